package fr.opposable.rendering;

import fr.opposable.rendering.internal.FontShelf;
import java.text.Normalizer;
import java.util.List;

/** What the fonts of our pages can show. Asked before a document is rendered, so that no page ever shows an empty box. */
public final class GlyphCoverage {

    private final FontShelf fonts;

    GlyphCoverage(FontShelf fonts) {
        this.fonts = fonts;
    }

    /** {@return the characters of {@code text} that no page can show, each once, in order of appearance; empty when all can be} */
    public List<Integer> missing(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> !isBreak(c) && !fonts.shows(c))
                .distinct()
                .boxed()
                .toList();
    }

    private static boolean isBreak(int c) {
        return c == '\n' || c == '\r' || c == '\t';
    }
}
