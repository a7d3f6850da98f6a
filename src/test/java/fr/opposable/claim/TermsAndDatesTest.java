package fr.opposable.claim;

import static fr.opposable.claim.CaseBuilder.aCase;
import static fr.opposable.claim.Reckoning.findings;
import static fr.opposable.claim.Reckoning.message;
import static fr.opposable.claim.Reckoning.statement;
import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.fixtures.Cases;
import fr.opposable.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of the terms agreed, of payments that may acknowledge a debt, of what an opening judgment finds. */
class TermsAndDatesTest {

    private static CaseFile with(CaseFile file, @Nullable Integer paymentDays, RateMode mode, String... documents) {
        Terms terms = file.terms();
        return new CaseFile(
                file.reference(),
                file.creditor(),
                file.sender(),
                file.debtor(),
                new Terms(
                        paymentDays,
                        terms.penaltyRate(),
                        mode,
                        terms.dayCount(),
                        terms.penaltyClause(),
                        terms.capitalisation(),
                        terms.imputation(),
                        null,
                        false,
                        List.of(documents)),
                file.invoices(),
                file.creditNotes(),
                file.payments(),
                file.events(),
                file.exhibits(),
                file.interest());
    }

    @Nested
    class A_part_payment_within_the_term {

        @Test
        void is_named_beside_a_prescription_that_is_near() {
            var statement = statement(
                    aCase().invoice("F-1", "1000.00", "2021-12-01").payment("2024-03-05", "100.00"), "2026-11-21");

            assertThat(message(statement, "AMT-PRESC-1"))
                    .contains("Le règlement partiel de 100,00 € du 5 mars 2024")
                    .contains("C. civ., art. 2240")
                    .contains("porte la fin au 5 mars 2029");
        }

        @Test
        void is_named_beside_a_prescription_that_has_run() {
            var statement = statement(
                    aCase().invoice("F-1", "1000.00", "2020-01-10").payment("2024-03-05", "100.00"), "2026-11-21");

            assertThat(message(statement, "AMT-PRESC-1"))
                    .contains("est prescrite")
                    .contains("5 mars 2029");
        }

        @ParameterizedTest
        @CsvSource({"2025-01-11, F-1", "2019-12-01, F-1", "2026-12-01, F-1", "2024-03-05, F-2"})
        void is_not_when_it_came_too_late_too_early_or_for_another_invoice(String day, String invoice) {
            var statement = statement(
                    aCase().invoice("F-1", "1000.00", "2020-01-10")
                            .invoice("F-2", "9000.00", "2026-10-10")
                            .payment(day, "100.00", invoice),
                    "2026-11-21");

            assertThat(message(statement, "AMT-PRESC-1")).contains("F-1").doesNotContain("art. 2240),");
        }

