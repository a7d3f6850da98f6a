package fr.opposable.notice;

import fr.opposable.evidence.TrackingNumber;
import fr.opposable.evidence.TrackingNumber.Look;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of registered letters that a scan shows: in its codes, in its words, in its name. An international number counts when its
 * check digit is right; any number that was noted for a letter counts wherever it stands.
 */
final class NumbersOnScan {

    private static final Pattern CANDIDATE = Pattern.compile(
            "(?<![0-9A-Z])(?:[A-Z]{2}(?:[ \u00a0.]?[0-9]){9}[ \u00a0]?[A-Z]{2}|[0-9][A-Z](?:[ \u00a0.]?[0-9]){11})(?![0-9A-Z])");

    /** What a code says that is one number and nothing else: an operator's own form, kept as it is. */
    private static final Pattern WHOLE = Pattern.compile("[0-9A-Z]{6,40}");

    /** Characters of the international and of the French form. */
    private static final int LENGTH = 13;

    private final Predicate<String> known;
    private final Map<String, String> found = new LinkedHashMap<>();

    private NumbersOnScan(Predicate<String> known) {
        this.known = known;
    }

    /**
     * {@return each number, and where it was read, in French}
     *
     * @param known whether a number was noted for a letter
     */
    static Map<String, String> of(Scan scan, Predicate<String> known) {
        NumbersOnScan numbers = new NumbersOnScan(known);
        for (Scan.Page page : scan.pages()) {
            for (Barcode code : page.codes()) {
                String where = "page %d, %s".formatted(page.number(), code.symbology());
                numbers.look(code.text(), where);
                numbers.lookInside(code.text(), where);
            }
            numbers.look(page.text(), "page %d, texte".formatted(page.number()));
        }
        numbers.look(scan.name(), "nom du fichier");
        return numbers.found;
    }

    /** Operators put the number among other fields of one code, with nothing to part them. */
    private void lookInside(String text, String where) {
        String plain = TrackingNumber.plain(text);
        for (int i = 0; i + LENGTH <= plain.length(); i++) {
            String part = plain.substring(i, i + LENGTH);
            if (known.test(part)) {
                found.putIfAbsent(part, where);
            }
        }
    }

    private void look(String text, String where) {
        String capitals = text.toUpperCase(Locale.ROOT);
        Matcher matcher = CANDIDATE.matcher(capitals.replace('_', ' '));
        while (matcher.find()) {
            String number = TrackingNumber.plain(matcher.group());
            if (TrackingNumber.read(number) == Look.FITTING) {
                found.putIfAbsent(number, where);
            }
        }
        String plain = TrackingNumber.plain(capitals);
        if (WHOLE.matcher(plain).matches() && known.test(plain)) {
            found.putIfAbsent(plain, where);
        }
        for (String word : capitals.split("[^0-9A-Z]+", 4_000)) {
            if (WHOLE.matcher(word).matches() && known.test(word)) {
                found.putIfAbsent(word, where);
            }
        }
    }
}
