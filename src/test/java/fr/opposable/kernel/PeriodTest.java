package fr.opposable.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** « Du … au … »: both ends are in. */
class PeriodTest {

    private static final Period FIRST_HALF = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FROM       | TO         | DAYS
            2026-01-01 | 2026-01-01 | 1
            2026-01-01 | 2026-06-30 | 181
            2024-02-28 | 2024-03-01 | 3
            2026-01-01 | 2026-12-31 | 365
            """, useHeadersInDisplayName = true)
    void counts_its_first_and_its_last_day(LocalDate from, LocalDate to, int days) {
        assertThat(new Period(from, to).days()).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DAY        | IN
            2025-12-31 | false
            2026-01-01 | true
            2026-04-15 | true
            2026-06-30 | true
            2026-07-01 | false
            """, useHeadersInDisplayName = true)
    void holds_the_days_between_its_ends_and_the_ends(LocalDate day, boolean in) {
        assertThat(FIRST_HALF.contains(day)).isEqualTo(in);
    }

    @Test
    void does_not_end_before_it_begins() {
        assertThatThrownBy(() -> new Period(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A period does not end (2026-01-01) before it begins (2026-01-02)");
    }

    @Test
    void is_written_as_ISO_8601_writes_intervals() {
        assertThat(FIRST_HALF).hasToString("2026-01-01/2026-06-30");
    }
}