        /** Due on 10 January 2020; the whole chronology as it is known on 1 January 2024, or a year and a half later. */
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                kind            | day        | asOf       | named
                INSTALMENT_PLAN | 2023-05-02 | 2024-01-01 | L’échéancier du 2
                PROMISE         | 2023-05-02 | 2024-01-01 | La promesse de paiement du 2
                REMINDER        | 2023-05-02 | 2024-01-01 |
                MISE_EN_DEMEURE | 2023-05-02 | 2024-01-01 |
                PROMISE         | 2024-05-02 | 2024-01-01 |
                PROMISE         | 2024-05-02 | 2024-05-02 | La promesse de paiement du 2
                """, useHeadersInDisplayName = true)
        void is_not_the_only_fact_that_may_and_a_letter_is_none(
                EventKind kind, String day, LocalDate asOf, String named) {
            CaseFile file = aCase().invoice("F-1", "1000.00", "2020-01-10")
                    .event(kind, day)
                    .build();

            var found = DoubtfulAcknowledgement.of(
                    file, file.invoices().getFirst(), Period.ofYears(5), LocalDate.parse("2025-01-10"), asOf);

            assertThat(found.isPresent()).isEqualTo(named != null);
            found.ifPresent(fact -> assertThat(fact.sentence()).startsWith(named));
        }

        @Test
        void carries_on_from_the_one_before() {
            Invoice invoice = aCase().invoice("F-1", "1000.00", "2015-01-10")
                    .build()
                    .invoices()
                    .getFirst();
            CaseFile file = aCase().invoice("F-1", "1000.00", "2015-01-10")
                    .payment("2019-06-01", "10.00")
                    .event(EventKind.PROMISE, "2023-05-02")
                    .build();

            assertThat(DoubtfulAcknowledgement.of(
                            file,
                            invoice,
                            Period.ofYears(5),
                            LocalDate.parse("2020-01-10"),
                            LocalDate.parse("2026-11-21")))
                    .hasValueSatisfying(found -> {
                        assertThat(found.last()).isEqualTo("2028-05-02");
                        assertThat(found.sentence()).startsWith("La promesse de paiement du 2");
                    });
        }
    }

    @Nested
    class A_claim_once_a_procedure_is_opened {

        private final CaseBuilder file = aCase().invoice("F-1", "12000.00", "2026-02-01", "2026-03-03")
                .invoice("F-2", "3000.00", "2026-08-01", "2026-09-30")
                .invoice("F-3", "1500.00", "2026-10-01", "2026-10-31")
                .payment("2026-04-15", "300.00", "F-1")
                .payment("2026-09-20", "700.00", "F-1")
                .event(EventKind.INSOLVENCY_OPENED, "2026-09-15");

        @Test
        void tells_what_was_paid_although_it_could_not_be() {
            assertThat(message(statement(file, "2026-11-22"), "CLM-INS-3"))
                    .contains("700,00 € le 20 septembre 2026")
                    .doesNotContain("300,00 €");
        }

        @Test
        void says_which_part_of_the_rule_nobody_has_read() {
            assertThat(Reckoning.finding(statement(file, "2026-11-22"), "CLM-INS-3")
                            .remedy())
                    .contains("L’interdiction de payer a été lue (art. L. 622-7, I)")
                    .contains("l’annulation du règlement (même article, III)")
                    .contains("citée de mémoire et non lue");
        }

        @Test
        void counts_two_transfers_of_one_day_as_one_payment() {
            file.payment("2026-09-19", "50.00", "F-2").payment("2026-09-20", "100.00", "F-2");

            assertThat(message(statement(file, "2026-11-22"), "CLM-INS-3"))
                    .contains("(50,00 € le 19 septembre 2026 ; 800,00 € le 20 septembre 2026)");
        }

        /** 12 000 − 128,24 of principal; 300,34 + 306,52 of interest to 14 September; the payment of the 20th is not deducted. */
        @Test
        void is_declared_as_it_stood_on_the_day_of_the_judgment() {
            assertThat(message(statement(file, "2026-11-22"), "CLM-INS-4"))
                    .contains("15 septembre 2026")
                    .contains("12 518,62 € échus (principal 11 871,76 €, intérêts 606,86 €, indemnités 40,00 €)")
                    .contains("à échoir : 3 000,00 € (F-2 au 30 septembre 2026)")
                    .contains("Sans ce qui est né depuis : F-3");
        }

        @Test
        void is_the_same_whatever_the_day_of_the_statement() {
            assertThat(message(statement(file, "2026-09-15"), "CLM-INS-4"))
                    .isEqualTo(message(statement(file, "2026-11-22"), "CLM-INS-4"));
        }

        @Test
        void says_nothing_before_the_judgment() {
            assertThat(findings(statement(file, "2026-09-14"))).noneMatch(said -> said.startsWith("CLM-INS"));
        }
    }

    @Nested
    class A_frozen_rate {

        @Test
        void asks_for_the_clause_that_freezes_it() {
            CaseFile lawful = aCase().invoice("F-1", "1000.00", "2026-03-01").build();
            CaseFile agreed = aCase().legalMultiple("4")
                    .invoice("F-1", "1000.00", "2026-03-01")
                    .build();

            assertThat(message(statement(with(lawful, null, RateMode.FROZEN), "2026-09-01"), "CLM-RATE-1"))
                    .contains("le taux de la loi suit chaque semestre");
            assertThat(message(statement(with(agreed, null, RateMode.FROZEN), "2026-09-01"), "CLM-RATE-1"))
                    .contains("sans que la clause soit au dossier");
            assertThat(findings(statement(with(agreed, null, RateMode.FROZEN, "cgv.pdf"), "2026-09-01")))
                    .noneMatch(said -> said.startsWith("CLM-RATE-1"));
            assertThat(findings(statement(with(lawful, null, RateMode.FLOATING), "2026-09-01")))
                    .noneMatch(said -> said.startsWith("CLM-RATE-1"));
        }

        @Test
        void needs_none_when_the_rate_is_a_figure() {
            CaseFile fixed =
                    aCase().fixed("12").invoice("F-1", "1000.00", "2026-03-01").build();

            assertThat(findings(statement(with(fixed, null, RateMode.FROZEN), "2026-09-01")))
                    .noneMatch(said -> said.startsWith("CLM-RATE-1"));
        }
    }

    @Nested
    class A_due_date {

        @ParameterizedTest
        @CsvSource({"2026-03-03, 30, ''", "2026-03-04, 30, 3 mars 2026", "2026-03-03, 45, 18 mars 2026"})
        void is_compared_with_the_agreed_term(String due, int days, String told) {
            CaseFile file = aCase().invoice("F-1", "1000.00", "2026-02-01", due).build();
            ClaimStatement statement = statement(with(file, days, RateMode.FLOATING), "2026-09-01");

            if (told.isEmpty()) {
                assertThat(findings(statement)).noneMatch(said -> said.startsWith("CLM-DUE-1"));
            } else {
                assertThat(message(statement, "CLM-DUE-1")).contains("ce serait le " + told);
            }
        }

        @ParameterizedTest
        @CsvSource({"COMPANY, 2026-04-02, false", "COMPANY, 2026-04-03, true", "CONSUMER, 2026-04-03, false"})
        void of_more_than_sixty_days_is_told_between_professionals(PartyKind debtor, String due, boolean told) {
            CaseBuilder file = aCase().debtor(debtor).invoice("F-1", "1000.00", "2026-02-01", due);

            assertThat(findings(statement(file, "2026-09-01")).contains("CLM-DUE-2 warning"))
                    .isEqualTo(told);
        }
    }

    @Test
    void every_stretch_of_days_that_bears_too_much_is_named() {
        CaseFile file = aCase().invoice("F-1", "1000.00", "2026-01-01")
                .interest("1000.00", "2026-01-02", "2026-06-30", new PenaltyRate.Legal(), "0", null, null)
                .interest("500.00", "2026-02-01", "2026-02-10", new PenaltyRate.Legal(), "0", null, null)
                .interest("200.00", "2026-04-05", "2026-04-05", new PenaltyRate.Legal(), "0", null, null)
                .build();

        assertThat(message(statement(file, "2026-06-30"), "CLM-INT-3"))
                .contains("1 500,00 € au plus")
                .contains("du 1er février 2026 au 10 février 2026, le 5 avril 2026");
    }

    @Test
    void one_publication_is_one_source_to_read_again() {
        CaseFile file = aCase().invoice("F-1", "9000.00", "2026-07-01")
                .interest("1000.00", "2026-07-02", "2026-08-30", new PenaltyRate.Legal(), "0", null, null)
                .interest("1000.00", "2026-09-01", "2026-09-30", new PenaltyRate.Legal(), "5", null, null)
                .build();

        assertThat(findings(statement(file, "2026-09-30")))
                .filteredOn(said -> said.startsWith("CLM-SRC-1"))
                .hasSize(1);
    }

    /** 14 May 2026 is Ascension Day, 8 May 2026 a holiday too. */
    @ParameterizedTest
    @CsvSource({"2026-05-06, 8, 2026-05-14, 2026-05-15", "2026-04-30, 8, 2026-05-08, 2026-05-11"})
    void the_time_to_pay_ends_on_a_working_day_for_the_penalty_clause_too(
            String presented, int days, String raw, String last) {
        LocalDate start = LocalDate.parse(presented);
        NoticeTerm term = NoticeTerm.of(start, days, null, Cases.LAW);
        CaseBuilder file = aCase().invoice("F-1", "1000.00", "2026-03-01")
                .penaltyClausePercent("10")
                .miseEnDemeure("2026-04-20", presented, days);

        assertThat(term.raw()).isEqualTo(raw);
        assertThat(term.last()).isEqualTo(last);
        assertThat(statement(file, last).totals().penaltyClause()).isEqualTo(Money.ZERO);
        assertThat(statement(file, term.last().plusDays(1).toString()).totals().penaltyClause())
                .isEqualTo(Money.of("100.00"));
    }

    @Test
    void a_rate_of_the_ecb_without_margin_bears_the_points_of_the_law() {
        CaseFile bare = aCase().invoice("F-1", "1000.00", "2026-03-01").build();
        Terms terms = bare.terms();
        Terms ecb = new Terms(
                null,
                new PenaltyRate.EcbPlus(null),
                terms.rateMode(),
                terms.dayCount(),
                null,
                false,
                terms.imputation(),
                null,
                false,
                List.of());
        CaseFile file = new CaseFile(
                bare.reference(),
                bare.creditor(),
                bare.sender(),
                bare.debtor(),
                ecb,
                bare.invoices(),
                bare.creditNotes(),
                bare.payments(),
                bare.events(),
                bare.exhibits(),
                bare.interest());

        assertThat(statement(file, "2026-09-01").segments())
                .extracting(ClaimStatement.Segment::ratePercent)
                .containsExactly(new BigDecimal("12.15"), new BigDecimal("12.40"));
    }
}
