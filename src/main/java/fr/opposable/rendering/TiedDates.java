package fr.opposable.rendering;

import fr.opposable.kernel.French;
import java.util.regex.Pattern;

/** A day does not part from its month at the end of a line, nor a month from its year, nor a rate from « l’an ». */
public final class TiedDates {

    private static final String MONTHS =
            "(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)";

    private static final Pattern DATE = Pattern.compile(
            "\\b(\\d{1,2}(?:er)?) (?=" + MONTHS + "\\b)|\\b(" + MONTHS + ") (?=\\d{4}\\b)|(%) (?=l[’']an\\b)");

    private TiedDates() {}

    /** {@return {@code text} with its dates tied} */
    public static String in(String text) {
        return DATE.matcher(text).replaceAll("$1$2$3" + French.NO_BREAK);
    }
}
