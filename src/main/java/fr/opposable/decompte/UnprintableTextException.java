package fr.opposable.decompte;

import java.util.List;

/** A name or a subject uses characters that no font of our pages shows. The workbook can hold them. */
public final class UnprintableTextException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> characters;

    UnprintableTextException(List<String> characters) {
        super("No font shows " + String.join(" ", characters));
        this.characters = List.copyOf(characters);
    }

    /** {@return the characters, each once} */
    public List<String> characters() {
        return characters;
    }
}
