package fr.opposable.filing;

import fr.opposable.court.Court;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a court as a letter writes it. The official lists give most of them in capitals, without accents: they are put in small
 * letters, the accents of common words restored. A name that is not known here keeps its letters as they are, but for their size. A line
 * that has a small letter already is left as it is.
 */
final class CourtAddress {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");

    private static final Set<String> SMALL = Set.of(
            "de",
            "du",
            "des",
            "la",
            "le",
            "les",
            "et",
            "au",
            "aux",
            "sur",
            "sous",
            "en",
            "d",
            "l",
            "bis",
            "ter",
            "rue",
            "avenue",
            "boulevard",
            "place",
            "quai",
            "square",
            "cours",
            "impasse",
            "chemin",
            "route",
            "esplanade",
            "passage",
            "faubourg",
            "mail",
            "justice",
            "mars",
            "septembre",
            "bd");

    private static final Set<String> CAPITALS = Set.of("BP", "CS", "VII");

    private static final Map<String, String> ACCENTED = Map.ofEntries(
            Map.entry("abelard", "Abélard"),
            Map.entry("allee", "allée"),
            Map.entry("amerique", "Amérique"),
            Map.entry("andre", "André"),
            Map.entry("arenes", "Arènes"),
            Map.entry("armee", "Armée"),
            Map.entry("chateau", "Château"),
            Map.entry("cite", "Cité"),
            Map.entry("clement", "Clément"),
            Map.entry("comedie", "Comédie"),
            Map.entry("crevecoeur", "Crèvecœur"),
            Map.entry("dentellieres", "Dentellières"),
            Map.entry("desire", "Désiré"),
            Map.entry("eboue", "Éboué"),
            Map.entry("emile", "Émile"),
            Map.entry("etats", "États"),
            Map.entry("etoile", "Étoile"),
            Map.entry("eugene", "Eugène"),
            Map.entry("eveche", "Évêché"),
            Map.entry("felix", "Félix"),
            Map.entry("francois", "François"),
            Map.entry("freres", "Frères"),
            Map.entry("fusilles", "Fusillés"),
            Map.entry("general", "Général"),
            Map.entry("genes", "Gênes"),
            Map.entry("hotel", "Hôtel"),
            Map.entry("jaures", "Jaurès"),
            Map.entry("josephine", "Joséphine"),
            Map.entry("leandre", "Léandre"),
            Map.entry("legion", "Légion"),
            Map.entry("leon", "Léon"),
            Map.entry("liberation", "Libération"),
            Map.entry("liberte", "Liberté"),
            Map.entry("maitre", "Maître"),
            Map.entry("marche", "Marché"),
            Map.entry("marechal", "Maréchal"),
            Map.entry("mendes", "Mendès"),
            Map.entry("penitents", "Pénitents"),
            Map.entry("pere", "Père"),
            Map.entry("peri", "Péri"),
            Map.entry("prefecture", "Préfecture"),
            Map.entry("president", "Président"),
            Map.entry("recollets", "Récollets"),
            Map.entry("rene", "René"),
            Map.entry("renee", "Renée"),
            Map.entry("republique", "République"),
            Map.entry("resistance", "Résistance"),
            Map.entry("theatre", "Théâtre"));

    private CourtAddress() {}

    /**
     * {@return street, where there is one, then postcode and town}
     *
     * @param name of the court, which ends with the town in its own letters
     */
    static List<String> lines(Court.Postal address, String name) {
        List<String> lines = new ArrayList<>();
        if (!address.street().isEmpty()) {
            lines.add(street(address.street()));
        }
        lines.add(address.postcode() + " " + town(address.city(), name));
        return lines;
    }

    /** {@return « 48 A quai de l'Odet » for « 48 A QUAI DE L'ODET »} */
    static String street(String official) {
        if (!isCapitals(official)) {
            return official;
        }
        StringBuilder line = new StringBuilder();
        Matcher word = WORD.matcher(official);
        while (word.find()) {
            word.appendReplacement(line, Matcher.quoteReplacement(word(word.group(), line.isEmpty())));
        }
        return word.appendTail(line).toString();
    }

    /** {@return the town as the court's own name writes it, else in small letters; « Cedex » is kept} */
    static String town(String official, String name) {
        if (!isCapitals(official)) {
            return official;
        }
        Matcher cedex = Pattern.compile(" CEDEX.*$").matcher(official);
        String end = cedex.find() ? cedex.group().replace("CEDEX", "Cedex") : "";
        String town = official.substring(0, official.length() - end.length());
        for (int at = name.length() - 1; at > 0; at--) {
            if (!Character.isLetterOrDigit(name.charAt(at - 1))
                    && folded(name.substring(at)).equals(folded(town))) {
                return name.substring(at) + end;
            }
        }
        return street(town) + end;
    }

    private static String word(String official, boolean isFirst) {
        if (CAPITALS.contains(official) || (official.length() == 1 && !SMALL.contains(folded(official)))) {
            return official;
        }
        String small = official.toLowerCase(Locale.FRENCH);
        String plain = ACCENTED.getOrDefault(small, SMALL.contains(small) ? small : capital(small));
        return isFirst ? capital(plain) : plain;
    }

    private static boolean isCapitals(String line) {
        return line.equals(line.toUpperCase(Locale.FRENCH));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.FRENCH) + word.substring(1);
    }

    private static String folded(String text) {
        return Folded.of(text).replaceAll("\\bst(e?)\\b", "saint$1");
    }
}
