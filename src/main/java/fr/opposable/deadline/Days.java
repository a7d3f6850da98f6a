package fr.opposable.deadline;

import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How days and lengths of time are written in a computation. */
final class Days {

    private static final List<String> NUMBERS = List.of(
            "zéro",
            "un",
            "deux",
            "trois",
            "quatre",
            "cinq",
            "six",
            "sept",
            "huit",
            "neuf",
            "dix",
            "onze",
            "douze",
            "treize",
            "quatorze",
            "quinze",
            "seize",
            "dix-sept",
            "dix-huit",
            "dix-neuf",
            "vingt");

    private Days() {}

    /** {@return {@code samedi 14 novembre 2026}} */
    static String named(LocalDate day) {
        return weekday(day) + " " + French.words(day);
    }

    static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.FRANCE);
    }

    /** {@return {@code deux ans}, {@code un mois et quinze jours}} */
    static String length(Period length) {
        List<String> parts = new ArrayList<>();
        if (length.getYears() > 0) {
            parts.add(number(length.getYears()) + (length.getYears() > 1 ? " ans" : " an"));
        }
        if (length.getMonths() > 0) {
            parts.add(number(length.getMonths()) + " mois");
        }
        if (length.getDays() > 0) {
            parts.add(number(length.getDays()) + (length.getDays() > 1 ? " jours" : " jour"));
        }
        return String.join(" et ", parts);
    }

    static String capital(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.FRANCE) + sentence.substring(1);
    }

    private static String number(int number) {
        return number < NUMBERS.size() ? NUMBERS.get(number) : Integer.toString(number);
    }
}
