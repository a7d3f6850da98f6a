package fr.opposable.exhibit.internal.pdf;

import java.util.LinkedHashSet;
import java.util.Set;

/** What a page asked to be painted, and what could not be. */
final class Marks {

    /** Characters that leave ink: not spaces, not invisible, not white. */
    int characters;

    /** Characters of fonts that the file does not carry, and that no font here shows. */
    int unshown;

    int images;

    /** Lines and areas that are not white. */
    int shapes;

    /** Fonts the file does not carry, by name. */
    final Set<String> foreignFonts = new LinkedHashSet<>();

    /** What failed, in French. */
    final Set<String> faults = new LinkedHashSet<>();

    /** Whether a JPEG is not as wide, as high or as coloured as the file says of it: one reader stretches it, another fills up with black. */
    boolean hasUnlikePicture;

    /** Whether what draws the page can only be unpacked in part. */
    boolean isCutShort;

    boolean isEmpty() {
        return characters == 0 && images == 0 && shapes == 0;
    }
}
