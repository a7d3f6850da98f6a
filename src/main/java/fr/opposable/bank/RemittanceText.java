package fr.opposable.bank;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as banks' systems leave them: capitals without accents. */
final class RemittanceText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private RemittanceText() {}

    /** {@return {@code text} in capitals, without accents and ligatures} */
    static String plain(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(apart)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace("Œ", "OE")
                .replace("Æ", "AE");
    }
}
