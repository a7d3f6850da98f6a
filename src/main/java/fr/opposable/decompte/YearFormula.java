package fr.opposable.decompte;

import fr.opposable.claim.ClaimStatement.Segment;
import fr.opposable.claim.DayCount;
import fr.opposable.kernel.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How a spreadsheet counts days and parts of a year under each convention, as {@code claim} does.
 *
 * @param dayCount the convention of the statement
 */
record YearFormula(DayCount dayCount) {

    /** The cell that holds the days of a year, called by name. */
    static final String DIVISOR = "Diviseur";

    /** {@return whether all years count for as many days, so that the divisor is a cell} */
    boolean hasDivisor() {
        return dayCount != DayCount.ACT_ACT;
    }

    int divisor() {
        return dayCount == DayCount.THIRTY_360 ? 360 : 365;
    }

    /** {@return the divisor of a single day} */
    String divisorOn(LocalDate day) {
        return hasDivisor() ? DIVISOR : Integer.toString(day.lengthOfYear());
    }

    /** {@return whether the days of {@code segment} follow from its dates; they do not when the user gave another number} */
    boolean countsDays(Segment segment) {
        return segment.days() == days(segment.period());
    }

    private int days(Period period) {
        return dayCount == DayCount.THIRTY_360
                ? commercialDay(period.to()) - commercialDay(period.from().minusDays(1))
                : period.days();
    }

    private static int commercialDay(LocalDate date) {
        return date.getYear() * 360 + date.getMonthValue() * 30 + Math.min(date.getDayOfMonth(), 30);
    }

    /** {@return the days from the cell {@code from} to the cell {@code to}, both counted} */
    String days(String from, String to) {
        return dayCount == DayCount.THIRTY_360
                ? commercialDay(to) + "-" + commercialDay("(" + from + "-1)")
                : to + "-" + from + "+1";
    }

    private static String commercialDay(String cell) {
        return "(YEAR(%1$s)*360+MONTH(%1$s)*30+MIN(DAY(%1$s),30))".formatted(cell);
    }

    /** {@return the part of a year, after a times sign: {@code E5/Diviseur}; by calendar year, the sum over the years touched} */
    String part(Segment segment, String days, String from, String to) {
        if (hasDivisor()) {
            return days + "/" + DIVISOR;
        }
        Period period = segment.period();
        LocalDate start = period.from().minusDays(1);
        int years = period.to().getYear() - start.getYear();
        if (!countsDays(segment) || period.from().getYear() == period.to().getYear() && !isWhole(period)) {
            return days + "/" + period.from().lengthOfYear();
        }
        if (isWhole(period)) {
            return Integer.toString(years);
        }
        List<String> parts = new ArrayList<>();
        int first = period.from().getYear();
        int last = period.to().getYear();
        parts.add(
                "(DATE(%d,12,31)-%s+1)/%d".formatted(first, from, period.from().lengthOfYear()));
        if (last > first + 1) {
            parts.add(Integer.toString(last - first - 1));
        }
        parts.add("(%s-DATE(%d,1,1)+1)/%d".formatted(to, last, period.to().lengthOfYear()));
        return "(" + String.join("+", parts) + ")";
    }

    private static boolean isWhole(Period period) {
        LocalDate start = period.from().minusDays(1);
        int years = period.to().getYear() - start.getYear();
        return years > 0 && start.plusYears(years).equals(period.to());
    }
}
