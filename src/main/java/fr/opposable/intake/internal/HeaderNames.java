package fr.opposable.intake.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What counts in a name of a column or a word of a cell: letters and digits, not capitals, accents or what joins them. */
final class HeaderNames {

    private static final Pattern IDLE = Pattern.compile("[^\\p{L}\\p{N}]+");

    private HeaderNames() {}

    /** {@return {@code codepostal} for {@code Code postal}, {@code code_postal} and {@code CODE-POSTAL}} */
    static String canonical(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return IDLE.matcher(decomposed).replaceAll("");
    }
}
