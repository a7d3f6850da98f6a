package fr.opposable.dossier;

import fr.opposable.kernel.French;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text cites, resolved from the list. A text names a piece by its id, {@code {{piece:cgv.pdf}}}, several by
 * {@code {{piece:cgv.pdf,devis.pdf}}}, and prints « pièce n° 7 », « pièces n° 3 à 5 », « pièces n° 3, 5 et 7 »; numbers typed by hand
 * become links too, but do not follow the list when it changes.
 */
public final class Citations {

    /** {@code {{piece:…}}}, or « pièce n° 7 », « pièces n° 3, 4 et 6 », « pièces 3 à 5 » as people type it. */
    private static final Pattern CITATION = Pattern.compile(
            "\\{\\{piece:([^{}]+)}}|(?iu:\\bpi[èe]ces?[\\s\\u00a0\\u202f]+(?:n(?:°s?|os?\\b|[º˚])[\\s\\u00a0\\u202f]*)?)(\\d{1,4}(?:-\\d{1,3})?"
                    + "(?:(?:[\\s\\u00a0\\u202f]*,[\\s\\u00a0\\u202f]*|[\\s\\u00a0\\u202f]+(?:et|à|au)[\\s\\u00a0\\u202f]+)\\d{1,4}(?:-\\d{1,3})?)*)(?![\\d-])");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?:-\\d{1,3})?");
    private static final Pattern UP_TO = Pattern.compile("[\\s\\u00a0\\u202f]+(?:à|au)[\\s\\u00a0\\u202f]+");

    /** A stretch of text. */
    public sealed interface Run {
        /** {@return what is printed} */
        String words();
    }

    /** Words that cite nothing. */
    public record Words(String words) implements Run {}

    /** Words that lead to a piece. */
    public record Link(String words, NumberedPiece piece) implements Run {}

    /** A citation of a piece that is not in the list; printed as a gap that nobody can overlook. */
    public record Broken(String words, String sought) implements Run {}

    private Citations() {}

    /** {@return {@code text}, run by run} */
    public static List<Run> resolve(String text, ExhibitList list) {
        List<Run> runs = new ArrayList<>();
        Matcher citation = CITATION.matcher(text);
        int end = 0;
        while (citation.find()) {
            words(text.substring(end, citation.start()), runs);
            if (citation.group(1) != null) {
                byId(citation.group(1), list, runs);
            } else {
                words(text.substring(citation.start(), citation.start(2)), runs);
                typed(citation.group(2), list, runs);
            }
            end = citation.end();
        }
        words(text.substring(end), runs);
        return List.copyOf(runs);
    }

    /** {@return the pieces that {@code text} cites, in the order of the text; those inside « n° 3 à 5 » too} */
    public static List<NumberedPiece> cited(String text, ExhibitList list) {
        List<NumberedPiece> cited = new ArrayList<>();
        Matcher citation = CITATION.matcher(text);
        while (citation.find()) {
            if (citation.group(1) != null) {
                ids(citation.group(1)).forEach(id -> cited.addAll(list.cited(id)));
            } else {
                numbers(citation.group(2), list)
                        .forEach(number -> list.find(number).ifPresent(cited::add));
            }
        }
        return List.copyOf(cited);
    }

    /** {@return the numbers and ids that {@code text} cites and the list has not} */
    public static List<String> missing(String text, ExhibitList list) {
        List<String> missing = new ArrayList<>();
        Matcher citation = CITATION.matcher(text);
        while (citation.find()) {
            if (citation.group(1) != null) {
                ids(citation.group(1)).stream()
                        .filter(id -> list.cited(id).isEmpty())
                        .forEach(missing::add);
            } else {
                numbers(citation.group(2), list).stream()
                        .filter(number -> list.find(number).isEmpty())
                        .forEach(number -> missing.add(number.toString()));
            }
        }
        return List.copyOf(missing);
    }

    /** {@return whether a number of {@code text} is typed by hand, and will not follow the list} */
    public static boolean isTyped(String text) {
        return CITATION.matcher(text).results().anyMatch(found -> found.group(1) == null);
    }

    private static List<String> ids(String names) {
        return List.of(names.strip().split("\\s*,\\s*", -1));
    }

    private static void words(String words, List<Run> runs) {
        if (!words.isEmpty()) {
            runs.add(new Words(words));
        }
    }

    private static void byId(String names, ExhibitList list, List<Run> runs) {
        List<NumberedPiece> pieces = new ArrayList<>();
        for (String id : ids(names)) {
            List<NumberedPiece> cited = list.cited(id);
            if (cited.isEmpty()) {
                runs.add(new Broken(French.typeset("pièce n° [%s ?]").formatted(id), id));
                return;
            }
            pieces.addAll(cited);
        }
        List<NumberedPiece> sorted =
                list.pieces().stream().filter(pieces::contains).toList();
        if (sorted.size() == 1) {
            NumberedPiece only = sorted.getFirst();
            runs.add(new Link("pièce n°" + French.NO_BREAK + only.number(), only));
            return;
        }
        words("pièces n°" + French.NO_BREAK, runs);
        List<List<NumberedPiece>> stretches = stretches(sorted, list.pieces());
        for (int i = 0; i < stretches.size(); i++) {
            if (i > 0) {
                words(i == stretches.size() - 1 ? " et" + French.NO_BREAK : ", ", runs);
            }
            List<NumberedPiece> stretch = stretches.get(i);
            runs.add(link(stretch.getFirst()));
            if (stretch.size() > 1) {
                words(French.NO_BREAK + "à" + French.NO_BREAK, runs);
                runs.add(link(stretch.getLast()));
            }
        }
    }

    private static Link link(NumberedPiece piece) {
        return new Link(piece.number().toString(), piece);
    }

    /** Three neighbours and more are one stretch; two are named one by one. */
    private static List<List<NumberedPiece>> stretches(List<NumberedPiece> sorted, List<NumberedPiece> all) {
        List<List<NumberedPiece>> stretches = new ArrayList<>();
        for (int from = 0; from < sorted.size(); ) {
            int to = from;
            while (to + 1 < sorted.size() && all.indexOf(sorted.get(to + 1)) == all.indexOf(sorted.get(to)) + 1) {
                to++;
            }
            if (to - from >= 2) {
                stretches.add(sorted.subList(from, to + 1));
            } else {
                sorted.subList(from, to + 1).forEach(piece -> stretches.add(List.of(piece)));
            }
            from = to + 1;
        }
        return stretches;
    }

    private static void typed(String numbers, ExhibitList list, List<Run> runs) {
        Matcher number = NUMBER.matcher(numbers);
        int end = 0;
        while (number.find()) {
            words(numbers.substring(end, number.start()), runs);
            String typed = number.group();
            runs.add(
                    isNumber(typed)
                            ? list.find(PieceNumber.parse(typed))
                                    .<Run>map(piece -> new Link(typed, piece))
                                    .orElse(new Broken(typed, typed))
                            : new Broken(typed, typed));
            end = number.end();
        }
        words(numbers.substring(end), runs);
    }

    private static boolean isNumber(String typed) {
        return !typed.matches("0+(-.*)?");
    }

    private static List<PieceNumber> numbers(String typed, ExhibitList list) {
        List<PieceNumber> numbers = new ArrayList<>();
        Matcher number = NUMBER.matcher(typed);
        int end = 0;
        while (number.find()) {
            if (!isNumber(number.group())) {
                continue;
            }
            PieceNumber next = PieceNumber.parse(number.group());
            if (!numbers.isEmpty()
                    && UP_TO.matcher(typed.substring(end, number.start())).matches()) {
                PieceNumber from = numbers.getLast();
                list.pieces().stream()
                        .map(NumberedPiece::number)
                        .filter(between -> between.compareTo(from) > 0 && between.compareTo(next) < 0)
                        .forEach(numbers::add);
            }
            numbers.add(next);
            end = number.end();
        }
        return numbers;
    }
}
