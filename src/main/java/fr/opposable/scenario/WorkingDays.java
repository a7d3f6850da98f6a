package fr.opposable.scenario;

import fr.opposable.legal.LegalLibrary;
import fr.opposable.legal.Territory;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days on which French offices work: no Saturday, no Sunday, no public holiday of metropolitan France (C. trav., art. L. 3133-1). */
final class WorkingDays {

    private WorkingDays() {}

    static LocalDate after(LocalDate day, int workingDays) {
        LocalDate reached = day;
        for (int left = workingDays; left > 0; ) {
            reached = reached.plusDays(1);
            if (isWorking(reached)) {
                left--;
            }
        }
        return reached;
    }

    static boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !LegalLibrary.fromClassPath().isHoliday(day, Territory.METROPOLE);
    }
}
