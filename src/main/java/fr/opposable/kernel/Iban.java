package fr.opposable.kernel;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An international bank account number (ISO 13616-1), its check digits verified (ISO 7064, MOD 97-10) and its length
 * verified for the countries of the SEPA area.
 *
 * @param value the number without spaces, in capitals
 */
public record Iban(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
    private static final Map<String, Integer> SEPA_LENGTHS = Map.ofEntries(
            Map.entry("AD", 24),
            Map.entry("AT", 20),
            Map.entry("BE", 16),
            Map.entry("BG", 22),
            Map.entry("CH", 21),
            Map.entry("CY", 28),
            Map.entry("CZ", 24),
            Map.entry("DE", 22),
            Map.entry("DK", 18),
            Map.entry("EE", 20),
            Map.entry("ES", 24),
            Map.entry("FI", 18),
            Map.entry("FR", 27),
            Map.entry("GB", 22),
            Map.entry("GR", 27),
            Map.entry("HR", 21),
            Map.entry("HU", 28),
            Map.entry("IE", 22),
            Map.entry("IS", 26),
            Map.entry("IT", 27),
            Map.entry("LI", 21),
            Map.entry("LT", 20),
            Map.entry("LU", 20),
            Map.entry("LV", 21),
            Map.entry("MC", 27),
            Map.entry("MT", 31),
            Map.entry("NL", 18),
            Map.entry("NO", 15),
            Map.entry("PL", 28),
            Map.entry("PT", 25),
            Map.entry("RO", 24),
            Map.entry("SE", 24),
            Map.entry("SI", 19),
            Map.entry("SK", 24),
            Map.entry("SM", 27),
            Map.entry("VA", 22));

    public Iban {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("'%s' has not the shape of an IBAN".formatted(value));
        }
        Integer length = SEPA_LENGTHS.get(value.substring(0, 2));
        if (length != null && length != value.length()) {
            throw new IllegalArgumentException("IBAN '%s' has %d characters; %d were expected for %s"
                    .formatted(value, value.length(), length, value.substring(0, 2)));
        }
        if (!checkDigitsAreRight(value)) {
            throw new IllegalArgumentException("IBAN '%s' fails its check digits".formatted(value));
        }
    }

    /** Reads an IBAN as people type it, in groups of four. */
    public static Iban parse(String text) {
        return new Iban(Spaces.removedFrom(text).toUpperCase(Locale.ROOT));
    }

    private static boolean checkDigitsAreRight(String value) {
        StringBuilder digits = new StringBuilder();
        String turned = value.substring(4) + value.substring(0, 4);
        for (int i = 0; i < turned.length(); i++) {
            digits.append(Character.digit(turned.charAt(i), 36));
        }
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }

    /** {@return the number in groups of four, parted by no-break spaces} */
    public String formatted() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            if (i > 0 && i % 4 == 0) {
                text.append('\u00a0');
            }
            text.append(value.charAt(i));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return value;
    }
}
