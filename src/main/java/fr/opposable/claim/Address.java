package fr.opposable.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A postal address as typed.
 *
 * @param lines everything above the postcode, at least one line
 * @param postalCode as typed
 * @param city as typed
 * @param inseeCode INSEE code of the commune; null when not given
 * @param country ISO 3166-1 alpha-2 code
 */
public record Address(
        List<String> lines,
        String postalCode,
        String city,
        @Nullable String inseeCode,
        String country) {

    public Address {
        lines = List.copyOf(lines);
    }

    public boolean isFrench() {
        return country.equals("FR");
    }
}
