package fr.opposable.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CivilTimeTest {

    private static CivilTime fiveYears() {
        return CivilTime.from(LocalDate.parse("2020-02-01"), "Échéance")
                .running(Period.ofYears(5), "C. civ., art. 2224");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DU         | AU         | DERNIER JOUR | POURQUOI
            2022-01-01 | 2022-01-31 | 2025-03-03   | trente jours de plus
            2025-01-30 | 2025-03-01 | 2025-09-01   | restaient deux jours : six mois au moins
            2025-02-01 | 2025-02-10 | 2025-08-10   | suspendue le dernier jour
            2025-02-02 | 2025-03-01 | 2025-02-01   | trop tard
            """)
    void a_suspension_stops_the_time_and_leaves_six_months_at_least(String from, String to, String last, String why) {
        CivilTime time = fiveYears()
                .suspended(LocalDate.parse(from), LocalDate.parse(to), Period.ofMonths(6), "Médiation convenue");

        assertThat(time.last()).as(why).isEqualTo(last);
    }

    @Test
    void an_interruption_wipes_out_the_time_already_run() {
        assertThat(fiveYears()
                        .interrupted(LocalDate.parse("2023-07-14"), "Reconnaissance")
                        .last())
                .isEqualTo("2028-07-14");
    }

    @Test
    void nothing_carries_it_beyond_the_long_stop() {
        CivilTime time = fiveYears();
        for (int year = 2024; year <= 2039; year += 4) {
            time.interrupted(LocalDate.of(year, 6, 1), "Reconnaissance");
        }

        time.notBeyond(LocalDate.parse("2040-01-15"), "Créance née le 15 janvier 2020, vingt ans au plus");

        assertThat(time.last()).isEqualTo("2040-01-15");
        assertThat(time.end().steps().getLast()).contains("2040");
    }
}
