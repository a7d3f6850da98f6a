package fr.opposable.filing;

import fr.opposable.court.Court;
import fr.opposable.court.CourtKind;
import fr.opposable.court.Designation;
import fr.opposable.court.Judge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The court as its own papers name it. */
final class CourtWords {

    /** Signs of a line of an address, about. */
    private static final int LONGEST_LINE = 38;

    private static final String GAP = "…………………………";

    /** Where the name of a court begins: a line ends before it, and not inside « tribunal de commerce ». */
    private static final Pattern COURT =
            Pattern.compile(" du tribunal| de la chambre| des contentieux|(?<=,) tribunal de proximité");

    /** A chamber, then the court that it is part of. */
    private static final Pattern CHAMBER = Pattern.compile("(Greffe de la chambre .+?) (du tribunal .+)");

    private CourtWords() {}

    /** {@return the words that address the judge, one line each} */
    static List<String> heading(@Nullable Designation court) {
        String words = court == null
                ? "À Madame ou Monsieur le président du tribunal " + GAP + " (juridiction à désigner)"
                : court.heading();
        List<String> lines = new ArrayList<>();
        Matcher name = COURT.matcher(words);
        int from = 0;
        while (name.find()) {
            lines.add(words.substring(from, name.start()));
            from = name.start() + 1;
        }
        lines.add(words.substring(from));
        return lines;
    }

    /** {@return « tribunal de commerce de Quimper », small first letter} */
    static String name(@Nullable Designation court) {
        return court == null ? "tribunal " + GAP : lowered(court.name());
    }

    /** {@return the judge with his court, « président du tribunal de commerce de Quimper »} */
    static String judge(@Nullable Designation court) {
        if (court == null) {
            return "président du tribunal " + GAP;
        }
        String heading = court.heading();
        int at = heading.indexOf(" le ");
        return at < 0 ? heading : heading.substring(at + 4);
    }

    /** {@return the court as its own order names it, one line each, the judge of protection below} */
    static List<String> orderHead(@Nullable Designation court) {
        String name = court == null ? name(court) : ofCourt(court).replaceFirst("^(?:du|de la) ", "");
        List<String> lines = new ArrayList<>();
        for (String part : name.split(", | (?=du tribunal)")) {
            lines.add(
                    part.startsWith("du ")
                            ? part
                            : part.substring(0, 1).toUpperCase(Locale.FRENCH) + part.substring(1));
        }
        if (isProtection(court)) {
            lines.add("Juge des contentieux de la protection");
        }
        return lines;
    }

    /** {@return « au tribunal de commerce de Quimper », « à la chambre commerciale du tribunal judiciaire de Strasbourg »} */
    static String at(@Nullable Designation court) {
        return court == null
                ? "au " + name(court)
                : ofCourt(court).replaceFirst("^du ", "au ").replaceFirst("^de la ", "à la ");
    }

    /** {@return « du tribunal de commerce de Quimper », as its heading says it} */
    private static String ofCourt(Designation court) {
        return court.heading().replaceFirst("^.* le (?:président|juge des contentieux de la protection) ", "");
    }

    /** {@return whether a juge des contentieux de la protection is asked} */
    static boolean isProtection(@Nullable Designation court) {
        return court != null && court.judge() == Judge.PROTECTION;
    }

    /** {@return how a sentence of the text calls it: « ce tribunal », « cette chambre »} */
    static String thisCourt(@Nullable Designation court) {
        return court != null && court.kind() == CourtKind.CHAMBRE_COMMERCIALE ? "cette chambre" : "ce tribunal";
    }

    /** {@return the greffe as an envelope names it} */
    static List<String> greffe(@Nullable Designation court) {
        List<String> lines = new ArrayList<>();
        lines.add(
                court == null
                        ? "Greffe du tribunal " + GAP
                        : "Greffe " + (isFeminine(court.kind()) ? "de la " : "du ") + name(court));
        if (isProtection(court)) {
            lines.add("Juge des contentieux de la protection");
        }
        lines.add("Service des injonctions de payer");
        Court.Postal address = court == null ? null : court.court().address();
        if (address == null) {
            lines.add("(adresse à compléter auprès du greffe)");
        } else {
            lines.addAll(CourtAddress.lines(address, name(court)));
        }
        return lines;
    }

    /** {@return the same, a long name on two lines that part before its town and not inside it} */
    static List<String> envelope(@Nullable Designation court) {
        List<String> lines = new ArrayList<>(greffe(court));
        Matcher chamber = CHAMBER.matcher(lines.getFirst());
        if (chamber.matches() && lines.getFirst().length() > LONGEST_LINE) {
            lines.set(0, chamber.group(1));
            lines.add(1, chamber.group(2));
            return lines;
        }
        String name = lines.getFirst();
        int town = Math.max(name.lastIndexOf(" de "), name.lastIndexOf(" d’"));
        if (name.length() > LONGEST_LINE && town > 0) {
            lines.set(0, name.substring(0, town));
            lines.add(1, name.substring(town + 1));
        }
        return lines;
    }

    /** {@return « devant le tribunal de commerce de Lyon », whatever the user wrote} */
    static String before(String court) {
        String bare = court.strip();
        String lower = bare.toLowerCase(Locale.ROOT);
        if (lower.startsWith("le ") || lower.startsWith("la ") || lower.startsWith("l’") || lower.startsWith("l'")) {
            return "devant " + lowered(bare);
        }
        if (lower.startsWith("tribunal") || lower.startsWith("juge") || lower.startsWith("conseil")) {
            return "devant le " + lowered(bare);
        }
        if (lower.startsWith("chambre") || lower.startsWith("cour ")) {
            return "devant la " + lowered(bare);
        }
        return "devant la juridiction suivante : " + bare;
    }

    private static boolean isFeminine(CourtKind kind) {
        return kind == CourtKind.CHAMBRE_COMMERCIALE;
    }

    private static String lowered(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.FRENCH) + name.substring(1);
    }
}
