package fr.opposable.intake.internal;

/** What single characters are, for texts that will be printed and judged. */
final class Characters {

    /**
     * YAML admits no control characters at all and would stop at the first. They are masked in the last private-use plane before
     * the parse, so that each is reported with the key it stands under.
     */
    private static final int MASK = 0x10FE00;

    private Characters() {}

    static boolean isControl(int c) {
        return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029 || isMasked(c);
    }

    /** {@return whether {@code c} turns the direction of writing (UAX 9): what is read is no more what is written} */
    static boolean isBidiControl(int c) {
        return c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    /** {@return whether {@code c} is the trace of a conversion that went wrong: half a pair, U+FFFD, or no character at all} */
    static boolean isDamage(int c) {
        return (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFD || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    }

    /** {@return whether {@code c} takes no room on paper, without being a joiner that some scripts and emoji need} */
    static boolean isInvisible(int c) {
        return c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0xAD || c == 0x180E || c == 0x3164 || c == 0x115F;
    }

    /** {@return whether nothing of {@code text} would be seen on paper: a name made of it names nobody} */
    static boolean saysNothing(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || isInvisible(c)
                        || Character.getType(c) == Character.FORMAT
                        || isFiller(c));
    }

    /** {@return whether {@code c} is a letter or a mark by its class, and blank by its shape} */
    private static boolean isFiller(int c) {
        return c == 0x34F
                || c == 0x1160
                || c == 0x2800
                || c == 0xFFA0
                || (c >= 0x180B && c <= 0x180F)
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0100 && c <= 0xE01EF);
    }

    static boolean isSeen(int c) {
        return !isControl(c) && !isBidiControl(c) && !isDamage(c) && !isInvisible(c);
    }

    static String masked(String text) {
        StringBuilder masked = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean hidden = (c < 0x20 && c != '\n' && c != '\r' && c != '\t') || (c >= 0x7F && c <= 0x9F && c != 0x85);
            if (hidden && masked == null) {
                masked = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (masked != null) {
                if (hidden) {
                    masked.appendCodePoint(MASK + c);
                } else {
                    masked.append(c);
                }
            }
        }
        return masked == null ? text : masked.toString();
    }

    static int unmasked(int c) {
        return isMasked(c) ? c - MASK : c;
    }

    private static boolean isMasked(int c) {
        return c >= MASK && c < MASK + 0xA0;
    }
}
