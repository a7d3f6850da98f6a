package fr.opposable.evidence;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number of a registered letter. An international number (UPU S10) has a check digit, which is verified; the key of the French domestic
 * form is not published, so that form is taken as it is. A number keyed from a paper slip is never refused for a key that nobody knows.
 */
public final class TrackingNumber {

    private static final Pattern S10 = Pattern.compile("[A-Z]{2}[0-9]{9}[A-Z]{2}");
    private static final Pattern DOMESTIC = Pattern.compile("[0-9][A-Z][0-9]{11}");
    private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

    private TrackingNumber() {}

    /** What can be said of a number by looking at it. */
    public enum Look {
        /** Of a known form, its check digit right where it has one. */
        FITTING,
        /** International, and its check digit is wrong. */
        FAULTY,
        /** Of no known form. */
        STRANGE
    }

    /** {@return the number in capitals without spaces, dots and hyphens} */
    public static String plain(String number) {
        return number.replaceAll("[\\s\\u00a0\\u202f.-]", "").toUpperCase(Locale.ROOT);
    }

    /** {@return what {@code number}, as people type it, looks like} */
    public static Look read(String number) {
        String plain = plain(number);
        if (S10.matcher(plain).matches()) {
            return checkDigit(plain.substring(2, 10)) == plain.charAt(10) - '0' ? Look.FITTING : Look.FAULTY;
        }
        return DOMESTIC.matcher(plain).matches() ? Look.FITTING : Look.STRANGE;
    }

    private static int checkDigit(String serial) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (serial.charAt(i) - '0');
        }
        int digit = 11 - sum % 11;
        return digit == 10 ? 0 : digit == 11 ? 5 : digit;
    }
}
