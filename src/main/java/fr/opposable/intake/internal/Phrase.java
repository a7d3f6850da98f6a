package fr.opposable.intake.internal;

import fr.opposable.kernel.French;

/** A French sentence with values in it: the sentence is set by the rules of French typography, the values stay as typed. */
public final class Phrase {

    private static final int LONGEST_QUOTE = 60;

    private Phrase() {}

    /** {@return {@code template}, its spaces made unbreakable where French wants them, with {@code values} in the place of %s and %d} */
    public static String of(String template, Object... values) {
        return French.typeset(template).formatted(values);
    }

    /** {@return what was typed, fit for one line: shortened, and what cannot be seen written as its code} */
    public static String shown(String typed) {
        StringBuilder text = new StringBuilder();
        int shown = 0;
        for (int i = 0; i < typed.length() && shown < LONGEST_QUOTE; shown++) {
            int c = typed.codePointAt(i);
            if (Characters.isSeen(c)) {
                text.appendCodePoint(c);
            } else {
                text.append("[U+%04X]".formatted(Characters.unmasked(c)));
            }
            i += Character.charCount(c);
            if (shown == LONGEST_QUOTE - 1 && i < typed.length()) {
                text.append('…');
            }
        }
        return text.toString();
    }
}
