package fr.opposable.claim;

import fr.opposable.kernel.Money;
import fr.opposable.kernel.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * The part of a year that some days are, kept exact: the cent is made once, at the end.
 *
 * <p>Under {@link DayCount#ACT_ACT} each day weighs 1/365 or 1/366 by the calendar year it falls in, but a whole number of years from
 * date to date weighs exactly that number: a rate « par an » yields the rate after a year. Without that second rule 10 000 € at 10 % from
 * 1 January 2024 to 1 January 2025 would bear 1 000,01 €, since the last of its 366 days falls in a common year.
 *
 * @param days number of days counted
 * @param numerator part of the year, over {@code denominator}
 * @param denominator days of a year, or a common multiple of 365 and 366
 * @param text as the formula shows it, {@code 43 / 365}
 */
public record YearFraction(int days, long numerator, long denominator, String text) {

    private static final int COMMON = 365;
    private static final int LEAP = 366;
    private static final int COMMERCIAL = 360;

    /** {@return the fraction of the days of {@code period}, both ends counted} */
    static YearFraction of(DayCount dayCount, Period period) {
        return switch (dayCount) {
            case ACT_365F -> over(period.days(), COMMON);
            case ACT_ACT -> byCalendarYear(period);
            case THIRTY_360 -> over(commercialDays(period), COMMERCIAL);
        };
    }

    /** {@return the fraction of a number of days given by the user; under {@code ACT_ACT} over the year of {@code firstDay}} */
    static YearFraction ofDays(DayCount dayCount, int days, LocalDate firstDay) {
        return switch (dayCount) {
            case ACT_365F -> over(days, COMMON);
            case ACT_ACT -> over(days, firstDay.lengthOfYear());
            case THIRTY_360 -> over(days, COMMERCIAL);
        };
    }

    /** {@return {@code base × percent × fraction}, to the cent, half up} */
    Money interest(Money base, BigDecimal percent) {
        return interest(base.amount().multiply(percent));
    }

    /**
     * {@return interest on a sum of bases, to the cent, half up}
     *
     * @param product base × percent
     */
    Money interest(BigDecimal product) {
        BigDecimal dividend = product.multiply(BigDecimal.valueOf(numerator));
        return Money.exact(dividend.divide(BigDecimal.valueOf(100 * denominator), 2, RoundingMode.HALF_UP));
    }

    private static YearFraction over(int days, int year) {
        return new YearFraction(days, days, year, days + " / " + year);
    }

    private static YearFraction byCalendarYear(Period period) {
        LocalDate start = period.from().minusDays(1);
        int years = period.to().getYear() - start.getYear();
        if (start.plusYears(years).equals(period.to())) {
            return new YearFraction(period.days(), years, 1, years == 1 ? "1 an" : years + " ans");
        }
        if (period.from().getYear() == period.to().getYear()) {
            return over(period.days(), period.from().lengthOfYear());
        }
        long numerator = 0;
        StringBuilder text = new StringBuilder("(");
        LocalDate from = period.from();
        while (!from.isAfter(period.to())) {
            LocalDate endOfYear = LocalDate.of(from.getYear(), 12, 31);
            LocalDate to = endOfYear.isBefore(period.to()) ? endOfYear : period.to();
            int days = new Period(from, to).days();
            numerator += (long) days * (from.isLeapYear() ? COMMON : LEAP);
            text.append(text.length() == 1 ? "" : " + ")
                    .append(days)
                    .append(" / ")
                    .append(from.lengthOfYear());
            from = to.plusDays(1);
        }
        return new YearFraction(
                period.days(), numerator, COMMON * LEAP, text.append(')').toString());
    }

    /** Twelve months of thirty days; the 31st counts as the 30th. Adjacent periods add up. */
    private static int commercialDays(Period period) {
        return commercialDay(period.to()) - commercialDay(period.from().minusDays(1));
    }

    private static int commercialDay(LocalDate date) {
        return date.getYear() * COMMERCIAL + date.getMonthValue() * 30 + Math.min(date.getDayOfMonth(), 30);
    }
}
