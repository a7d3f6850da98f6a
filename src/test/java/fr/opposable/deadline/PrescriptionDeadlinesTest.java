package fr.opposable.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.PartyKind;
import fr.opposable.deadline.Deadline.State;
import fr.opposable.fixtures.Cases;
import fr.opposable.fixtures.Parties;
import fr.opposable.legal.Verification;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each invoice of the ordinary case fell due on 3 March 2026. */
class PrescriptionDeadlinesTest {

    private static Deadline barred(String day, CaseFile file) {
        return OnTime.only(OnTime.on(day, file), "DL-14");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DÉBITEUR    | ÉCHÉANCE   | DERNIER JOUR | TEXTE
            COMPANY     | 2026-03-03 | 2031-03-03   | C. com., art. L. 110-4, I
            SOLE_TRADER | 2026-03-03 | 2031-03-03   | C. com., art. L. 110-4, I
            CONSUMER    | 2026-03-03 | 2028-03-03   | C. conso., art. L. 218-2
            CONSUMER    | 2024-02-29 | 2026-02-28   | C. conso., art. L. 218-2
            COMPANY     | 2024-02-29 | 2029-02-28   | C. com., art. L. 110-4, I
            COMPANY     | 2023-11-15 | 2028-11-15   | C. com., art. L. 110-4, I
            """)
    void the_action_ends_with_the_anniversary_of_the_due_date(PartyKind debtor, String due, String last, String text) {
        CaseFile file = Cases.aCase()
                .invoice("F-1", "2023-11-01", due, "1200.00")
                .debtor(party -> Parties.ofKind(party, debtor))
                .build();

        Deadline deadline = barred("2026-01-15", file);

        assertThat(deadline.last()).isEqualTo(last);
        assertThat(deadline.article().citation()).isEqualTo(text);
        assertThat(deadline.key()).isEqualTo("DL-14/F-1");
    }

    /** Com., 26 February 2020 and 1re civ., 19 May 2021, read second-hand: the completion may be the start, and it comes first. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DÉBITEUR | EXÉCUTION  | PLUS TÔT   | DIT
            CONSUMER | 2026-02-13 | 2028-02-13 | Cass. 1re civ., 19 mai 2021, n° 20-12.520, de seconde main), le 13 février 2026 selon le dossier : la fin serait le 13 février 2028. Retenez ce jour
            COMPANY  | 2026-02-13 | 2031-02-13 | Cass. com., 26 févr. 2020, n° 18-25.036, de seconde main), le 13 février 2026 selon le dossier : la fin serait le 13 février 2031. Retenez ce jour
            CONSUMER |            |            | que le dossier ne date pas
            CONSUMER | 2026-03-03 |            |
            """)
    void the_end_counted_from_completion_is_told_beside_that_of_the_due_date(
            PartyKind debtor, LocalDate performed, LocalDate sooner, String said) {
        CaseFile ordinary = Cases.oneInvoice()
                .debtor(party -> Parties.ofKind(party, debtor))
                .build();

        Deadline deadline = barred("2026-04-01", OnTime.performed(ordinary, performed));

        assertThat(deadline.last()).isEqualTo(debtor == PartyKind.CONSUMER ? "2028-03-03" : "2031-03-03");
        assertThat(deadline.soonest()).isEqualTo(sooner == null ? deadline.last() : sooner);
        if (said == null) {
            assertThat(deadline.sooner()).isNull();
        } else {
            assertThat(deadline.sooner()).isNotNull();
            assertThat(OnTime.plain(deadline.sooner().why())).contains(said);
            assertThat(deadline.unknown().contains(deadline.sooner().why())).isEqualTo(sooner != null);
        }
    }

    /** The nearer of the two days is the one that is near. */
    @Test
    void six_months_are_counted_before_the_nearer_end() {
        CaseFile file = OnTime.performed(
                Cases.oneInvoice()
                        .debtor(party -> Parties.ofKind(party, PartyKind.CONSUMER))
                        .build(),
                LocalDate.of(2026, 1, 5));

        assertThat(DeadlineQuestions.findings(OnTime.on("2027-07-10", file)))
                .filteredOn(finding -> finding.rule().equals(DeadlineQuestions.PRESCRIPTION))
                .singleElement()
                .satisfies(finding -> assertThat(OnTime.plain(finding.message()))
                        .contains("au plus tard le 3 mars 2028", "la fin serait le 5 janvier 2028"));
        assertThat(DeadlineQuestions.findings(OnTime.on("2028-01-06", file)))
                .filteredOn(finding -> finding.rule().equals(DeadlineQuestions.PRESCRIPTION))
                .singleElement()
                .satisfies(finding -> assertThat(OnTime.plain(finding.message()))
                        .contains("la fin aurait été le 5 janvier 2028. Le débiteur peut l'opposer"));
    }

