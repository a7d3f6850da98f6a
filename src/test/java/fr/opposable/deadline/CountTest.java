package fr.opposable.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.fixtures.Cases;
import fr.opposable.legal.Territory;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTest {

    private static final WorkingCalendar METROPOLE = new WorkingCalendar(Cases.LAW, Territory.METROPOLE);

    private static Computation count(String start, String length, Territory territory) {
        return Count.of(
                        LocalDate.parse(start),
                        "l'acte est accompli",
                        Period.parse(length),
                        new WorkingCalendar(Cases.LAW, territory))
                .reckon();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            ACTE       | DÉLAI | DÉCOMPTE   | LIMITE     | RAISON
            2026-10-14 | P15D  | 2026-10-29 | 2026-10-29 | le jour de l'acte ne compte pas
            2026-02-13 | P15D  | 2026-02-28 | 2026-03-02 | samedi
            2028-02-14 | P15D  | 2028-02-29 | 2028-02-29 | année bissextile
            2026-12-24 | P8D   | 2027-01-01 | 2027-01-04 | 1er janvier, puis fin de semaine
            2026-01-31 | P1M   | 2026-02-28 | 2026-03-02 | pas de 31 en février
            2028-01-31 | P1M   | 2028-02-29 | 2028-02-29 | pas de 31 en février, année bissextile
            2028-01-30 | P1M   | 2028-02-29 | 2028-02-29 | pas de 30 en février
            2026-02-28 | P1M   | 2026-03-28 | 2026-03-30 | même quantième, non le dernier jour du mois
            2026-03-31 | P1M   | 2026-04-30 | 2026-04-30 | pas de 31 en avril
            2026-05-31 | P3M   | 2026-08-31 | 2026-08-31 | même quantième trois mois plus tard
            2028-02-29 | P1Y   | 2029-02-28 | 2029-02-28 | pas de 29 février l'année suivante
            2028-02-29 | P4Y   | 2032-02-29 | 2032-03-01 | dimanche 29 février
            2026-01-31 | P1M10D| 2026-03-10 | 2026-03-10 | les mois d'abord, puis les jours
            2026-06-14 | P1M   | 2026-07-14 | 2026-07-15 | fête nationale
            2026-03-06 | P1M   | 2026-04-06 | 2026-04-07 | lundi de Pâques
            2026-04-14 | P1M   | 2026-05-14 | 2026-05-15 | Ascension
            2026-04-25 | P1M   | 2026-05-25 | 2026-05-26 | lundi de Pentecôte
            2027-02-28 | P1M   | 2027-03-28 | 2027-03-30 | dimanche de Pâques, puis le lundi
            """)
    void a_delay_ends_as_articles_641_and_642_say(String start, String length, String raw, String last, String reason) {
        Computation computation = count(start, length, Territory.METROPOLE);

        assertThat(computation.raw()).as(reason).isEqualTo(raw);
        assertThat(computation.last()).as(reason).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            TERRITOIRE     | ACTE       | DÉCOMPTE   | LIMITE     | RAISON
            METROPOLE      | 2026-03-03 | 2026-04-03 | 2026-04-03 | le Vendredi saint est ouvrable
            ALSACE_MOSELLE | 2026-03-03 | 2026-04-03 | 2026-04-07 | Vendredi saint, fin de semaine, lundi de Pâques
            METROPOLE      | 2028-11-26 | 2028-12-26 | 2028-12-26 | le 26 décembre est ouvrable
            ALSACE_MOSELLE | 2028-11-26 | 2028-12-26 | 2028-12-27 | second jour de Noël
            ALSACE_MOSELLE | 2026-11-25 | 2026-12-25 | 2026-12-28 | Noël, puis samedi 26 et dimanche
            ALSACE_MOSELLE | 2025-11-25 | 2025-12-25 | 2025-12-29 | Noël, 26 décembre, fin de semaine
            METROPOLE      | 2025-11-25 | 2025-12-25 | 2025-12-26 | Noël seul
            MARTINIQUE     | 2026-04-22 | 2026-05-22 | 2026-05-26 | abolition, fin de semaine, Pentecôte
            GUADELOUPE     | 2026-04-27 | 2026-05-27 | 2026-05-28 | abolition
            GUYANE         | 2026-05-10 | 2026-06-10 | 2026-06-11 | abolition
            REUNION        | 2027-11-20 | 2027-12-20 | 2027-12-21 | abolition
            MAYOTTE        | 2026-03-27 | 2026-04-27 | 2026-04-28 | abolition
            METROPOLE      | 2026-03-27 | 2026-04-27 | 2026-04-27 | rien en métropole
            """)
    void holidays_are_those_of_the_territory(
            Territory territory, String start, String raw, String last, String reason) {
        Computation computation = count(start, "P1M", territory);

        assertThat(computation.raw()).as(reason).isEqualTo(raw);
        assertThat(computation.last()).as(reason).isEqualTo(last);
    }

    @Test
    void the_computation_is_told_step_by_step() {
        Computation computation = Count.of(
                        LocalDate.parse("2026-10-14"), "l'ordonnance est signifiée", Period.ofMonths(1), METROPOLE)
                .reckon();

        assertThat(computation.steps().stream().map(OnTime::plain))
                .containsExactly(
                        "L'ordonnance est signifiée le mercredi 14 octobre 2026 : le délai part de ce jour (CPC, art. 640).",
                        "Un mois, au jour du même quantième (CPC, art. 641, al. 2) → samedi 14 novembre 2026.",
                        "Samedi, puis dimanche : le délai est prorogé au premier jour ouvrable, le lundi 16 novembre 2026, à vingt-quatre heures (CPC, art. 642, al. 2).");
    }

    @Test
    void a_holiday_passed_over_is_named() {
        Computation computation = count("2026-11-25", "P1M", Territory.METROPOLE);

        assertThat(OnTime.plain(computation.steps().getLast()))
                .startsWith("Vendredi, jour férié (Noël), puis samedi, puis dimanche : le délai est prorogé");
    }

    @Test
    void the_day_of_the_act_is_said_not_to_count_when_days_are_counted() {
        assertThat(OnTime.plain(
                        count("2026-10-14", "P15D", Territory.METROPOLE).steps().get(1)))
                .isEqualTo(
                        "Le jour de l'acte ou de l'événement ne compte pas (CPC, art. 641, al. 1) ; quinze jours → jeudi 29 octobre 2026.");
    }

    @Test
    void a_missing_day_number_is_said() {
        assertThat(OnTime.plain(
                        count("2026-01-31", "P1M", Territory.METROPOLE).steps().get(1)))
                .contains("n'a pas de même quantième")
                .contains("samedi 28 février 2026");
    }

    @Test
    void a_holiday_that_some_communes_do_not_keep_is_a_doubt_and_the_safe_day_is_named() {
        Computation goodFriday = count("2026-03-03", "P1M", Territory.ALSACE_MOSELLE);
        Computation december26 = count("2028-11-26", "P1M", Territory.ALSACE_MOSELLE);

        assertThat(goodFriday.doubts()).singleElement().asString().contains("3\u00a0avril 2026");
        assertThat(december26.doubts()).isEmpty();
    }

    @Test
    void distance_is_added_to_the_length_before_anything_else() {
        Distance month = new Distance(Period.ofMonths(1), "le débiteur demeure loin", "CPC, art. 643, 1°");
        Computation computation = new Count(
                        LocalDate.parse("2026-01-31"), "l'acte est signifié", Period.ofMonths(1), month, METROPOLE)
                .reckon();

        // One month twice would stop at 28 February and end on 28 March.
        assertThat(computation.raw()).isEqualTo("2026-03-31");
    }
}
