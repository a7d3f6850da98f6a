package fr.opposable.dossier;

import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Titles without the day they tell, for names of files that end with the day of the list: « Devis signé le 20 novembre 2025 » of 12 November
 * would bear two days, and nobody knows which is meant. A period, « du 1er au 30 juin 2026 », is what the piece is about, and stays.
 */
final class OneDate {

    private static final String SPACE = "[ \\u00a0\\u202f]";

    /** « , signée par le client le 20 novembre 2025 », « du 20/11/2025 ». */
    private static final Pattern TOLD =
            Pattern.compile("(?:(?<done>,?" + SPACE + "(?:signé|accepté|reçu|établi|daté)e?s?)(?<who>" + SPACE
                    + "(?:par|sans|avec)[^,]*?)?)?,?" + SPACE + "(?:en date du|le|du)" + SPACE
                    + "(?<day>\\d{1,2}(?:er)?" + SPACE + "\\p{L}{3,9}" + SPACE + "\\d{4}|\\d{2}/\\d{2}/\\d{4})"
                    + "(?!" + SPACE + "au" + SPACE + ")");

    private OneDate() {}

    /** {@return {@code title} without its day, nor what was done on a day that is not {@code date}} */
    static String of(String title, LocalDate date) {
        Matcher told = TOLD.matcher(title);
        return told.replaceAll(found -> Matcher.quoteReplacement(isThe(told.group("day"), date) ? said(told) : ""))
                .strip();
    }

    private static String said(Matcher told) {
        return (told.group("done") == null ? "" : told.group("done"))
                + (told.group("who") == null ? "" : told.group("who"));
    }

    private static boolean isThe(String day, LocalDate date) {
        String plain = day.replaceAll(SPACE, " ");
        return plain.equals(French.words(date).replaceAll(SPACE, " ")) || plain.equals(French.figures(date));
    }
}
