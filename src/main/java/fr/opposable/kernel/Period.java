package fr.opposable.kernel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A run of days, both ends included, as French texts count (« du … au … »).
 *
 * @param from first day
 * @param to last day, not before {@code from}
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period does not end (%s) before it begins (%s)".formatted(to, from));
        }
    }

    /** {@return the number of days, both ends counted} */
    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    @Override
    public String toString() {
        return from + "/" + to;
    }
}
