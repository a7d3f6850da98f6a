package fr.opposable.court;

import org.jspecify.annotations.Nullable;

/**
 * One court as its directory tells it.
 *
 * @param code stable key of the data files, {@code tc-quimper}
 * @param kind what it is; a tribunal des activités économiques is one only during the experiment
 * @param of its place with the preposition, « de Quimper », « du Havre »
 * @param greffe code of the greffe at Infogreffe; null when it has none
 * @param address null when none is published, or when the published one was put aside
 * @param phone null when not published
 * @param email null when not published
 * @param source where the address was read; null when there is none
 * @param checked day of that source, ISO; null when not known
 * @param note what is wrong with the published address, in French; null when nothing is
 */
public record Court(
        String code,
        CourtKind kind,
        String of,
        @Nullable String greffe,
        @Nullable Postal address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String source,
        @Nullable String checked,
        @Nullable String note) {

    /**
     * A postal address as the directory writes it.
     *
     * @param street empty when the directory gives none
     * @param postcode five digits
     * @param city as published
     */
    public record Postal(String street, String postcode, String city) {

        @Override
        public String toString() {
            return (street.isEmpty() ? "" : street + ", ") + postcode + " " + city;
        }
    }

    /** {@return the name under the kind {@code as}, « Tribunal de commerce de Quimper »} */
    public String nameAs(CourtKind as) {
        return as.noun() + " " + of;
    }

    /** {@return the name under its own kind} */
    public String name() {
        return nameAs(kind);
    }
}
