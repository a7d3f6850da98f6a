package fr.opposable.sample;

import fr.opposable.legal.LegalLibrary;
import fr.opposable.legal.Territory;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days on which an office writes: no week-ends, none of the public holidays of metropolitan France. */
final class WorkingDays {

    private WorkingDays() {}

    /** {@return {@code day} when it is a working day, else the last one before it} */
    static LocalDate upTo(LocalDate day) {
        LocalDate candidate = day;
        while (candidate.getDayOfWeek() == DayOfWeek.SATURDAY
                || candidate.getDayOfWeek() == DayOfWeek.SUNDAY
                || LegalLibrary.fromClassPath().isHoliday(candidate, Territory.METROPOLE)) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }
}
