package fr.opposable.deadline;

import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** How days are written in a computation. */
final class Days {

    private Days() {}

    /** {@return {@code samedi 14 novembre 2026}} */
    static String named(LocalDate day) {
        return weekday(day) + " " + French.words(day);
    }

    static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.FRANCE);
    }

    static String capital(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.FRANCE) + sentence.substring(1);
    }
}
