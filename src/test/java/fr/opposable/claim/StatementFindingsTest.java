package fr.opposable.claim;

import static fr.opposable.claim.CaseBuilder.aCase;
import static fr.opposable.claim.Reckoning.findings;
import static fr.opposable.claim.Reckoning.message;
import static fr.opposable.claim.Reckoning.statement;
import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.fixtures.Cases;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prescription, clause pénale, and what else the reader is told. */
class StatementFindingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            due        | asOf       | told
            2021-11-21 | 2026-05-21 |
            2021-11-21 | 2026-05-22 | sera prescrite après le 21 novembre 2026
            2021-11-21 | 2026-11-21 | sera prescrite après le 21 novembre 2026
            2021-11-20 | 2026-11-21 | est prescrite depuis le 21 novembre 2026
            """, useHeadersInDisplayName = true)
    void an_invoice_is_barred_five_years_after_its_due_date(String due, String asOf, String told) {
        var statement = statement(aCase().invoice("F-1", "1000.00", due), asOf);

        if (told == null) {
            assertThat(findings(statement)).noneMatch(finding -> finding.startsWith("AMT-PRESC-1"));
        } else {
            assertThat(findings(statement)).contains("AMT-PRESC-1 warning");
            assertThat(message(statement, "AMT-PRESC-1")).contains(told);
        }
    }

    /** Due on 1 December 2021: what check and deadlines tell of the completion, the décompte tells too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            performed  | asOf       | told                                                                    | left
            -          | 2026-11-21 | que le dossier ne date pas                                              | il reste moins de six mois
            2021-11-01 | 2026-04-30 | -                                                                       | -
            2021-11-01 | 2026-05-02 | le 1er novembre 2021 selon le dossier : la fin serait le 1er novembre 2026. Retenez ce jour | prescrite après le 1er décembre 2026. Une lettre
            2021-11-01 | 2026-11-21 | la fin aurait été le 1er novembre 2026. Le débiteur peut l’opposer      | il reste moins de six mois
            2021-12-01 | 2026-11-21 | Une lettre, même recommandée, n’interrompt pas la prescription.         | il reste moins de six mois
            """, useHeadersInDisplayName = true)
    void the_nearer_end_counted_from_completion_is_told(
            @Nullable LocalDate performed, String asOf, @Nullable String told, @Nullable String left) {
        Invoice due = aCase().invoice("F-1", "1000.00", "2021-12-01")
                .build()
                .invoices()
                .getFirst();
        Invoice done = new Invoice(
                due.number(), due.issued(), due.due(), due.gross(), null, null, null, performed, null, false, false);
        var statement = Cases.statement(
                aCase().invoice("F-1", "1000.00", "2021-12-01").build().withInvoices(List.of(done)), asOf);

        if (told == null) {
            assertThat(findings(statement)).noneMatch(finding -> finding.startsWith("AMT-PRESC-1"));
        } else {
            assertThat(message(statement, "AMT-PRESC-1").replace('\u00a0', ' '))
                    .contains("sera prescrite après le 1er décembre 2026", told, left);
        }
    }

    @Test
    void a_letter_does_not_interrupt_prescription_and_the_reader_is_told() {
        var statement = statement(
                aCase().invoice("F-1", "1000.00", "2021-12-01").miseEnDemeure("2026-10-01", "2026-10-03", 8),
                "2026-11-21");

        assertThat(message(statement, "AMT-PRESC-1")).contains("Une lettre, même recommandée, n’interrompt pas");
    }

    @ParameterizedTest
    @CsvSource({"ACKNOWLEDGEMENT", "ORDER_SERVED"})
    void an_acknowledgement_or_a_served_order_starts_a_new_term(EventKind kind) {
        var statement =
                statement(aCase().invoice("F-1", "1000.00", "2021-06-01").event(kind, "2024-01-10"), "2026-11-21");

        assertThat(findings(statement)).noneMatch(finding -> finding.startsWith("AMT-PRESC-1"));
    }

    @Test
    void an_acknowledgement_that_comes_too_late_does_not_revive_the_term() {
        var statement = statement(
                aCase().invoice("F-1", "1000.00", "2020-06-01").event(EventKind.ACKNOWLEDGEMENT, "2025-06-02"),
                "2026-11-21");

        assertThat(findings(statement)).contains("AMT-PRESC-1 warning");
    }

    @Test
    void a_consumer_has_two_years_and_a_barred_claim_blocks() {
        var statement =
                statement(aCase().debtor(PartyKind.CONSUMER).invoice("F-1", "1000.00", "2024-11-20"), "2026-11-21");

        assertThat(findings(statement)).containsExactly("AMT-PRESC-1 blocking", "AMT-LEG-1 information");
        assertThat(statement.findings().getFirst().article()).hasToString("C. conso., art. L. 218-2");
    }

    @Test
    void an_invoice_paid_in_full_is_not_barred() {
        var statement = statement(
                aCase().invoice("F-1", "1000.00", "2020-06-01").payment("2020-06-01", "1000.00"), "2026-11-21");

        assertThat(findings(statement)).isEmpty();
    }

    @Nested
    class The_penalty_clause {

        @Test
        void is_announced_and_not_claimed_without_a_notice() {
            var statement =
                    statement(aCase().penaltyClausePercent("15").invoice("F-1", "1000.00", "2026-03-01"), "2026-06-01");

            assertThat(statement.totals().penaltyClause().plain()).isEqualTo("0.00");
            assertThat(findings(statement)).containsExactly("AMT-CP-1 information");
            assertThat(message(statement, "AMT-CP-1")).contains("150,00 €").contains("n’est pas encore due");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                presented  | deadlineDays | asOf       | due
                2026-04-22 | 8            | 2026-04-30 | 0.00
                2026-04-22 | 8            | 2026-05-01 | 150.00
                           | 8            | 2026-04-29 | 0.00
                           | 8            | 2026-06-01 | 0.00
                2026-04-22 |              | 2026-06-01 | 0.00
                """, useHeadersInDisplayName = true)
        void is_due_once_the_time_left_by_the_notice_is_up(
                String presented, Integer deadlineDays, String asOf, String due) {
            var statement = statement(
                    aCase().penaltyClausePercent("15")
                            .invoice("F-1", "1000.00", "2026-03-01")
                            .miseEnDemeure("2026-04-20", presented, deadlineDays),
                    asOf);

            assertThat(statement.totals().penaltyClause().plain()).isEqualTo(due);
        }

        /** A sum the opening judgment forbids to pay is not paid late. */
        @ParameterizedTest
        @CsvSource({"2026-04-30, 0.00", "2026-05-01, 150.00"})
        void is_not_incurred_once_an_insolvency_forbids_to_pay(String opened, String due) {
            var file = aCase().penaltyClausePercent("15")
                    .invoice("F-1", "1000.00", "2026-03-01")
                    .miseEnDemeure("2026-04-20", "2026-04-22", 8)
                    .event(EventKind.INSOLVENCY_OPENED, opened);

            assertThat(statement(file, "2026-06-01").totals().penaltyClause().plain())
                    .isEqualTo(due);
        }

        @Test
        void once_incurred_is_not_undone_by_a_later_payment() {
            var statement = statement(
                    aCase().penaltyClausePercent("15")
                            .invoice("F-1", "1000.00", "2026-03-01")
                            .miseEnDemeure("2026-04-20", "2026-04-22", 8)
                            .payment("2026-05-15", "900.00"),
                    "2026-06-01");

            assertThat(statement.totals().penaltyClause().plain()).isEqualTo("150.00");
        }

        @Test
        void is_announced_by_a_mise_en_demeure_and_by_nothing_else() {
            var file = aCase().penaltyClausePercent("15")
                    .invoice("F-1", "1000.00", "2026-03-01")
                    .event(EventKind.REMINDER, "2026-04-20", "2026-04-22", 8);

            assertThat(statement(file, "2026-06-01").totals().penaltyClause().plain())
                    .isEqualTo("0.00");
        }

        /** F-2 fell due on the last of the eight days: nothing of it was late yet. */
        @ParameterizedTest
        @CsvSource({"2026-04-29, 300.00", "2026-04-30, 150.00", "2026-05-31, 150.00"})
        void is_taken_on_what_was_late_when_the_time_was_up(String due, String clause) {
            var file = aCase().penaltyClausePercent("15")
                    .invoice("F-1", "1000.00", "2026-03-01")
                    .invoice("F-2", "1000.00", due)
                    .miseEnDemeure("2026-04-20", "2026-04-22", 8);

            assertThat(statement(file, "2026-06-15").totals().penaltyClause().plain())
                    .isEqualTo(clause);
        }

        @Test
        void of_a_fixed_sum_is_due_as_it_is_written_and_may_be_moderated() {
            var statement = statement(
                    aCase().penaltyClauseAmount("200.00")
                            .invoice("F-1", "1000.00", "2026-03-01")
                            .miseEnDemeure("2026-04-20", "2026-04-22", 8),
                    "2026-06-01");

            assertThat(statement.totals().penaltyClause().plain()).isEqualTo("200.00");
            assertThat(message(statement, "AMT-CP-1"))
                    .isEqualTo("La clause pénale (200,00 €) est due : le délai de la mise en demeure a expiré le "
                            + "30 avril 2026.");
            assertThat(Reckoning.finding(statement, "AMT-CP-1").remedy()).contains("modérer");
        }

        @Test
        void of_a_fixed_sum_falls_when_all_was_paid_in_time() {
            var paid = aCase().penaltyClauseAmount("200.00")
                    .invoice("F-1", "1000.00", "2026-03-01")
                    .miseEnDemeure("2026-04-20", "2026-04-22", 8)
                    .payment("2026-04-25", "1100.00");

            assertThat(statement(paid, "2026-06-01").totals().penaltyClause().plain())
                    .isEqualTo("0.00");
        }
    }

    @Test
    void a_disputed_invoice_is_counted_and_told() {
        var statement = statement(aCase().disputedInvoice("F-1", "1000.00", "2026-06-01"), "2026-06-21");

        assertThat(statement.totals().principal().plain()).isEqualTo("1000.00");
        assertThat(findings(statement)).containsExactly("CLM-DISP-1 warning");
    }

    @Test
    void conventions_that_need_a_clause_are_told() {
        var statement = statement(
                aCase().capitalised().dayCount(DayCount.THIRTY_360).invoice("F-1", "1000.00", "2026-06-01"),
                "2026-06-21");

        assertThat(findings(statement)).containsExactly("CLM-DAY-1 warning", "AMT-CAP-1 warning");
    }

    @Test
    void a_figure_that_is_not_fully_checked_is_told() {
        var statement = statement(aCase().legalMultiple("4").invoice("F-1", "1000.00", "2026-07-01"), "2026-08-01");

        assertThat(findings(statement)).containsExactly("CLM-SRC-1 information");
        assertThat(message(statement, "CLM-SRC-1")).contains("2e semestre 2026").contains("connue de seconde main");
    }

    @Test
    void the_gravest_findings_come_first() {
        var statement = statement(
                aCase().fixed("1")
                        .penaltyClausePercent("10")
                        .disputedInvoice("F-1", "1000.00", "2026-06-01")
                        .payment("2026-07-01", "10.00", "F-9"),
                "2026-08-21");

        assertThat(statement.findings())
                .hasSizeGreaterThan(3)
                .isSortedAccordingTo(Comparator.comparing(Finding::severity));
        assertThat(statement.findings().getFirst().severity()).isEqualTo(Severity.BLOCKING);
    }

    @Test
    void what_is_told_besides_takes_its_place_by_gravity() {
        var statement = statement(aCase().disputedInvoice("F-1", "1000.00", "2026-06-01"), "2026-06-21");
        Finding blocking = Remark.blocking("CLM-REF-1", "C. civ., art. 1342-10", "Un.", "Deux.");
        Finding information = Remark.information("CLM-SRC-1", null, "Trois.", "Quatre.");

        var told = statement.withFindings(List.of(information, blocking));

        assertThat(findings(told)).containsExactly("CLM-REF-1 blocking", "CLM-DISP-1 warning", "CLM-SRC-1 information");
        assertThat(told.totals()).isEqualTo(statement.totals());
    }
}
