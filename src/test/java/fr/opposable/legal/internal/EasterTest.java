package fr.opposable.legal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EasterTest {

    /** The earliest of all (1818), the latest (1943), the two corrections of the epact (1954, 1981), and one for each century. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1583-04-10", "1609-04-19", "1700-04-11", "1789-04-12", "1818-03-22", "1876-04-16", "1916-04-23",
                "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2026-04-05", "2100-03-28", "2285-03-22"
            })
    void sunday_is_that_of_the_Gregorian_calendar(LocalDate sunday) {
        assertThat(Easter.sunday(sunday.getYear())).isEqualTo(sunday);
    }
}
