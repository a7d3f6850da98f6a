package fr.opposable.legal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code legal-texts}, whatever its kind: what {@code law status} counts and lists.
 *
 * @param kind what it is
 * @param id name of its series
 * @param title what a reader knows it by, in French
 * @param from first day in force
 * @param to last day in force; null while no end is known
 * @param last whether nothing follows it in its series
 * @param source where it was published, with its permanent id where there is one
 * @param note what a reader must know of it, in French; null for nothing
 * @param file where it is written
 * @param verification how far it was checked
 */
public record LawEntry(
        Kind kind,
        String id,
        String title,
        LocalDate from,
        @Nullable LocalDate to,
        boolean last,
        String source,
        @Nullable String note,
        String file,
        Verification verification) {

    /** What an entry is, in the order of reports. */
    public enum Kind {
        RATE("taux"),
        FACTOR("points et multiples"),
        SUM("montants"),
        FEE("frais"),
        DELAY("délais"),
        WORDING("textes"),
        DECISION("décisions"),
        HOLIDAY("jours fériés"),
        EXPRESSION("expressions interdites");

        private final String french;

        Kind(String french) {
            this.french = french;
        }

        /** {@return its name in French, in the plural} */
        public String french() {
            return french;
        }
    }

    /** {@return whether it is in force on {@code day}} */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
