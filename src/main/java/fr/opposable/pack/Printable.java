package fr.opposable.pack;

import fr.opposable.rendering.GlyphCoverage;
import java.util.Set;
import java.util.stream.Collectors;

/** Words as our fonts can show them: what they cannot is written as its code point, never as an empty box. */
final class Printable {

    private final GlyphCoverage fonts;

    Printable(GlyphCoverage fonts) {
        this.fonts = fonts;
    }

    String of(String text) {
        Set<Integer> missing = Set.copyOf(fonts.missing(text));
        if (missing.isEmpty()) {
            return text;
        }
        return text.codePoints()
                .mapToObj(c -> missing.contains(c) ? "[U+%04X]".formatted(c) : Character.toString(c))
                .collect(Collectors.joining());
    }
}
