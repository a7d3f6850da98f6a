package fr.opposable.rendering.internal;

/** White space as a page shows it: a run of breaking space is one space. No-break spaces are letters. */
final class Spacing {

    private Spacing() {}

    static String collapsed(String text) {
        int length = text.length();
        int i = 0;
        while (i < length && !collapses(text, i)) {
            i++;
        }
        if (i == length) {
            return text;
        }
        StringBuilder kept = new StringBuilder(length).append(text, 0, i);
        boolean inSpace = i > 0 && text.charAt(i - 1) == ' ';
        for (; i < length; i++) {
            char c = text.charAt(i);
            if (breaks(c)) {
                if (!inSpace) {
                    kept.append(' ');
                }
                inSpace = true;
            } else {
                kept.append(c);
                inSpace = false;
            }
        }
        return kept.toString();
    }

    private static boolean collapses(String text, int i) {
        char c = text.charAt(i);
        return c == '\n' || c == '\r' || c == '\t' || c == ' ' && i > 0 && text.charAt(i - 1) == ' ';
    }

    private static boolean breaks(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }
}
