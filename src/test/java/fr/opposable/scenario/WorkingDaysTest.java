package fr.opposable.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            DAY,        WORKING, WHAT
            2026-11-20, true,    a Friday
            2026-11-21, false,   a Saturday
            2026-04-06, false,   Easter Monday
            2026-05-14, false,   Ascension
            2026-05-25, false,   Whit Monday
            2026-05-01, false,   Labour Day
            2027-03-29, false,   Easter Monday
            2024-04-01, false,   Easter Monday
            2026-04-03, true,    Good Friday outside Alsace and Moselle
            2026-12-25, false,   Christmas
            """)
    void are_those_of_the_code_du_travail(LocalDate day, boolean working, String what) {
        assertThat(WorkingDays.isWorking(day)).as(what).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            FROM,       DAYS, REACHED
            2026-11-18, 2,    2026-11-20
            2026-11-20, 2,    2026-11-24
            2026-04-30, 1,    2026-05-04
            """)
    void are_counted_from_the_day_after(LocalDate from, int days, LocalDate reached) {
        assertThat(WorkingDays.after(from, days)).isEqualTo(reached);
    }
}
