package fr.opposable.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** Days on which an office writes: no week-ends, none of the holidays that fall on the same day each year. */
final class WorkingDays {

    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    private WorkingDays() {}

    /** {@return {@code day} when it is a working day, else the last one before it} */
    static LocalDate upTo(LocalDate day) {
        LocalDate candidate = day;
        while (candidate.getDayOfWeek() == DayOfWeek.SATURDAY
                || candidate.getDayOfWeek() == DayOfWeek.SUNDAY
                || HOLIDAYS.contains(MonthDay.from(candidate))) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }
}
