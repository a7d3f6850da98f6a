package fr.opposable.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A French intra-Community VAT number (CGI, art. 286 ter): {@code FR}, a two-character key, a SIREN.
 *
 * <p>A numeric key is {@code (12 + 3 × SIREN mod 97) mod 97}; keys with letters, issued since, are not computable here and
 * are taken as they are.
 *
 * @param value the number without spaces, in capitals
 */
public record FrenchVatNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("FR[0-9A-HJ-NP-Z]{2}[0-9]{9}");

    public FrenchVatNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A French VAT number is FR, two characters and nine digits, not '%s'".formatted(value));
        }
        Siren siren = new Siren(value.substring(4));
        String key = value.substring(2, 4);
        if (Character.isDigit(key.charAt(0)) && Character.isDigit(key.charAt(1))) {
            long expected = (12 + 3 * (Long.parseLong(siren.value()) % 97)) % 97;
            if (Long.parseLong(key) != expected) {
                throw new IllegalArgumentException(
                        "VAT number '%s' fails its key: %02d was expected".formatted(value, expected));
            }
        }
    }

    /** Reads a VAT number as people type it, spaces and small letters included. */
    public static FrenchVatNumber parse(String text) {
        return new FrenchVatNumber(Spaces.removedFrom(text).toUpperCase(Locale.ROOT));
    }

    /** {@return the SIREN inside the number} */
    public Siren siren() {
        return new Siren(value.substring(4));
    }

    @Override
    public String toString() {
        return value;
    }
}
