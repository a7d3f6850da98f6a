package fr.opposable.letter;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of an address as the post reads it (NF Z10-011): capitals, no accent, no punctuation, single spaces, 38 characters.
 *
 * <p>A line that is too long is shortened in a fixed order: the kind of street is abbreviated, then the kind of building, then what
 * follows the building goes to a line of its own above. It is never cut.
 */
final class PostalLine {

    /** Longest line, spaces counted. */
    static final int LONGEST = 38;

    private static final Pattern NUMBER_THEN_STREET = Pattern.compile(
            "^((?:\\d+(?: (?:BIS|TER|QUATER|[A-Z]))? )?)([A-Z]+(?: (?:POINT|INDUSTRIELLE|ARTISANALE))?)( .+)$");
    private static final Map<String, String> STREETS = Map.ofEntries(
            Map.entry("ALLEE", "ALL"),
            Map.entry("AVENUE", "AV"),
            Map.entry("BOULEVARD", "BD"),
            Map.entry("CHAUSSEE", "CHS"),
            Map.entry("CHEMIN", "CHE"),
            Map.entry("COURS", "CRS"),
            Map.entry("ESPLANADE", "ESP"),
            Map.entry("FAUBOURG", "FG"),
            Map.entry("IMPASSE", "IMP"),
            Map.entry("LOTISSEMENT", "LOT"),
            Map.entry("PASSAGE", "PAS"),
            Map.entry("PLACE", "PL"),
            Map.entry("PROMENADE", "PROM"),
            Map.entry("QUARTIER", "QRT"),
            Map.entry("ROND POINT", "RPT"),
            Map.entry("ROUTE", "RTE"),
            Map.entry("SQUARE", "SQ"),
            Map.entry("ZONE ARTISANALE", "ZA"),
            Map.entry("ZONE INDUSTRIELLE", "ZI"));
    private static final Map<String, String> BUILDINGS = Map.of(
            "RESIDENCE", "RES",
            "BATIMENT", "BAT",
            "IMMEUBLE", "IMM",
            "APPARTEMENT", "APP",
            "ESCALIER", "ESC",
            "ETAGE", "ETG");
    private static final Pattern COMPLEMENT =
            Pattern.compile(" (?=(?:RES|RESIDENCE|BAT|BATIMENT|IMM|IMMEUBLE|APP|APT|APPARTEMENT|ESC|ESCALIER|ETG|ETAGE"
                    + "|PORTE|ENTREE|HALL|TOUR) )");
    private static final Pattern BEFORE_STREET = Pattern.compile(" (?=\\d+(?: (?:BIS|TER|QUATER))? [A-Z]{2,} )");

    private PostalLine() {}

    /** {@return {@code typed} as the post reads it, however long} */
    static String read(String typed) {
        StringBuilder text = new StringBuilder(typed.length());
        String parted = Normalizer.normalize(
                typed.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE"), Normalizer.Form.NFD);
        parted.codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point)) {
                text.appendCodePoint(point);
            } else if (Character.getType(point) != Character.NON_SPACING_MARK) {
                text.append(isPunctuationOrSpace(point) ? " " : Character.toString(point));
            }
        });
        return Normalizer.normalize(text.toString(), Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .strip()
                .replaceAll(" {2,}", " ");
    }

    private static boolean isPunctuationOrSpace(int point) {
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR -> true;
            case Character.OTHER_PUNCTUATION -> point != '&' && point != '@';
            default -> point == '°' || Character.isWhitespace(point);
        };
    }

    /** {@return {@code line}, shortened and parted when it is longer than 38; a line that no rule shortens stays too long} */
    static List<String> fitted(String line) {
        String fitting = fits(line) ? line : withStreetAbbreviated(line);
        if (!fits(fitting)) {
            fitting = withBuildingsAbbreviated(fitting);
        }
        return fits(fitting) ? List.of(fitting) : parted(fitting);
    }

    static boolean fits(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST;
    }

    private static String withStreetAbbreviated(String line) {
        Matcher matcher = NUMBER_THEN_STREET.matcher(line);
        if (!matcher.matches()) {
            return line;
        }
        return matcher.group(1) + STREETS.getOrDefault(matcher.group(2), matcher.group(2)) + matcher.group(3);
    }

    private static String withBuildingsAbbreviated(String line) {
        List<String> words = new ArrayList<>();
        for (String word : line.split(" ", -1)) {
            words.add(BUILDINGS.getOrDefault(word, word));
        }
        return String.join(" ", words);
    }

    /** The building goes above the street, whichever came first; both parts must fit. */
    private static List<String> parted(String line) {
        Matcher complement = COMPLEMENT.matcher(line);
        while (complement.find()) {
            String street = line.substring(0, complement.start());
            String building = line.substring(complement.end());
            if (fits(street) && fits(building)) {
                return List.of(building, street);
            }
        }
        Matcher street = BEFORE_STREET.matcher(line);
        while (street.find()) {
            String building = line.substring(0, street.start());
            String rest = withStreetAbbreviated(line.substring(street.end()));
            if (fits(rest) && fits(building)) {
                return List.of(building, rest);
            }
        }
        return List.of(line);
    }
}
