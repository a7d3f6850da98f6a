package fr.opposable.letter;

import fr.opposable.kernel.Money;
import java.math.BigInteger;
import java.util.List;

/** A sum in French words, as C. civ., art. 1376 wants it beside the figures: « mille deux cents euros et dix centimes ». */
final class AmountInWords {

    private static final List<String> BELOW_TWENTY = List.of(
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
            "dix-neuf");
    private static final List<String> TENS =
            List.of("", "dix", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt");
    private static final long THOUSAND = 1_000;
    private static final long MILLION = 1_000_000;
    private static final long MILLIARD = 1_000_000_000;

    private AmountInWords() {}

    /** {@return {@code amount} in words; not negative, below a thousand milliards} */
    static String of(Money amount) {
        BigInteger cents = amount.amount().movePointRight(2).toBigIntegerExact();
        if (cents.signum() < 0 || cents.bitLength() > 46) {
            throw new IllegalArgumentException("A sum in words is not negative and below 10^12, not " + amount);
        }
        long euros = cents.longValueExact() / 100;
        int left = Math.toIntExact(cents.longValueExact() % 100);
        String whole = number(euros, true)
                + (euros >= MILLION && euros % MILLION == 0 ? " d’euros" : euros < 2 ? " euro" : " euros");
        return left == 0 ? whole : whole + " et " + below100(left, true) + (left == 1 ? " centime" : " centimes");
    }

    private static String number(long n, boolean last) {
        if (n >= MILLIARD) {
            return counted(n / MILLIARD, "milliard") + rest(n % MILLIARD, last);
        }
        if (n >= MILLION) {
            return counted(n / MILLION, "million") + rest(n % MILLION, last);
        }
        if (n >= THOUSAND) {
            long thousands = n / THOUSAND;
            return (thousands == 1 ? "mille" : number(thousands, false) + " mille") + rest(n % THOUSAND, last);
        }
        return below1000(Math.toIntExact(n), last);
    }

    private static String counted(long n, String unit) {
        return number(n, true) + " " + unit + (n > 1 ? "s" : "");
    }

    private static String rest(long n, boolean last) {
        return n == 0 ? "" : " " + number(n, last);
    }

    /** {@code last}: nothing but the unit follows, so that « cents » and « quatre-vingts » take their s. */
    private static String below1000(int n, boolean last) {
        if (n < 100) {
            return below100(n, last);
        }
        int hundreds = n / 100;
        int left = n % 100;
        String start = hundreds == 1 ? "cent" : BELOW_TWENTY.get(hundreds) + " cent";
        if (left == 0) {
            return hundreds > 1 && last ? start + "s" : start;
        }
        return start + " " + below100(left, last);
    }

    private static String below100(int n, boolean last) {
        if (n < 20) {
            return BELOW_TWENTY.get(n);
        }
        if (n >= 80) {
            int left = n - 80;
            return left == 0 ? (last ? "quatre-vingts" : "quatre-vingt") : "quatre-vingt-" + BELOW_TWENTY.get(left);
        }
        int tens = n >= 60 ? 6 : n / 10;
        int left = n - tens * 10;
        if (left == 0) {
            return TENS.get(tens);
        }
        return TENS.get(tens) + (left == 1 || left == 11 ? " et " : "-") + BELOW_TWENTY.get(left);
    }
}
