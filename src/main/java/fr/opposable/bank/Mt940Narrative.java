package fr.opposable.bank;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of field :86:. What a bank's own marks part is taken apart (payer, account, reference); the words themselves are kept whole, so
 * that a form that is not known loses nothing.
 */
final class Mt940Narrative {

    /** {@code ?20…?29} words, {@code ?31} account, {@code ?32 ?33} name. */
    private static final Pattern GERMAN = Pattern.compile("\\?(\\d{2})([^?]*)");

    /** {@code /EREF/…/REMI/…}, {@code /NPY/…}: SEPA words, and the CFONB's qualifiers used as such. */
    private static final Pattern SLASHED = Pattern.compile(
            "/(EREF|KREF|MREF|REMI|NAME|IBAN|ORDP|BENM|NPY|NBE|RCN|LCC|LC2|LIB|REF|RREF|CPY)/(.*?)(?=/(?:EREF|KREF|MREF|REMI|NAME|IBAN|ORDP|BENM|NPY|NBE|RCN|LCC|LC2|LIB|REF|RREF|CPY|[A-Z]{3,4})/|$)");

    /** {@code /DE NOM /MOTIF …}, {@code /FRM NOM /EID … /RNF …}, {@code DE: NOM MOTIF: … REF: …}. */
    private static final Pattern FRENCH = Pattern.compile(
            "(?:/|\\b)(DE|FRM|MOTIF|RNF|EID|REF|ID)(?:\\s*:|\\s)\\s*(.*?)(?=\\s*(?:/(?:DE|FRM|MOTIF|RNF|EID|REF|ID|[A-Z]{2,5})\\b|\\b(?:MOTIF|REF|ID)\\s*:)|$)");

    private static final Pattern FRENCH_LOOK = Pattern.compile("/(?:DE|FRM|MOTIF|RNF|EID)\\s|\\bDE\\s*:|\\bMOTIF\\s*:");

    /** {@code EREF+…SVWZ+…}: words of words. */
    private static final Pattern GERMAN_WORDS = Pattern.compile(
            "(EREF|KREF|MREF|SVWZ|ABWA|IBAN)\\+(.*?)(?=(?:EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|IBAN|BIC)\\+|$)");

    private static final Pattern TRAILING = Pattern.compile("/+$");

    private static final Map<String, String> SAME = Map.of(
            "NPY", "NAME", "NBE", "NAME", "CPY", "IBAN", "RCN", "EREF", "FRM", "NAME", "DE", "NAME", "EID", "EREF");

    private Mt940Narrative() {}

    static void into(EntryDraft draft, String value) {
        String lines = value.replace("\n", "");
        if (GERMAN.matcher(lines).find()) {
            german(draft, lines);
            return;
        }
        String words = value.replace('\n', ' ');
        if (SLASHED.matcher(lines).find()) {
            parts(draft, SLASHED.matcher(lines));
        } else if (FRENCH_LOOK.matcher(words).find()) {
            parts(draft, FRENCH.matcher(words));
        }
        // A line of :86: may break a word: both readings are there to be searched.
        draft.say(words);
        draft.say(lines);
    }

    private static void german(EntryDraft draft, String lines) {
        StringBuilder words = new StringBuilder();
        StringBuilder name = new StringBuilder();
        Matcher part = GERMAN.matcher(lines);
        while (part.find()) {
            int code = Integer.parseInt(part.group(1));
            if ((code >= 20 && code <= 29) || (code >= 60 && code <= 63)) {
                words.append(part.group(2));
            } else if (code == 32 || code == 33) {
                name.append(part.group(2));
            } else if (code == 31) {
                draft.counterpartyIban = EntryDraft.tidy(part.group(2));
            } else if (code == 0) {
                draft.say(part.group(2));
            }
        }
        draft.counterparty = EntryDraft.tidy(name.toString());
        parts(draft, GERMAN_WORDS.matcher(words));
        draft.say(words.toString());
    }

    private static void parts(EntryDraft draft, Matcher part) {
        while (part.find()) {
            String text = EntryDraft.tidy(TRAILING.matcher(part.group(2)).replaceAll(""));
            switch (SAME.getOrDefault(part.group(1), part.group(1))) {
                case "NAME" -> draft.counterparty = first(draft.counterparty, text);
                case "IBAN" -> draft.counterpartyIban = first(draft.counterpartyIban, text);
                case "EREF" -> draft.endToEnd = first(draft.endToEnd, text);
                default -> {
                    // it stays among the words
                }
            }
        }
    }

    private static @Nullable String first(@Nullable String known, @Nullable String found) {
        return known == null ? found : known;
    }
}
