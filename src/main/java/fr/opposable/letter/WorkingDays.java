package fr.opposable.letter;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Days on which French offices work: no Saturday, no Sunday, none of the eleven holidays of C. trav., art. L. 3133-1 (those of Alsace
 * and Moselle left out).
 */
final class WorkingDays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

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
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return false;
        }
        LocalDate easter = easter(day.getYear());
        return !FIXED.contains(MonthDay.from(day))
                && !day.equals(easter.plusDays(1))
                && !day.equals(easter.plusDays(39))
                && !day.equals(easter.plusDays(50));
    }

    /** Easter Sunday by the Gregorian computation of Oudin (1940). */
    private static LocalDate easter(int year) {
        int century = year / 100;
        int golden = year % 19;
        int k = (century - 17) / 25;
        int i = (century - century / 4 - (century - k) / 3 + 19 * golden + 15) % 30;
        i -= (i / 28) * (1 - (i / 28) * (29 / (i + 1)) * ((21 - golden) / 11));
        int j = (year + year / 4 + i + 2 - century + century / 4) % 7;
        int l = i - j;
        int month = 3 + (l + 40) / 44;
        return LocalDate.of(year, month, l + 28 - 31 * (month / 4));
    }
}
