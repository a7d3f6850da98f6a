package fr.opposable.letter;

import java.util.List;
import java.util.Locale;

/**
 * A paragraph of law that a document reproduces word for word.
 *
 * @param wording its id in {@code legal-texts/wording}, {@code cpce-l111-8}
 * @param paragraph its number, from 1
 */
public record QuotedText(String wording, int paragraph) {

    /** Reads {@code cpce-l111-8:2}. */
    static QuotedText parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("A quoted text looks like cpce-l111-8:2, not '%s'".formatted(text));
        }
        return new QuotedText(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    /** {@return its name in a template, {@code cpceL1118Al2}: {@code ${letter.texts.cpceL1118Al2}}} */
    public String name() {
        StringBuilder name = new StringBuilder();
        boolean first = true;
        boolean afterDigit = false;
        for (String part : List.of(wording.split("-", -1))) {
            boolean digits = Character.isDigit(part.charAt(0));
            name.append(digits && afterDigit ? "x" : "");
            name.append(first ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
            first = false;
            afterDigit = Character.isDigit(part.charAt(part.length() - 1)) && !digits;
        }
        return name.append("Al").append(paragraph).toString();
    }
}
