package fr.opposable.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.PartyKind;
import fr.opposable.deadline.Deadline.State;
import fr.opposable.deadline.Deadline.Task;
import fr.opposable.fixtures.Cases;
import fr.opposable.fixtures.Parties;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderDeadlinesTest {

    private static CaseFile againstConsumer(CaseFile file) {
        CaseFile consumer = Cases.oneInvoice()
                .debtor(party -> Parties.ofKind(party, PartyKind.CONSUMER))
                .build();
        return OnTime.with(consumer, file.events().toArray(Event[]::new));
    }

    @Nested
    class The_fees_of_the_requete {

        private final CaseFile filed = OnTime.file(OnTime.event(EventKind.REQUETE_FILED, "2026-10-01"));

        @Test
        void are_paid_to_a_commercial_greffe_within_fifteen_days() {
            Deadline fees = OnTime.only(OnTime.on("2026-10-02", filed), "DL-01");

            assertThat(fees.last()).isEqualTo("2026-10-16");
            assertThat(fees.state()).isEqualTo(State.RUNNING);
            assertThat(OnTime.plain(fees.ifMissed())).isEqualTo("Caducité de la demande.");
        }

        @Test
        void are_not_asked_by_a_civil_court() {
            assertThat(OnTime.find(OnTime.on("2026-10-02", againstConsumer(filed)), "DL-01"))
                    .isEmpty();
        }

        @Test
        void are_shown_with_a_doubt_when_nobody_knows_whether_the_debtor_trades() {
            Deadlines deadlines = OnTime.on("2026-10-02", OnTime.debtor(filed, null));

            assertThat(OnTime.only(deadlines, "DL-01").unknown())
                    .anySatisfy(doubt -> assertThat(doubt).contains("qualité de commerçant"));
        }

        @Test
        void are_forgotten_once_there_is_an_order() {
            CaseFile made = OnTime.file(
                    OnTime.event(EventKind.REQUETE_FILED, "2026-10-01"),
                    OnTime.event(EventKind.ORDER_MADE, "2026-10-20"));

            assertThat(OnTime.find(OnTime.on("2026-11-02", made), "DL-01")).isEmpty();
        }
    }

    @Nested
    class The_service_of_the_order {

        @ParameterizedTest
        @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
                SIGNIFIÉE  | REGARDÉ LE | ÉTAT
                -          | 2026-12-01 | RUNNING
                -          | 2026-12-02 | LATE
                2026-12-01 | 2026-12-15 | MET
                2026-12-02 | 2026-12-15 | LATE
                2026-12-10 | 2026-12-01 | RUNNING
                """)
        void is_in_time_until_the_end_of_the_last_day(String served, String asOf, State state) {
            CaseFile file = served == null
                    ? OnTime.file(OnTime.event(EventKind.ORDER_MADE, "2026-09-01"))
                    : OnTime.file(
                            OnTime.event(EventKind.ORDER_MADE, "2026-09-01"), OnTime.served(served, "à personne"));

            assertThat(OnTime.only(OnTime.on(asOf, file), "DL-02").state()).isEqualTo(state);
        }

        @Test
        void opens_nothing_when_it_comes_too_late() {
            Deadlines deadlines = OnTime.on(
                    "2026-12-15",
                    OnTime.file(
                            OnTime.event(EventKind.ORDER_MADE, "2026-09-01"), OnTime.served("2026-12-02", "étude")));

            assertThat(deadlines.all()).extracting(Deadline::id).containsExactly("DL-02", "DL-14");
        }

        @Test
        void has_no_last_day_while_the_date_of_the_order_is_not_known() {
            Deadline service = OnTime.only(
                    OnTime.on("2026-12-15", OnTime.file(OnTime.served("2026-12-02", "à personne"))), "DL-02");

            assertThat(service.state()).isEqualTo(State.UNDATED);
            assertThat(service.unknown()).singleElement().asString().contains("order-made");
        }

        @Test
        void says_that_an_insolvency_may_stop_everything() {
            CaseFile file = OnTime.file(
                    OnTime.event(EventKind.ORDER_MADE, "2026-09-20"),
                    OnTime.event(EventKind.INSOLVENCY_OPENED, "2026-10-01"));

            assertThat(OnTime.only(OnTime.on("2026-10-10", file), "DL-02").unknown())
                    .singleElement()
                    .asString()
                    .contains("L. 622-21");
        }

        @Test
        void is_that_of_the_last_order_made() {
            CaseFile file = OnTime.file(
                    OnTime.event(EventKind.ORDER_MADE, "2026-03-01"),
                    OnTime.served("2026-04-01", "à personne"),
                    OnTime.event(EventKind.ORDER_MADE, "2026-10-05"));

            Deadline service = OnTime.only(OnTime.on("2026-10-10", file), "DL-02");

            assertThat(service.last()).isEqualTo("2027-01-05");
            assertThat(service.state()).isEqualTo(State.RUNNING);
        }
    }

    @Nested
    class An_order_not_served_to_the_person {

        @ParameterizedTest
        @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
                MODE                      | À PERSONNE
                à personne                | true
                a_personne                | true
                Remise à personne         | true
                à personne habilitée      | true
                domicile                  | false
                étude                     | false
                dépôt à l'étude           | false
                PV 659                    | false
                électronique              | false
                non remis à personne      | false
                par voie postale          | -
                -                         | -
                """)
        void is_known_by_the_mode_typed(String mode, Boolean inPerson) {
            assertThat(Order.inPerson(OnTime.served("2026-10-14", mode))).isEqualTo(inPerson);
        }

        @Test
        void may_still_be_opposed_on_a_day_nobody_knows() {
            CaseFile file =
                    OnTime.file(OnTime.event(EventKind.ORDER_MADE, "2026-09-20"), OnTime.served("2026-10-14", "étude"));

            Deadline reopened = OnTime.only(OnTime.on("2026-10-20", file), "DL-04");

            assertThat(reopened.state()).isEqualTo(State.UNDATED);
            assertThat(reopened.task()).isEqualTo(Task.WATCH);
        }

        @Test
        void may_be_opposed_for_a_month_from_the_first_act_served_to_the_person() {
            CaseFile file = OnTime.file(
                    OnTime.event(EventKind.ORDER_MADE, "2026-09-20"),
                    OnTime.served("2026-10-14", "étude"),
                    OnTime.served("2026-11-05", "à personne"));

            Deadlines deadlines = OnTime.on("2026-11-20", file);

            assertThat(OnTime.only(deadlines, "DL-04").last()).isEqualTo("2026-12-07");
            assertThat(OnTime.only(deadlines, "DL-03").last()).isEqualTo("2026-11-16");
        }

        @Test
        void is_no_matter_when_it_was_served_to_the_person() {
            CaseFile file = OnTime.file(
                    OnTime.event(EventKind.ORDER_MADE, "2026-09-20"), OnTime.served("2026-10-14", "à personne"));

            assertThat(OnTime.find(OnTime.on("2026-10-20", file), "DL-04")).isEmpty();
        }
    }

    @Nested
    class An_opposition {

        private CaseFile opposed(String made, String sent, String presented, String received) {
            return OnTime.file(
                    OnTime.order(made, "10000.01"),
                    OnTime.served("2026-10-14", "à personne"),
                    OnTime.event(EventKind.OPPOSITION, "2026-11-02", null, sent, presented, received));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
                ENVOYÉE    | PRÉSENTÉE  | REÇUE      | CONSIGNER  | AVOCAT     | POURQUOI
                2026-11-04 | 2026-11-06 | 2026-11-09 | 2026-11-19 | 2026-11-24 | consignation depuis l'envoi, avocat depuis la réception
                2026-11-04 | 2026-11-06 | -          | 2026-11-19 | 2026-11-23 | avis non signé : présentation ; samedi 21
                -          | -          | 2026-11-10 | 2026-11-25 | 2026-11-25 | une seule date connue
                -          | -          | -          | 2026-11-17 | 2026-11-17 | comptés de l'opposition, au plus tôt
                """)
        void makes_fifteen_days_run_before_each_court(
                String sent, String presented, String received, String fees, String lawyer, String why) {
            CaseFile file = opposed("2026-09-20", sent, presented, received);

            assertThat(OnTime.only(OnTime.on("2026-11-12", file), "DL-07").last())
                    .as(why)
                    .isEqualTo(fees);
            assertThat(OnTime.only(OnTime.on("2026-11-12", againstConsumer(file)), "DL-08")
                            .last())
                    .as(why)
                    .isEqualTo(lawyer);
        }

        @ParameterizedTest
        @CsvSource({"10000.00, false", "10000.01, true"})
        void asks_for_a_lawyer_above_the_threshold_only(String sum, boolean mandatory) {
            CaseFile file = againstConsumer(OnTime.file(
                    OnTime.order("2026-09-20", sum),
                    OnTime.served("2026-10-14", "à personne"),
                    OnTime.event(EventKind.OPPOSITION, "2026-11-02")));

            assertThat(OnTime.find(OnTime.on("2026-11-12", file), "DL-08").isPresent())
                    .isEqualTo(mandatory);
        }

        @Test
        void says_that_the_letter_of_the_greffe_is_not_in_the_file() {
            CaseFile untold = opposed("2026-09-20", null, null, null);
            CaseFile told = opposed("2026-09-20", "2026-11-04", null, null);

            assertThat(OnTime.only(OnTime.on("2026-11-12", untold), "DL-07").unknown())
                    .anyMatch(doubt -> doubt.startsWith("La date de la lettre du greffe manque"));
            assertThat(OnTime.only(OnTime.on("2026-11-12", told), "DL-07").unknown())
                    .noneMatch(doubt -> doubt.contains("manque"))
                    .anyMatch(doubt -> doubt.startsWith("La date connue la plus ancienne"));
            assertThat(OnTime.only(OnTime.on("2026-11-12", againstConsumer(told)), "DL-08")
                            .unknown())
                    .anyMatch(doubt -> doubt.contains("compté de son envoi"));
        }

        @Test
        void is_told_by_the_greffe_of_a_civil_court_for_younger_orders_only() {
            Deadlines younger = OnTime.on("2026-11-12", againstConsumer(opposed("2026-09-20", null, null, null)));
            Deadlines older = OnTime.on("2026-11-12", againstConsumer(opposed("2026-08-20", null, null, null)));
            Deadlines commercial = OnTime.on("2026-11-12", opposed("2026-09-20", null, null, null));

            assertThat(OnTime.only(younger, "DL-06").last()).isEqualTo("2026-12-02");
            assertThat(OnTime.find(older, "DL-06")).isEmpty();
            assertThat(OnTime.find(commercial, "DL-06")).isEmpty();
        }

        @Test
        void in_time_leaves_no_day_of_enforceability() {
            Deadlines deadlines = OnTime.on("2026-12-31", opposed("2026-09-20", null, null, null));

            assertThat(OnTime.only(deadlines, "DL-03").state()).isEqualTo(State.MET);
            assertThat(deadlines.all()).extracting(Deadline::id).doesNotContain("DL-10", "DL-12", "DL-17");
        }

        @Test
        void after_its_time_does_not_stop_the_title() {
            CaseFile file = OnTime.file(
                    OnTime.event(EventKind.ORDER_MADE, "2026-09-20"),
                    OnTime.served("2026-10-14", "à personne"),
                    OnTime.event(EventKind.OPPOSITION, "2026-11-17"));

            Deadlines deadlines = OnTime.on("2026-11-20", file);

            assertThat(OnTime.only(deadlines, "DL-03").state()).isEqualTo(State.OVER);
            assertThat(OnTime.only(deadlines, "DL-10").last()).isEqualTo("2026-12-14");
        }
    }

    @Nested
    class The_title {

        private final CaseFile served = OnTime.file(
                OnTime.event(EventKind.ORDER_MADE, "2026-09-20"), OnTime.served("2026-10-14", "à personne"));

        @Test
        void gives_no_term_before_it_exists() {
            assertThat(OnTime.on("2026-12-14", served).all())
                    .extracting(Deadline::id)
                    .doesNotContain("DL-12", "DL-17");
        }

        @Test
        void may_be_enforced_for_ten_years_and_the_legal_rate_rises_after_two_months() {
            Deadlines deadlines = OnTime.on("2026-12-15", served);

            assertThat(OnTime.only(deadlines, "DL-12").last()).isEqualTo("2036-12-14");
            assertThat(OnTime.only(deadlines, "DL-17").last()).isEqualTo("2027-02-14");
            assertThat(OnTime.only(deadlines, "DL-17").task()).isEqualTo(Task.WAIT);
        }

        @Test
        void of_an_order_without_date_waits_for_the_longer_regime() {
            Deadlines deadlines = OnTime.on("2026-10-20", OnTime.file(OnTime.served("2026-10-14", "à personne")));

            assertThat(OnTime.only(deadlines, "DL-10").last()).isEqualTo("2026-12-14");
        }
    }
}
