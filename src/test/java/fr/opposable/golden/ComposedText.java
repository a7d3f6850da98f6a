package fr.opposable.golden;

import java.util.List;

/** The text of a composed page as a Word copy should have it. */
public final class ComposedText {

    /** What a composed page says before its text. */
    private static final int TITLE_HEAD_AND_FOOT = 3;

    private ComposedText() {}

    /** {@return the paragraphs after the title, the head and the foot; breaking space is one space} */
    public static List<String> of(List<String> composed) {
        return composed.stream()
                .skip(TITLE_HEAD_AND_FOOT)
                .map(text -> text.replaceAll("[ \\t\\r\\n]+", " "))
                .toList();
    }
}
