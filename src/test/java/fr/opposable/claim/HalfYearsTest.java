package fr.opposable.claim;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.Period;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfYearsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FROM       | TO         | NAME
            2026-01-01 | 2026-06-30 | 1er semestre 2026
            2026-06-11 | 2026-06-30 | 1er semestre 2026
            2026-07-01 | 2026-12-31 | 2e semestre 2026
            2014-01-01 | 2014-12-31 | année 2014
            2013-06-01 | 2013-12-31 | année 2013
            """, useHeadersInDisplayName = true)
    void a_rate_is_named_by_its_half_year_or_its_year(LocalDate from, LocalDate to, String name) {
        assertThat(HalfYears.name(new Period(from, to))).isEqualTo(name);
    }
}
