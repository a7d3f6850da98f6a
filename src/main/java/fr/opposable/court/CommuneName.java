package fr.opposable.court;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A city as people type it, brought to one form: « ST-MALO CEDEX 2 », « Saint Malo » and « Saint-Malo » are the same commune; so are
 * « Paris 11e » and « Paris ».
 */
final class CommuneName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern CEDEX = Pattern.compile(" cedex.*");
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
    /** « Marseille 08 », « Lyon 3e Arrondissement ». */
    private static final Pattern ARRONDISSEMENT =
            Pattern.compile("^ (paris|lyon|marseille) \\d{1,2}(?: ?(?:er?|eme|ieme|nd))?(?: arrondissement)? $");

    private static final Set<String> ARTICLES = Set.of("le", "la", "les", "l");

    private CommuneName() {}

    /** {@return the form to compare} */
    static String folded(String typed) {
        String name = MARKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
        name = " " + SEPARATORS.matcher(name).replaceAll(" ").strip() + " ";
        name = CEDEX.matcher(name).replaceAll(" ");
        name = ARRONDISSEMENT.matcher(name).replaceAll(" $1 ");
        name = name.replace(" st ", " saint ").replace(" ste ", " sainte ").replace(" s ", " sur ");
        return name.strip();
    }

    /** {@return the form without its first article: « Le Havre » is also listed as « Havre (Le) »} */
    static String bare(String typed) {
        String name = folded(typed);
        int space = name.indexOf(' ');
        if (space > 0 && ARTICLES.contains(name.substring(0, space))) {
            return name.substring(space + 1);
        }
        int last = name.lastIndexOf(' ');
        return last > 0 && ARTICLES.contains(name.substring(last + 1)) ? name.substring(0, last) : name;
    }

    static boolean isCedex(String typed) {
        return typed.toLowerCase(Locale.ROOT).contains("cedex");
    }
}
