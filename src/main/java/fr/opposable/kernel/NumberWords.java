package fr.opposable.kernel;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * Whole numbers in French words, with the hyphens and plurals in use before the rectifications of 1990: « vingt et un », « deux cents »
 * but « deux cent mille », « quatre-vingts » but « quatre-vingt-un ».
 */
public final class NumberWords {

    private static final List<String> TO_TWENTY = List.of(
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
    private static final List<String> TENS =
            List.of("", "dix", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt");
    private static final long THOUSAND = 1_000;
    private static final long MILLION = 1_000_000;
    private static final long MILLIARD = 1_000_000_000;
    private static final long TOO_MUCH = 1_000 * MILLIARD;

    private NumberWords() {}

    /**
     * {@return {@code number} in words, masculine, as it stands before a noun or alone}
     *
     * @param number not negative, below a thousand milliards
     * @throws IllegalArgumentException beyond these
     */
    public static String of(long number) {
        if (number < 0 || number >= TOO_MUCH) {
            throw new IllegalArgumentException("Numbers in words are not negative and below 10^12, not " + number);
        }
        return words(number, true);
    }

    /** {@return {@code number} in words up to twenty, in figures beyond, as running text has it} */
    public static String small(int number) {
        return number >= 0 && number < TO_TWENTY.size() ? TO_TWENTY.get(number) : Integer.toString(number);
    }

    /** {@return {@code deux ans}, {@code un mois et quinze jours}; {@code zéro jour} when it has none} */
    public static String length(Period length) {
        List<String> parts = new ArrayList<>();
        if (length.getYears() > 0) {
            parts.add(small(length.getYears()) + (length.getYears() > 1 ? " ans" : " an"));
        }
        if (length.getMonths() > 0) {
            parts.add(small(length.getMonths()) + " mois");
        }
        if (length.getDays() > 0 || parts.isEmpty()) {
            parts.add(small(length.getDays()) + (length.getDays() > 1 ? " jours" : " jour"));
        }
        return String.join(" et ", parts);
    }

    private static String words(long n, boolean last) {
        if (n >= MILLIARD) {
            return counted(n / MILLIARD, "milliard") + rest(n % MILLIARD, last);
        }
        if (n >= MILLION) {
            return counted(n / MILLION, "million") + rest(n % MILLION, last);
        }
        if (n >= THOUSAND) {
            long thousands = n / THOUSAND;
            return (thousands == 1 ? "mille" : words(thousands, false) + " mille") + rest(n % THOUSAND, last);
        }
        return below1000(Math.toIntExact(n), last);
    }

    private static String counted(long n, String unit) {
        return words(n, true) + " " + unit + (n > 1 ? "s" : "");
    }

    private static String rest(long n, boolean last) {
        return n == 0 ? "" : " " + words(n, last);
    }

    /** {@code last}: nothing but the unit follows, so that « cents » and « quatre-vingts » take their s. */
    private static String below1000(int n, boolean last) {
        if (n < 100) {
            return below100(n, last);
        }
        int hundreds = n / 100;
        int left = n % 100;
        String start = hundreds == 1 ? "cent" : TO_TWENTY.get(hundreds) + " cent";
        if (left == 0) {
            return hundreds > 1 && last ? start + "s" : start;
        }
        return start + " " + below100(left, last);
    }

    private static String below100(int n, boolean last) {
        if (n <= 20) {
            return TO_TWENTY.get(n);
        }
        if (n >= 80) {
            int left = n - 80;
            return left == 0 ? (last ? "quatre-vingts" : "quatre-vingt") : "quatre-vingt-" + TO_TWENTY.get(left);
        }
        int tens = n >= 60 ? 6 : n / 10;
        int left = n - tens * 10;
        if (left == 0) {
            return TENS.get(tens);
        }
        return TENS.get(tens) + (left == 1 || left == 11 ? " et " : "-") + TO_TWENTY.get(left);
    }
}
