package fr.opposable.legal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a text is read on Légifrance, by its permanent id. */
public final class Legifrance {

    private static final Pattern ID = Pattern.compile("(LEGIARTI|LEGITEXT|JORFTEXT)\\d{12}");

    private Legifrance() {}

    /** {@return the page of the first permanent id that {@code text} holds; null when it holds none} */
    public static @Nullable String pageOf(String text) {
        Matcher matcher = ID.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        String folder =
                switch (matcher.group(1)) {
                    case "LEGIARTI" -> "codes/article_lc/";
                    case "LEGITEXT" -> "codes/texte_lc/";
                    default -> "jorf/id/";
                };
        return "https://www.legifrance.gouv.fr/" + folder + matcher.group();
    }
}
