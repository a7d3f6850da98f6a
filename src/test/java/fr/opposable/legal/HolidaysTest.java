package fr.opposable.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HolidaysTest {

    private static final LegalLibrary LAW = LegalLibrary.fromClassPath();

    /** Easter Mondays read in published calendars; 2011 and 2038 are the late ones, 2008 and 2035 among the early. */
    @ParameterizedTest
    @CsvSource({
        "2010-04-05",
        "2011-04-25",
        "2014-04-21",
        "2016-03-28",
        "2019-04-22",
        "2024-04-01",
        "2025-04-21",
        "2026-04-06",
        "2027-03-29",
        "2030-04-22",
        "2035-03-26",
        "2038-04-26",
        "2049-04-19",
        "2076-04-20"
    })
    void easter_moves(LocalDate monday) {
        assertThat(LAW.isHoliday(monday, Territory.METROPOLE)).isTrue();
        assertThat(named("easter-monday", monday.getYear())).isEqualTo(monday);
        assertThat(named("ascension", monday.getYear())).isEqualTo(monday.plusDays(38));
        assertThat(named("whit-monday", monday.getYear())).isEqualTo(monday.plusDays(49));
    }

    private static LocalDate named(String id, int year) {
        return LAW.holidays(Territory.METROPOLE, year).stream()
                .filter(holiday -> holiday.id().equals(id))
                .map(Holiday::date)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_year_2026_in_metropolitan_france() {
        assertThat(LAW.holidays(Territory.METROPOLE, 2026))
                .extracting(holiday -> holiday.date() + " " + holiday.name())
                .containsExactly(
                        "2026-01-01 Jour de l’an",
                        "2026-04-06 Lundi de Pâques",
                        "2026-05-01 Fête du travail",
                        "2026-05-08 Victoire de 1945",
                        "2026-05-14 Ascension",
                        "2026-05-25 Lundi de Pentecôte",
                        "2026-07-14 Fête nationale",
                        "2026-08-15 Assomption",
                        "2026-11-01 Toussaint",
                        "2026-11-11 Armistice de 1918",
                        "2026-12-25 Noël");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            jour       | territoire       | férié
            2026-04-03 | METROPOLE        | false
            2026-04-03 | ALSACE_MOSELLE   | true
            2026-12-26 | METROPOLE        | false
            2026-12-26 | ALSACE_MOSELLE   | true
            2026-04-27 | MAYOTTE          | true
            2026-05-22 | MARTINIQUE       | true
            2026-05-22 | GUADELOUPE       | false
            2026-05-27 | GUADELOUPE       | true
            2026-06-10 | GUYANE           | true
            2026-10-09 | SAINT_BARTHELEMY | true
            2026-12-20 | REUNION          | true
            2026-12-20 | METROPOLE        | false
            2017-05-27 | SAINT_MARTIN     | true
            2017-05-28 | SAINT_MARTIN     | false
            2018-05-27 | SAINT_MARTIN     | false
            2018-05-28 | SAINT_MARTIN     | true
            2024-06-29 | POLYNESIE_FRANCAISE | true
            2025-06-29 | POLYNESIE_FRANCAISE | false
            2025-11-20 | POLYNESIE_FRANCAISE | true
            2026-09-24 | NOUVELLE_CALEDONIE  | true
            2026-07-29 | WALLIS_ET_FUTUNA    | true
            2026-07-14 | WALLIS_ET_FUTUNA    | true
            """)
    void each_territory_has_its_own_days(LocalDate day, Territory territory, boolean holiday) {
        assertThat(LAW.isHoliday(day, territory)).isEqualTo(holiday);
    }

    @Test
    void good_friday_is_not_kept_in_every_commune_of_alsace_and_moselle() {
        List<Holiday> partly = LAW.holidays(Territory.ALSACE_MOSELLE, 2027).stream()
                .filter(holiday -> !holiday.wholeTerritory())
                .toList();

        assertThat(partly).hasSize(1);
        assertThat(partly.getFirst().date()).isEqualTo("2027-03-26");
        assertThat(partly.getFirst().note()).contains("temple protestant");
    }

    @ParameterizedTest
    @EnumSource
    void every_year_from_2010_to_2100_has_eleven_holidays_at_least_and_none_twice(Territory territory) {
        IntStream.rangeClosed(2010, 2100).forEach(year -> {
            List<LocalDate> days =
                    LAW.holidays(territory, year).stream().map(Holiday::date).toList();
            assertThat(days).hasSizeGreaterThanOrEqualTo(11).isSorted();
            assertThat(LAW.holidays(territory, year).stream().map(Holiday::id)).doesNotHaveDuplicates();
            assertThat(days).allMatch(day -> day.getYear() == year);
        });
    }

    @Test
    void what_follows_easter_falls_on_its_day_of_the_week() {
        IntStream.rangeClosed(2010, 2100).forEach(year -> {
            assertThat(named("easter-monday", year).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(named("ascension", year).getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
            assertThat(named("whit-monday", year).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        });
    }

    @Test
    void a_year_before_2010_is_refused() {
        assertThatThrownBy(() -> LAW.holidays(Territory.GUYANE, 2009))
                .isInstanceOf(LegalTextMissingException.class)
                .hasMessageContaining("2009")
                .hasMessageContaining("Guyane");
    }

    @ParameterizedTest
    @CsvSource({
        "67482, ALSACE_MOSELLE",
        "68224, ALSACE_MOSELLE",
        "57463, ALSACE_MOSELLE",
        "75056, METROPOLE",
        "2A004, METROPOLE",
        "97105, GUADELOUPE",
        "97209, MARTINIQUE",
        "97302, GUYANE",
        "97411, REUNION",
        "97502, SAINT_PIERRE_ET_MIQUELON",
        "97608, MAYOTTE",
        "97701, SAINT_BARTHELEMY",
        "97801, SAINT_MARTIN",
        "98612, WALLIS_ET_FUTUNA",
        "98735, POLYNESIE_FRANCAISE",
        "98818, NOUVELLE_CALEDONIE"
    })
    void the_insee_code_of_a_commune_says_its_territory(String code, Territory territory) {
        assertThat(Territory.ofCommune(code)).isEqualTo(territory);
    }

    /** The commune speaks before the postcode; Saint-Barthélemy and Saint-Martin kept the postcodes of Guadeloupe. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            pays | INSEE | code postal | territoire
            FR   |       | 67000       | ALSACE_MOSELLE
            FR   |       | 67 000      | ALSACE_MOSELLE
            FR   |       | 75011       | METROPOLE
            FR   | 75056 | 67000       | METROPOLE
            fr   |       | 97400       | REUNION
            FR   |       | 97100       | GUADELOUPE
            FR   |       | 97133       | SAINT_BARTHELEMY
            FR   |       | 97150       | SAINT_MARTIN
            FR   |       | 974         | REUNION
            FR   |       | ''          | METROPOLE
            GP   |       | 97100       | GUADELOUPE
            MQ   |       | 97200       | MARTINIQUE
            GF   |       | 97300       | GUYANE
            RE   |       | 97400       | REUNION
            YT   |       | 97600       | MAYOTTE
            BL   |       | 97133       | SAINT_BARTHELEMY
            MF   |       | 97150       | SAINT_MARTIN
            PM   |       | 97500       | SAINT_PIERRE_ET_MIQUELON
            WF   |       | 98600       | WALLIS_ET_FUTUNA
            PF   |       | 98714       | POLYNESIE_FRANCAISE
            NC   |       | 98800       | NOUVELLE_CALEDONIE
            DE   |       | 67000       | METROPOLE
            """)
    void an_address_says_its_territory(String country, String insee, String postcode, Territory territory) {
        assertThat(Territory.of(country, insee, postcode)).isEqualTo(territory);
    }
}
