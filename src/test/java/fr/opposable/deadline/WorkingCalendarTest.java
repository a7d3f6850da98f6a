package fr.opposable.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.fixtures.Cases;
import fr.opposable.legal.Territory;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            METROPOLE      | 2026-11-21 | samedi                                                                                | 2026-11-23
            METROPOLE      | 2026-11-22 | dimanche                                                                              | 2026-11-23
            METROPOLE      | 2026-11-23 | ''                                                                                    | 2026-11-23
            METROPOLE      | 2026-11-11 | mercredi, jour férié (Armistice de 1918)                                                  | 2026-11-12
            METROPOLE      | 2026-12-26 | samedi                                                                                | 2026-12-28
            ALSACE_MOSELLE | 2025-12-26 | vendredi, jour férié (Second jour de Noël)                                              | 2025-12-29
            ALSACE_MOSELLE | 2026-04-03 | vendredi, jour férié (Vendredi saint), que toutes les communes n'observent pas        | 2026-04-07
            """)
    void a_day_without_work_says_why_and_which_comes_next(
            Territory territory, LocalDate day, String why, LocalDate next) {
        WorkingCalendar calendar = new WorkingCalendar(Cases.LAW, territory);

        assertThat(calendar.closedBy(day).orElse("")).isEqualTo(why);
        assertThat(calendar.onOrAfter(day)).isEqualTo(next);
    }
}
