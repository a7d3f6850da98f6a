package fr.opposable.kernel;

import java.util.regex.Pattern;

/**
 * The fourteen-digit number of a French establishment (C. com., art. R. 123-221): a SIREN and five digits.
 *
 * <p>The whole number passes the Luhn check, but for establishments of La Poste (SIREN 356 000 000), whose digits sum to
 * a multiple of five instead; its head office 356 000 000 00048 passes both.
 *
 * @param value fourteen digits
 */
public record Siret(String value) {

    private static final Pattern FOURTEEN_DIGITS = Pattern.compile("[0-9]{14}");
    private static final String LA_POSTE = "356000000";

    public Siret {
        if (!FOURTEEN_DIGITS.matcher(value).matches()) {
            throw new IllegalArgumentException("A SIRET has fourteen digits, not '%s'".formatted(value));
        }
        if (!Luhn.isValid(value) && !isOfLaPoste(value)) {
            throw new IllegalArgumentException("SIRET '%s' fails its check digit".formatted(value));
        }
    }

    /** Reads a SIRET as people type it, spaces and all. */
    public static Siret parse(String text) {
        return new Siret(Spaces.removedFrom(text));
    }

    private static boolean isOfLaPoste(String value) {
        return value.startsWith(LA_POSTE) && value.chars().map(c -> c - '0').sum() % 5 == 0;
    }

    /** {@return the SIREN the establishment belongs to} */
    public Siren siren() {
        return new Siren(value.substring(0, 9));
    }

    @Override
    public String toString() {
        return value;
    }
}
