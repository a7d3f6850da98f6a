package fr.opposable.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.EventKind;
import fr.opposable.deadline.Deadline.State;
import fr.opposable.fixtures.Cases;
import fr.opposable.fixtures.Parties;
import fr.opposable.legal.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherDeadlinesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            CRÉANCIER | JUGEMENT   | DERNIER JOUR | POURQUOI
            29000     | 2026-09-15 | 2026-11-16   | deux mois ; dimanche
            97200     | 2026-09-15 | 2027-01-15   | quatre mois, hors de la métropole
            29000     | 2026-12-31 | 2027-03-01   | pas de 31 en février ; dimanche
            """)
    void the_claim_is_declared_two_months_after_the_opening_at_the_earliest(
            String postcode, String opened, String last, String why) {
        CaseFile file = OnTime.with(
                Cases.oneInvoice()
                        .creditor(party -> Parties.at(party, OnTime.at(postcode, null, "FR")))
                        .build(),
                OnTime.event(EventKind.INSOLVENCY_OPENED, opened));

        Deadline declaration = OnTime.only(OnTime.on(opened, file), "DL-15");

        assertThat(declaration.last()).as(why).isEqualTo(last);
        assertThat(declaration.status()).isEqualTo(Verification.Status.UNVERIFIED);
        assertThat(declaration.unknown()).anySatisfy(doubt -> assertThat(doubt).contains("BODACC"));
    }

    @Test
    void a_creditor_who_lives_where_the_court_sits_has_no_more_than_two_months() {
        CaseFile file = OnTime.with(
                Cases.oneInvoice()
                        .creditor(party -> Parties.at(party, OnTime.at("97400", null, "FR")))
                        .debtorAt(OnTime.at("97410", null, "FR"))
                        .build(),
                OnTime.event(EventKind.INSOLVENCY_OPENED, "2026-09-16"));

        assertThat(OnTime.only(OnTime.on("2026-09-20", file), "DL-15").last()).isEqualTo("2026-11-16");
    }

    @Test
    void a_claim_born_after_the_opening_is_not_declared() {
        CaseFile file = OnTime.file(OnTime.event(EventKind.INSOLVENCY_OPENED, "2026-01-15"));

        assertThat(OnTime.find(OnTime.on("2026-03-10", file), "DL-15")).isEmpty();
    }

    @Test
    void a_conciliator_who_does_not_meet_within_three_months_may_be_said_unavailable() {
        CaseFile file = OnTime.file(OnTime.event(EventKind.CONCILIATION_REQUESTED, "2026-05-20"));

        Deadlines deadlines = OnTime.on("2026-08-21", file);

        assertThat(OnTime.only(deadlines, "DL-CONC").last()).isEqualTo("2026-08-20");
        assertThat(OnTime.only(deadlines, "DL-CONC").state()).isEqualTo(State.OVER);
    }

    @Test
    void a_request_older_than_the_text_is_judged_by_the_text_of_the_day() {
        CaseFile file = OnTime.file(OnTime.event(EventKind.CONCILIATION_REQUESTED, "2022-05-20"));

        assertThat(OnTime.only(OnTime.on("2026-08-21", file), "DL-CONC").last()).isEqualTo("2022-08-22");
    }

    @Test
    void an_attempt_that_failed_waits_for_nothing() {
        CaseFile file = OnTime.file(
                OnTime.event(EventKind.CONCILIATION_REQUESTED, "2026-05-20"),
                OnTime.event(EventKind.AMICABLE_FAILED, "2026-07-01"));

        assertThat(OnTime.find(OnTime.on("2026-08-21", file), "DL-CONC")).isEmpty();
    }
}
