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
        VERIFIED,
        /** One source, or secondary sources only. */
        SECOND_HAND,
        /** From memory or inference; shown as such to the user. */
        UNVERIFIED
    }
}