    @Test
    void the_last_day_is_not_carried_to_a_working_day() {
        CaseFile file = Cases.aCase()
                .invoice("F-1", "2026-01-01", "2026-02-01", "1200.00")
                .build();

        // 1 February 2031 is a Saturday: CPC, art. 642 is for acts of procedure.
        assertThat(barred("2026-03-01", file).last()).isEqualTo("2031-02-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            ÉVÉNEMENT              | DATE       | DERNIER JOUR | POURQUOI
            REMINDER               | 2026-05-01 | 2031-03-03   | une relance n'interrompt rien
            MISE_EN_DEMEURE        | 2026-05-01 | 2031-03-03   | n'interrompt pas la prescription
            REQUETE_FILED          | 2026-05-01 | 2031-03-03   | seule la signification
            ORDER_MADE             | 2026-05-01 | 2031-03-03   | l'ordonnance elle-même n'interrompt rien
            MEDIATION_PROPOSED     | 2026-05-01 | 2031-03-03   | ne suspend rien par elle-même
            CONCILIATION_REQUESTED | 2026-05-01 | 2031-03-03   | ne suspend rien par elle-même
            PROMISE                | 2026-05-01 | 2031-03-03   | à qualifier par vous
            INSTALMENT_PLAN        | 2026-05-01 | 2031-03-03   | à qualifier par vous
            ACKNOWLEDGEMENT        | 2026-05-01 | 2031-05-01   | C. civ., art. 2240
            ORDER_SERVED           | 2026-05-01 | 2031-05-01   | C. civ., art. 2241
            ACKNOWLEDGEMENT        | 2026-02-20 | 2031-03-03   | avant l'échéance, rien ne court
            """)
    void only_an_acknowledgement_and_the_service_of_an_order_interrupt(
            EventKind kind, String day, String last, String why) {
        Deadline deadline = barred("2026-10-01", OnTime.file(OnTime.event(kind, day)));

        assertThat(deadline.last()).as(why).isEqualTo(last);
        String all = OnTime.steps(deadline) + OnTime.plain(String.join("\n", deadline.unknown()));
        if (List.of("REMINDER", "ORDER_MADE").contains(kind.name()) || day.equals("2026-02-20")) {
            assertThat(all).doesNotContain("interruption");
        } else {
            assertThat(all).contains(why);
        }
    }

    @Test
    void an_acknowledgement_that_comes_too_late_brings_nothing_back() {
        CaseFile file = OnTime.with(
                Cases.aCase()
                        .invoice("F-1", "2020-01-01", "2020-02-01", "1200.00")
                        .build(),
                OnTime.event(EventKind.ACKNOWLEDGEMENT, "2025-02-02"));

        Deadline deadline = barred("2025-03-01", file);

        assertThat(deadline.last()).isEqualTo("2025-02-01");
        assertThat(deadline.state()).isEqualTo(State.LATE);
        assertThat(OnTime.steps(deadline)).contains("trop tard");
    }

    @Test
    void an_acknowledgement_on_the_last_day_still_counts() {
        CaseFile file = OnTime.with(
                Cases.aCase()
                        .invoice("F-1", "2020-01-01", "2020-02-01", "1200.00")
                        .build(),
                OnTime.event(EventKind.ACKNOWLEDGEMENT, "2025-02-01"));

        assertThat(barred("2025-03-01", file).last()).isEqualTo("2030-02-01");
    }

    @Test
    void the_service_of_an_order_that_has_lapsed_does_not_interrupt() {
        CaseFile file = OnTime.file(
                OnTime.event(EventKind.ORDER_MADE, "2026-09-01"), OnTime.served("2026-12-02", "à personne"));

        Deadline deadline = barred("2026-12-31", file);

        assertThat(deadline.last()).isEqualTo("2031-03-03");
        assertThat(OnTime.steps(deadline)).contains("non avenue");
    }

    @Test
    void a_part_payment_is_told_with_the_day_it_would_lead_to() {
        CaseFile file =
                Cases.oneInvoice().payment("2026-06-10", "100.00", "F-2026-001").build();

        Deadline deadline = barred("2026-10-01", file);

        assertThat(deadline.last()).isEqualTo("2031-03-03");
        assertThat(deadline.unknown())
                .singleElement()
                .asString()
                .contains("10\u00a0juin 2026")
                .contains("10\u00a0juin 2031");
    }

    @Test
    void a_payment_not_yet_made_says_nothing() {
        CaseFile file =
                Cases.oneInvoice().payment("2026-12-10", "100.00", "F-2026-001").build();

        assertThat(barred("2026-10-01", file).unknown()).isEmpty();
    }

    @Test
    void a_conciliation_that_failed_leaves_six_months_at_least() {
        CaseFile file = OnTime.with(
                Cases.aCase()
                        .invoice("F-1", "2020-01-01", "2020-02-01", "1200.00")
                        .build(),
                OnTime.event(EventKind.CONCILIATION_REQUESTED, "2025-01-20"),
                OnTime.event(EventKind.AMICABLE_FAILED, "2025-03-20"));

        Deadline deadline = barred("2025-04-01", file);

        assertThat(deadline.last()).isEqualTo("2025-02-01");
        assertThat(deadline.unknown()).singleElement().asString().contains("20\u00a0septembre 2025");
    }

    @Test
    void paid_invoices_have_no_prescription() {
        CaseFile file =
                Cases.severalInvoices().payment("2026-04-10", "20000.00", null).build();

        assertThat(OnTime.find(OnTime.on("2026-10-01", file), "DL-14")).isEmpty();
    }

    @Test
    void each_unpaid_invoice_has_its_own() {
        Deadlines deadlines = OnTime.on("2026-10-01", Cases.severalInvoices().build());

        assertThat(deadlines.all())
                .filteredOn(deadline -> deadline.id().equals("DL-14"))
                .extracting(Deadline::key)
                .containsExactly("DL-14/F-2026-001", "DL-14/F-2026-014", "DL-14/F-2026-020");
    }

    @Test
    void a_title_replaces_the_prescription_of_the_claim() {
        Deadlines deadlines = OnTime.on(
                "2027-03-01",
                OnTime.file(
                        OnTime.event(EventKind.ORDER_MADE, "2026-09-20"),
                        OnTime.served("2026-10-14", "à personne"),
                        OnTime.event(EventKind.TITLE_ENFORCEABLE, "2026-12-15")));

        assertThat(OnTime.find(deadlines, "DL-14")).isEmpty();
        assertThat(OnTime.only(deadlines, "DL-12").last()).isEqualTo("2036-12-15");
    }

    @Test
    void a_public_debtor_has_another_law() {
        CaseFile file = Cases.oneInvoice()
                .debtor(party -> Parties.ofKind(party, PartyKind.PUBLIC_BODY))
                .build();

        Deadline deadline = barred("2026-10-01", file);
        assertThat(deadline.state()).isEqualTo(State.UNDATED);
        assertThat(deadline.article().citation()).contains("68-1250");
        assertThat(deadline.status()).isEqualTo(Verification.Status.UNVERIFIED);
    }

    @Test
    void a_second_service_of_the_same_order_does_not_interrupt_again() {
        CaseFile file = OnTime.file(
                OnTime.event(EventKind.ORDER_MADE, "2026-09-20"),
                OnTime.served("2026-10-14", "étude"),
                OnTime.served("2026-11-05", "à personne"));

        assertThat(barred("2026-11-20", file).last()).isEqualTo("2031-10-14");
    }

    @Test
    void the_day_without_the_service_is_told_too_since_the_interruption_may_fall() {
        CaseFile file = OnTime.file(
                OnTime.event(EventKind.ORDER_MADE, "2026-09-20"), OnTime.served("2026-10-14", "à personne"));

        assertThat(barred("2026-11-20", file).unknown())
                .singleElement()
                .asString()
                .contains("sans elle, la fin serait le 3\u00a0mars 2031");
    }

    /** No text of the house has the time of rents: a date reckoned by another is not told as verified. */
    @Test
    void the_time_of_a_rent_is_told_to_be_unverified() {
        CaseFile file = Cases.oneInvoice().build();
        Deadline sale = subject(file, "Pose de huit fenêtres");
        Deadline rent = subject(file, "Loyer et provision pour charges de juillet 2026");

        assertThat(sale.status()).isEqualTo(Verification.Status.VERIFIED);
        assertThat(rent.status()).isEqualTo(Verification.Status.UNVERIFIED);
        assertThat(rent.unknown()).singleElement().asString().contains("les loyers peuvent avoir un délai propre");
    }

    private static Deadline subject(CaseFile file, String subject) {
        Invoice plain = file.invoices().getFirst();
        Invoice invoice = new Invoice(
                plain.number(),
                plain.issued(),
                plain.due(),
                plain.gross(),
                null,
                null,
                subject,
                null,
                null,
                false,
                false);
        return OnTime.only(OnTime.on("2026-10-01", OnTime.invoiced(file, invoice)), "DL-14");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            OBJET                              | DEMANDE
            Transport Brest-Lyon, 12 palettes  | true
            Messagerie, mars 2026              | true
            Vente de bois, transport compris   | true
            Pose de huit fenêtres              | false
            Pièces pour transporteur à bande   | false
            """)
    void a_subject_that_speaks_of_transport_asks_whether_a_year_is_enough(String subject, boolean asks) {
        CaseFile file = Cases.oneInvoice().build();
        Deadline deadline = subject(file, subject);

        assertThat(deadline.last()).isEqualTo("2031-03-03");
        if (asks) {
            assertThat(deadline.unknown())
                    .singleElement()
                    .asString()
                    .contains("L. 133-6")
                    .contains("3\u00a0mars 2027");
        } else {
            assertThat(deadline.unknown()).isEmpty();
        }
    }

    @Test
    void a_day_without_published_rates_still_has_its_deadlines() {
        assertThat(barred("2029-01-01", Cases.oneInvoice().build()).last()).isEqualTo("2031-03-03");
    }
}
