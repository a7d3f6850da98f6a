package fr.opposable.rendering.internal;

import java.util.Collection;
import java.util.stream.Collectors;

/** Characters as a message names them: {@code U+1F600 GRINNING FACE}. */
public final class GlyphNames {

    private GlyphNames() {}

    public static String of(Collection<Integer> codePoints) {
        return codePoints.stream().limit(10).map(GlyphNames::of).collect(Collectors.joining(", "));
    }

    private static String of(int codePoint) {
        String name = Character.getName(codePoint);
        return "U+%04X%s".formatted(codePoint, name == null ? "" : " " + name);
    }
}
