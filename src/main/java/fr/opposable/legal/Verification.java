package fr.opposable.legal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a figure or a text was checked.
 *
 * @param status verified, second-hand or unverified
 * @param checkedOn day of the last check
 * @param checkedBy person who read the source; null where no human has
 */
public record Verification(
        Status status, LocalDate checkedOn, @Nullable String checkedBy) {

    /** How good the source is. */
    public enum Status {
        /** Two independent sources agree. */
        VERIFIED("verified", "vérifié"),
        /** One source, or secondary sources only. */
        SECOND_HAND("second-hand", "de seconde main"),
        /** From memory or inference; shown as such to the user. */
        UNVERIFIED("unverified", "non vérifié");

        private final String key;
        private final String french;

        Status(String key, String french) {
            this.key = key;
            this.french = french;
        }

        /** {@return its word in {@code legal-texts} and in JSON} */
        public String key() {
            return key;
        }

        /** {@return its word for the reader} */
        public String french() {
            return french;
        }
    }

    /** {@return whether two independent sources agree} */
    public boolean isVerified() {
        return status == Status.VERIFIED;
    }
}
