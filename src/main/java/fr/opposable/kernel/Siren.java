package fr.opposable.kernel;

import java.util.regex.Pattern;

/**
 * The nine-digit number of a French undertaking (C. com., art. R. 123-221), its check digit verified.
 *
 * @param value nine digits
 */
public record Siren(String value) {

    private static final Pattern NINE_DIGITS = Pattern.compile("[0-9]{9}");

    public Siren {
        if (!NINE_DIGITS.matcher(value).matches()) {
            throw new IllegalArgumentException("A SIREN has nine digits, not '%s'".formatted(value));
        }
        if (!Luhn.isValid(value)) {
            throw new IllegalArgumentException("SIREN '%s' fails its check digit".formatted(value));
        }
    }

    /** Reads a SIREN as people type it, spaces and all. */
    public static Siren parse(String text) {
        return new Siren(Spaces.removedFrom(text));
    }

    /** {@return the number grouped by three with narrow no-break spaces, {@code 732 829 320}} */
    public String formatted() {
        return value.substring(0, 3) + "\u202f" + value.substring(3, 6) + "\u202f" + value.substring(6);
    }

    @Override
    public String toString() {
        return value;
    }
}
