package fr.opposable.claim;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.Money;
import fr.opposable.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearFractionTest {

    /** Interest on 10 000 at 10 %. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            convention | from       | to         | days | formula                 | interest
            ACT_365F   | 2024-02-01 | 2024-02-29 | 29   | 29 / 365                | 79.45
            ACT_ACT    | 2024-02-01 | 2024-02-29 | 29   | 29 / 366                | 79.23
            ACT_ACT    | 2025-02-01 | 2025-02-28 | 28   | 28 / 365                | 76.71
            ACT_ACT    | 2023-12-01 | 2024-01-31 | 62   | (31 / 365 + 31 / 366)   | 169.63
            ACT_ACT    | 2024-01-02 | 2025-01-01 | 366  | 1 an                    | 1000.00
            ACT_ACT    | 2024-01-02 | 2026-01-01 | 731  | 2 ans                   | 2000.00
            ACT_ACT    | 2024-01-02 | 2025-01-02 | 367  | (365 / 366 + 2 / 365)   | 1002.75
            THIRTY_360 | 2026-02-01 | 2026-02-28 | 28   | 28 / 360                | 77.78
            THIRTY_360 | 2026-01-01 | 2026-12-31 | 360  | 360 / 360               | 1000.00
            THIRTY_360 | 2026-01-31 | 2026-01-31 | 0    | 0 / 360                 | 0.00
            """, useHeadersInDisplayName = true)
    void days_over_the_year(
            DayCount convention, LocalDate from, LocalDate to, int days, String formula, String interest) {
        YearFraction fraction = YearFraction.of(convention, new Period(from, to));

        assertThat(fraction.days()).isEqualTo(days);
        assertThat(fraction.text()).isEqualTo(formula);
        assertThat(fraction.interest(Money.of("10000.00"), BigDecimal.TEN).plain())
                .isEqualTo(interest);
    }

    /** 73 / 365 is exactly one fifth of a year: half a cent goes up, once. */
    @ParameterizedTest
    @CsvSource({"0.25, 0.01", "0.24, 0.00", "0.75, 0.02"})
    void half_a_cent_goes_up(String base, String interest) {
        YearFraction fifth = YearFraction.ofDays(DayCount.ACT_365F, 73, LocalDate.of(2026, 1, 1));

        assertThat(fifth.interest(Money.of(base), BigDecimal.TEN).plain()).isEqualTo(interest);
    }
}
