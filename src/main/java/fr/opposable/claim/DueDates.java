package fr.opposable.claim;

import java.time.LocalDate;

/**
 * The two accepted ways to count « 45 jours fin de mois » (C. com., art. L. 441-10, I); the contract chooses
 * (entreprendre.service-public.fr, F23211).
 */
public final class DueDates {

    private DueDates() {}

    /** {@return the end of the month of issue, then {@code days}: 2 January gives 17 March with 45 days, 16 in a leap year} */
    public static LocalDate endOfMonthThenDays(LocalDate issued, int days) {
        return endOfMonth(issued).plusDays(days);
    }

    /** {@return {@code days} after issue, then the end of that month: 2 January gives 28 or 29 February with 45 days} */
    public static LocalDate daysThenEndOfMonth(LocalDate issued, int days) {
        return endOfMonth(issued.plusDays(days));
    }

    private static LocalDate endOfMonth(LocalDate date) {
        return date.withDayOfMonth(date.lengthOfMonth());
    }
}
