package fr.opposable.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The anniversaries on which interest « dus au moins pour une année entière » may bear interest (C. civ., art. 1343-2). Years are counted from date to
 * date from the first day of interest, and anew after a payment that left no interest due: what ran since is not due for a whole year.
 */
final class WholeYears {

    /** No capitalisation. */
    static final WholeYears NONE = new WholeYears(null, LocalDate.MAX);

    private final LocalDate lastDay;
    private @Nullable LocalDate start;
    private int count = 1;

    private WholeYears(@Nullable LocalDate start, LocalDate lastDay) {
        this.start = start;
        this.lastDay = lastDay;
    }

    /** {@return the years of a course of interest; an opening judgment ends them with it} */
    static WholeYears of(InterestCourse course) {
        return new WholeYears(course.firstDay(), course.lastDay());
    }

    private @Nullable LocalDate anniversary() {
        LocalDate next = start == null ? null : start.plusYears(count);
        return next == null || next.isAfter(lastDay) ? null : next;
    }

    boolean areCounted() {
        return anniversary() != null;
    }

    /** {@return whether {@code day} begins a new year, the one before being complete} */
    boolean completeBefore(LocalDate day) {
        LocalDate next = anniversary();
        return next != null && !day.isBefore(next);
    }

    /** {@return {@code day}, or the last day of the year under way when it comes first} */
    LocalDate cut(LocalDate day) {
        LocalDate next = anniversary();
        return next != null && !day.isBefore(next) ? next.minusDays(1) : day;
    }

    void next() {
        count++;
    }

    void restartAfter(LocalDate day) {
        if (start != null && !day.isBefore(start)) {
            start = day.plusDays(1);
            count = 1;
        }
    }
}
