package fr.opposable.evidence;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as an e-invoice states it. A day that does not exist (30 February) is kept as text and is no date.
 *
 * @param text as written, with hyphens added to the eight digits of format 102
 * @param date the day; null when the text names none
 * @param zoned whether a time zone follows, which a date of invoice must not carry
 */
public record StatedDate(String text, @Nullable LocalDate date, boolean zoned) {

    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(Z|[+-]\\d{2}:\\d{2})?");

    /** Format 102 of UN/CEFACT code list 2379: {@code yyyyMMdd}. */
    private static final String DAY_FORMAT = "102";

    /** Reads a date of UN/CEFACT syntax. Without {@code format}, only its ISO form is a date: eight digits could be anything. */
    static StatedDate ofCefact(String text, @Nullable String format) {
        Matcher digits = EIGHT_DIGITS.matcher(text);
        boolean isDay = DAY_FORMAT.equals(format) && digits.matches();
        return of(isDay ? digits.group(1) + "-" + digits.group(2) + "-" + digits.group(3) : text);
    }

    /** Reads an {@code xs:date}. */
    static StatedDate of(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return new StatedDate(text, null, false);
        }
        return new StatedDate(text, existing(day.group(1)), day.group(2) != null);
    }

    private static @Nullable LocalDate existing(String iso) {
        try {
            return LocalDate.parse(iso);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
