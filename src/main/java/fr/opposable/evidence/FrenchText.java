package fr.opposable.evidence;

import fr.opposable.kernel.French;

/** Messages in French typography, and values of unknown origin quoted in them without harm. */
final class FrenchText {

    private static final int LONGEST_QUOTE = 120;

    private FrenchText() {}

    /**
     * {@return {@code template} in French typography, then filled with {@code values}} Ordinary spaces beside {@code : ; ! ? « » €} do
     * not break, and apostrophes are curved; the values are left as they are.
     */
    static String of(String template, Object... values) {
        return French.typeset(template).formatted(values);
    }

    /**
     * {@return {@code value} between « », shortened, without control characters nor marks that turn the direction of writing: the value
     * was written by others}
     */
    static String quoted(String value) {
        StringBuilder kept = new StringBuilder();
        value.codePoints()
                .limit(LONGEST_QUOTE)
                .map(c -> isHarmless(c) ? c : ' ')
                .forEach(kept::appendCodePoint);
        String end = value.codePointCount(0, value.length()) > LONGEST_QUOTE ? "…" : "";
        return "«\u00a0" + kept.toString().strip() + end + "\u00a0»";
    }

    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
