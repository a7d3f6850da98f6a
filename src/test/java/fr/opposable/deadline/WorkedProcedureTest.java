package fr.opposable.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.EventKind;
import fr.opposable.deadline.Deadline.State;
import fr.opposable.fixtures.Cases;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of the notes on procedure, through whole cases. */
class WorkedProcedureTest {

    private static Deadline order(CaseFile file, Place seat, String id) {
        return OnTime.only(Deadlines.of(file, LocalDate.parse("2026-10-31"), Cases.LAW, seat), id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            ORDONNANCE | SIÈGE          | DÉCOMPTE   | LIMITE     | RÈGLE
            2026-08-31 | METROPOLE      | 2027-02-28 | 2027-03-01 | six mois ; dimanche
            2026-09-01 | METROPOLE      | 2026-12-01 | 2026-12-01 | trois mois
            2026-11-30 | METROPOLE      | 2027-02-28 | 2027-03-01 | trois mois, dernier jour du mois ; dimanche
            2026-09-25 | METROPOLE      | 2026-12-25 | 2026-12-28 | trois mois ; Noël, samedi, dimanche
            2026-09-25 | ALSACE_MOSELLE | 2026-12-25 | 2026-12-28 | en Alsace-Moselle aussi : le 26 est un samedi
            """)
    void the_order_lapses_by_its_own_date(String made, Place seat, String raw, String last, String rule) {
        CaseFile file = OnTime.file(OnTime.event(EventKind.ORDER_MADE, made));
        Deadline service = OnTime.only(Deadlines.of(file, LocalDate.parse(made), Cases.LAW, seat), "DL-02");

        assertThat(service.raw()).as(rule).isEqualTo(raw);
        assertThat(service.last()).as(rule).isEqualTo(last);
        assertThat(service.article().citation()).contains("1411");
    }

    @Test
    void an_order_one_day_younger_lapses_three_months_earlier() {
        LocalDate older = OnTime.only(
                        OnTime.on("2026-09-01", OnTime.file(OnTime.event(EventKind.ORDER_MADE, "2026-08-31"))), "DL-02")
                .last();
        LocalDate younger = OnTime.only(
                        OnTime.on("2026-09-01", OnTime.file(OnTime.event(EventKind.ORDER_MADE, "2026-09-01"))), "DL-02")
                .last();

        assertThat(younger.plusMonths(3)).isEqualTo(older);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            ORDONNANCE | SIGNIFIÉE  | SIÈGE     | CODE POSTAL | OPPOSITION : DÉCOMPTE | LIMITE     | EXÉCUTOIRE APRÈS | RÈGLE
            2026-09-20 | 2026-10-31 | METROPOLE | 29200       | 2026-11-30            | 2026-11-30 | 2026-12-31       | un mois, pas de 31 en novembre
            2026-09-20 | 2026-10-14 | METROPOLE | 29200       | 2026-11-14            | 2026-11-16 | 2026-12-14       | samedi ; puis deux mois
            2026-09-20 | 2026-10-10 | METROPOLE | 97400       | 2026-12-10            | 2026-12-10 | 2026-12-10       | La Réunion, juridiction à Paris
            2026-08-31 | 2026-10-14 | METROPOLE | 29200       | 2026-11-14            | 2026-11-16 | 2026-11-16       | ancien régime : fin du délai d'opposition
            """)
    void opposition_and_enforceability(
            String made,
            String served,
            Place seat,
            String postcode,
            String raw,
            String last,
            String title,
            String rule) {
        CaseFile file = OnTime.with(
                Cases.oneInvoice().debtorAt(OnTime.at(postcode, null, "FR")).build(),
                OnTime.event(EventKind.ORDER_MADE, made),
                OnTime.served(served, "à personne"));

        assertThat(order(file, seat, "DL-03").raw()).as(rule).isEqualTo(raw);
        assertThat(order(file, seat, "DL-03").last()).as(rule).isEqualTo(last);
        assertThat(order(file, seat, "DL-10").last()).as(rule).isEqualTo(title);
    }

    @Test
    void the_worked_example_is_told_in_words() {
        CaseFile file = OnTime.file(
                OnTime.event(EventKind.ORDER_MADE, "2026-09-20"), OnTime.served("2026-10-14", "à personne"));

        assertThat(OnTime.steps(order(file, Place.METROPOLE, "DL-10")))
                .contains("samedi 14 novembre 2026")
                .contains("prorogé au premier jour ouvrable, le lundi 16 novembre 2026")
                .contains("Deux mois, au jour du même quantième")
                .contains("exécutoire après le 14 décembre 2026");
    }

    @Nested
    class Distance {

        @ParameterizedTest
        @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
                DÉBITEUR    | PAYS | SIÈGE      | OPPOSITION | ARTICLE
                29200       | FR   | METROPOLE  | 2026-11-10 | -
                67000       | FR   | METROPOLE  | 2026-11-10 | -
                97400       | FR   | METROPOLE  | 2026-12-10 | CPC, art. 643, 1°
                97133       | FR   | METROPOLE  | 2026-12-10 | CPC, art. 643, 1°
                -           | NC   | METROPOLE  | 2026-12-10 | CPC, art. 643, 1°
                B-1000      | BE   | METROPOLE  | 2027-01-11 | CPC, art. 643, 2°
                97400       | FR   | LA_REUNION | 2026-11-10 | -
                29200       | FR   | LA_REUNION | 2026-12-10 | CPC, art. 644
                97200       | FR   | GUADELOUPE | 2026-12-10 | CPC, art. 644
                97150       | FR   | GUADELOUPE | 2026-12-10 | CPC, art. 644
                B-1000      | BE   | GUADELOUPE | 2027-01-11 | CPC, art. 644
                """)
        void lengthens_the_opposition_for_who_lives_far_from_the_court(
                String postcode, String country, Place seat, String last, String article) {
            CaseFile file = OnTime.with(
                    Cases.oneInvoice()
                            .debtorAt(OnTime.at(postcode == null ? "98800" : postcode, null, country))
                            .build(),
                    OnTime.event(EventKind.ORDER_MADE, "2026-09-20"),
                    OnTime.served("2026-10-10", "à personne"));

            Deadline opposition = order(file, seat, "DL-03");

            assertThat(opposition.last()).isEqualTo(last);
            if (article == null) {
                assertThat(OnTime.steps(opposition)).doesNotContain("643").doesNotContain("644");
            } else {
                assertThat(OnTime.steps(opposition)).contains(article);
            }
        }

        @Test
        void does_not_lengthen_the_service_of_the_order() {
            CaseFile file = OnTime.with(
                    Cases.oneInvoice().debtorAt(OnTime.at("97400", null, "FR")).build(),
                    OnTime.event(EventKind.ORDER_MADE, "2026-09-01"));

            assertThat(order(file, Place.METROPOLE, "DL-02").last()).isEqualTo("2026-12-01");
        }

        @Test
        void is_none_by_default_since_the_court_is_the_debtors() {
            CaseFile file = OnTime.with(
                    Cases.oneInvoice().debtorAt(OnTime.at("97400", null, "FR")).build(),
                    OnTime.event(EventKind.ORDER_MADE, "2026-09-20"),
                    OnTime.served("2026-10-10", "à personne"));

            assertThat(OnTime.only(OnTime.on("2026-10-31", file), "DL-03").last())
                    .isEqualTo("2026-11-10");
        }

        @Test
        void towards_abroad_the_order_is_served_for_the_creditor_the_day_the_act_leaves() {
            CaseFile file = OnTime.with(
                    Cases.oneInvoice().debtorAt(OnTime.at("B-1000", null, "BE")).build(),
                    OnTime.event(EventKind.ORDER_MADE, "2026-09-01"),
                    OnTime.event(EventKind.ORDER_SERVED, "2026-12-20", "à personne", "2026-11-30", null, "2026-12-20"));
            Deadlines deadlines = OnTime.on("2026-12-31", file);

            assertThat(OnTime.only(deadlines, "DL-02").state()).isEqualTo(State.MET);
            // Received on 20 December: one month and two, 20 March 2027, a Saturday.
            assertThat(OnTime.only(deadlines, "DL-03").last()).isEqualTo("2027-03-22");
        }
    }
}
