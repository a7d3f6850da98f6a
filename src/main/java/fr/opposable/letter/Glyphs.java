package fr.opposable.letter;

import java.util.List;

/** Which characters cannot be printed. Asked here, answered by the room that holds the fonts. */
@FunctionalInterface
public interface Glyphs {

    /** {@return the characters of {@code text} that no font of the templates has, each once, in the order they are met} */
    List<String> missing(String text);
}
