package fr.opposable.claim;

import static fr.opposable.claim.CaseBuilder.aCase;
import static fr.opposable.claim.Reckoning.bases;
import static fr.opposable.claim.Reckoning.findings;
import static fr.opposable.claim.Reckoning.lines;
import static fr.opposable.claim.Reckoning.message;
import static fr.opposable.claim.Reckoning.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.legal.LegalTextMissingException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rate a day bears, who owes it, and what stops it. */
class DelayRegimeTest {

    @Test
    void before_any_due_date_only_the_principal_stands() {
        var statement = statement(aCase().invoice("F-1", "1000.00", "2026-12-31"), "2026-11-21");

        assertThat(statement.segments()).isEmpty();
        assertThat(statement.totals().total().plain()).isEqualTo("1000.00");
        assertThat(statement.perDay().plain()).isEqualTo("0.00");
        assertThat(statement.invoices().getFirst().overdue()).isFalse();
    }

    @Test
    void on_the_due_date_nothing_runs_yet_but_the_next_day_will() {
        var statement = statement(aCase().invoice("F-1", "1000.00", "2026-11-21"), "2026-11-21");

        assertThat(statement.totals().total().plain()).isEqualTo("1000.00");
        assertThat(statement.perDay().plain()).isEqualTo("0.34");
    }

    @Test
    void the_day_after_one_day_runs_and_the_indemnity_is_due() {
        var statement = statement(aCase().invoice("F-1", "1000.00", "2026-11-20"), "2026-11-21");

        assertThat(lines(statement)).containsExactly("1 d @ 12.40 = 0.34");
        assertThat(statement.totals().indemnities().plain()).isEqualTo("40.00");
        assertThat(statement.invoices().getFirst().overdue()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            creditor    | debtor      | interest | indemnity | finding
            COMPANY     | COMPANY     | 10.19    | 40.00     |
            SOLE_TRADER | SOLE_TRADER | 10.19    | 40.00     |
            ASSOCIATION | COMPANY     | 10.19    | 40.00     |
            COMPANY     | ASSOCIATION | 10.19    | 40.00     | CLM-PRO-1 warning
            COMPANY     | CONSUMER    | 0.00     | 0.00      | AMT-LEG-1 information
            COMPANY     | PUBLIC_BODY | 8.55     | 40.00     | PUB-START warning
            INDIVIDUAL  | COMPANY     | 0.00     | 0.00      | AMT-LEG-1 information
            PUBLIC_BODY | COMPANY     | 0.00     | 0.00      | AMT-LEG-1 information
            """, useHeadersInDisplayName = true)
    void without_a_notice_only_professionals_and_public_bodies_owe_interest_and_40_euros(
            PartyKind creditor, PartyKind debtor, String interest, String indemnity, String finding) {
        var statement = statement(
                aCase().creditor(creditor).debtor(debtor).invoice("F-1", "1000.00", "2026-10-22"), "2026-11-21");

        assertThat(statement.totals().principal().plain()).isEqualTo("1000.00");
        assertThat(statement.totals().interest().plain()).isEqualTo(interest);
        assertThat(statement.totals().indemnities().plain()).isEqualTo(indemnity);
        assertThat(findings(statement)).isEqualTo(finding == null ? java.util.List.of() : java.util.List.of(finding));
    }

    @Test
    void an_association_known_to_trade_needs_no_confirmation() {
        var statement = statement(
                aCase().debtor(PartyKind.ASSOCIATION).trader(true).invoice("F-1", "1000.00", "2026-10-22"),
                "2026-11-21");

        assertThat(findings(statement)).isEmpty();
    }

    @Test
    void given_periods_unlock_a_consumer_case_without_40_euros() {
        var statement = statement(
                aCase().debtor(PartyKind.CONSUMER)
                        .invoice("F-1", "1000.00", "2026-05-01")
                        .interest("1000.00", "2026-06-21", "2026-07-10", new PenaltyRate.Legal(), "0", null, null),
                "2026-11-21");

        assertThat(lines(statement)).containsExactly("10 d @ 2.62 = 0.72", "10 d @ 2.75 = 0.75");
        assertThat(statement.totals().total().plain()).isEqualTo("1001.47");
        assertThat(findings(statement)).containsExactly("CLM-INT-4 warning", "CLM-SRC-1 information");
        assertThat(message(statement, "CLM-INT-4")).contains("Du 11 juillet 2026 au 21 novembre 2026");
    }

    @Test
    void a_line_tells_its_rate_its_source_its_text_and_its_sum() {
        var line = statement(aCase().invoice("F-1", "1200.00", "2026-07-01"), "2026-08-13")
                .segments()
                .getFirst();

        assertThat(line.basis()).isEqualTo("ecb");
        assertThat(plain(line.rateSource()))
                .isEqualTo("BCE, opérations principales de refinancement au 01/07/2026 : 2,40 % + 10 points");
        assertThat(line.article().citation()).isEqualTo("C. com., art. L. 441-10, II");
        assertThat(plain(line.formula())).isEqualTo("1 200,00 € × 12,40 % × 43 / 365");
    }

    @Test
    void before_the_rule_moved_its_former_number_is_cited() {
        var line = statement(aCase().invoice("F-1", "1200.00", "2018-01-01"), "2018-02-01")
                .segments()
                .getFirst();

        assertThat(line.article().citation()).isEqualTo("C. com., art. L. 441-6, I");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rate     | basis          | percents       | source
            ecb+8.5  | ecb            | 10.65 10.90    | + 8,5 points
            multiple | legal-multiple | 7.86 8.25      | × 3
            fixed    | fixed          | 12             | Taux convenu : 12,00 %
            legal    | legal          | 2.62 2.75      | tous les autres cas
            """, useHeadersInDisplayName = true)
    void every_basis_of_the_contract(String rate, String basis, String percents, String source) {
        var file = aCase().invoice("F-1", "1000.00", "2026-06-20");
        switch (rate) {
            case "ecb+8.5" -> file.ecbPlus("8.5");
            case "multiple" -> file.legalMultiple("3");
            case "fixed" -> file.fixed("12");
            default -> file.legal();
        }

        var segments = statement(file, "2026-07-10").segments();

        assertThat(segments).extracting(ClaimStatement.Segment::basis).containsOnly(basis);
        assertThat(String.join(
                        " ",
                        segments.stream()
                                .map(line -> line.ratePercent().toPlainString())
                                .toList()))
                .isEqualTo(percents);
        assertThat(plain(segments.getLast().rateSource())).contains(source);
    }

    @Test
    void a_creditor_who_is_no_professional_takes_the_other_column() {
        var statement = statement(
                aCase().creditor(PartyKind.INDIVIDUAL)
                        .invoice("F-1", "1000.00", "2026-05-01")
                        .interest("1000.00", "2026-06-01", "2026-06-30", new PenaltyRate.Legal(), "0", null, null),
                "2026-06-30");

        assertThat(statement.segments().getFirst().ratePercent()).isEqualTo("6.67");
        assertThat(plain(statement.segments().getFirst().rateSource())).contains("créancier particulier");
    }

    @Test
    void a_frozen_rate_is_that_of_the_first_day_of_delay() {
        var statement = statement(aCase().frozen().invoice("F-1", "10000.00", "2026-06-20"), "2026-07-10");

        assertThat(lines(statement)).containsExactly("20 d @ 12.15 = 66.58");
        assertThat(plain(statement.segments().getFirst().rateSource())).endsWith("figé au premier jour de retard");
    }

    @Test
    void the_first_day_of_delay_may_open_the_half_year() {
        var statement = statement(aCase().frozen().invoice("F-1", "10000.00", "2026-06-30"), "2026-07-10");

        assertThat(lines(statement)).containsExactly("10 d @ 12.40 = 33.97");
    }

    /** « à compter du » next day: on 30 June the next day bears the rate of July; on 31 December it is not published yet. */
    @ParameterizedTest
    @CsvSource({"2026-06-29, 3.33", "2026-06-30, 3.40", "2026-12-31, 3.40"})
    void the_figure_per_day_is_that_of_the_next_day(String asOf, String perDay) {
        assertThat(statement(aCase().invoice("F-1", "10000.00", "2026-06-20"), asOf)
                        .perDay()
                        .plain())
                .isEqualTo(perDay);
    }

    @Test
    void a_day_without_published_rate_stops_the_statement() {
        assertThatThrownBy(() -> statement(aCase().invoice("F-1", "1000.00", "2026-12-01"), "2027-01-01"))
                .isInstanceOf(LegalTextMissingException.class)
                .hasMessageContaining("1er semestre 2027");
    }

    @Test
    void a_fixed_rate_needs_no_publication_but_its_floor_is_then_unknown() {
        var statement = statement(aCase().fixed("12").invoice("F-1", "1000.00", "2026-12-01"), "2027-01-31");

        assertThat(lines(statement)).containsExactly("61 d @ 12 = 20.05");
        assertThat(findings(statement)).containsExactly("AMT-PEN-1 warning");
        assertThat(message(statement, "AMT-PEN-1"))
                .contains("n’a pu être vérifié")
                .contains("1er semestre 2027");
    }

    @Nested
    class The_floor_of_three_times_the_legal_rate {

        @Test
        void a_clause_below_it_is_shown_with_both_rates_and_not_mended() {
            var statement = statement(aCase().fixed("8").invoice("F-1", "1000.00", "2026-05-01"), "2026-11-21");

            assertThat(statement.segments())
                    .extracting(line -> line.ratePercent().toPlainString())
                    .containsOnly("8");
            assertThat(findings(statement)).containsExactly("AMT-PEN-1 warning");
            assertThat(message(statement, "AMT-PEN-1"))
                    .endsWith("2e semestre 2026, 8,00 % pour un plancher de 8,25 % (3 × 2,75 %).");
        }

        /** 7,90 % is above 3 × 2,62 = 7,86 until 30 June and below 3 × 2,75 = 8,25 from 1 July. */
        @ParameterizedTest
        @CsvSource({"2026-05-20, 2026-06-30, false", "2026-06-20, 2026-06-30, false", "2026-06-20, 2026-07-01, true"})
        void is_that_of_each_half_year_of_delay(String due, String asOf, boolean told) {
            var statement = statement(aCase().fixed("7.9").invoice("F-1", "1000.00", due), asOf);

            assertThat(findings(statement).contains("AMT-PEN-1 warning")).isEqualTo(told);
        }

        @Test
        void a_clause_at_it_passes() {
            assertThat(findings(statement(
                            aCase().legalMultiple("3").invoice("F-1", "1000.00", "2026-05-01"), "2026-06-21")))
                    .isEmpty();
        }

        @Test
        void a_frozen_clause_is_judged_on_its_first_day() {
            assertThat(findings(statement(
                            aCase().frozen().fixed("8").invoice("F-1", "1000.00", "2026-05-01"), "2026-11-21")))
                    .isEmpty();
        }

        /** 2024, first half-year: 4.50 + 10 = 14.50 against 3 × 5.07 = 15.21. */
        @Test
        void the_rate_of_the_law_itself_may_lie_below_it() {
            var statement = statement(aCase().invoice("F-1", "1000.00", "2024-01-15"), "2024-02-15");

            assertThat(findings(statement)).containsExactly("AMT-PEN-1 information");
            assertThat(message(statement, "AMT-PEN-1")).contains("14,50 % pour un plancher de 15,21 %");
        }
    }

    @Nested
    class An_insolvency {

        @Test
        void stops_interest_the_day_before_the_judgment() {
            var statement = statement(
                    aCase().invoice("F-1", "1000.00", "2026-03-01").event(EventKind.INSOLVENCY_OPENED, "2026-04-01"),
                    "2026-11-21");

            assertThat(bases(statement)).containsExactly("F-1 2026-03-02/2026-03-31 on 1000.00");
            assertThat(statement.perDay().plain()).isEqualTo("0.00");
            assertThat(findings(statement)).containsExactly("PRO-INSOLV warning", "CLM-INS-4 information");
        }

        @ParameterizedTest
        @CsvSource({"2026-03-31, 40.00", "2026-04-01, 0.00", "2026-04-02, 0.00"})
        void takes_the_40_euros_of_what_fell_due_since(String due, String indemnity) {
            var statement = statement(
                    aCase().invoice("F-1", "1000.00", due).event(EventKind.INSOLVENCY_OPENED, "2026-04-01"),
                    "2026-11-21");

            assertThat(statement.totals().indemnities().plain()).isEqualTo(indemnity);
            assertThat(statement.segments()).isEmpty();
        }

        /** C. com., art. L. 622-28 spares loans and payments deferred for a year or more: a human says which it is. */
        @ParameterizedTest
        @CsvSource({
            "2025-03-01, 2026-03-01, CLM-INS-1 ask",
            "2025-03-02, 2026-03-01, ''",
            "2026-03-31, 2026-04-30, ''",
            "2026-04-01, 2026-05-01, CLM-INS-2 ask"
        })
        void asks_whether_the_debt_is_one_it_spares(String issued, String due, String asked) {
            var statement = statement(
                    aCase().invoice("F-1", "1000.00", issued, due).event(EventKind.INSOLVENCY_OPENED, "2026-04-01"),
                    "2026-11-21");

            assertThat(findings(statement))
                    .filteredOn(said -> !said.startsWith("CLM-INS-4") && !said.startsWith("CLM-DUE-2"))
                    .isEqualTo(
                            asked.isEmpty()
                                    ? java.util.List.of("PRO-INSOLV warning")
                                    : java.util.List.of(asked, "PRO-INSOLV warning"));
        }

        @Test
        void to_come_changes_nothing_but_the_next_day() {
            var statement = statement(
                    aCase().invoice("F-1", "1000.00", "2026-03-01").event(EventKind.INSOLVENCY_OPENED, "2026-04-01"),
                    "2026-03-31");

            assertThat(lines(statement)).containsExactly("30 d @ 12.15 = 9.99");
            assertThat(statement.perDay().plain()).isEqualTo("0.00");
            assertThat(findings(statement)).isEmpty();
        }
    }

    @Nested
    class Periods_given_by_the_user {

        private static final PenaltyRate TEN = new PenaltyRate.Fixed(BigDecimal.TEN);

        @Test
        void replace_any_derivation() {
            var statement = statement(
                    aCase().invoice("F-1", "1000.00", "2020-01-01")
                            .interest("500.00", "2025-01-01", "2025-12-31", TEN, "2", null, null),
                    "2026-01-01");

            assertThat(bases(statement)).containsExactly("null 2025-01-01/2025-12-31 on 500.00");
            assertThat(lines(statement)).containsExactly("365 d @ 12 = 60.00");
        }

        @Test
        void are_paid_before_the_principal_once_they_have_ended() {
            var statement = statement(
                    aCase().invoice("F-1", "1000.00", "2025-01-01")
                            .interest("1000.00", "2025-01-02", "2025-07-01", TEN, "0", null, null)
                            .interest("800.00", "2025-07-02", "2026-01-01", TEN, "0", null, null)
                            .payment("2025-07-01", "249.59"),
                    "2026-01-01");

            assertThat(Reckoning.imputations(statement)).containsExactly("2025-07-01 F-1 0.00 + 49.59 + 200.00");
            assertThat(statement.totals().principal().plain()).isEqualTo("800.00");
            assertThat(statement.totals().interest().plain()).isEqualTo("40.33");
        }

        @Test
        void beyond_the_day_asked_are_told() {
            var statement = statement(
                    aCase().invoice("F-1", "1000.00", "2025-01-01")
                            .interest("1000.00", "2025-01-02", "2025-07-01", TEN, "0", null, null),
                    "2025-06-30");

            assertThat(findings(statement)).containsExactly("CLM-INT-1 warning");
        }

        /** Penalties and legal interest on the same sum and days are never both due (Cass. com., 24 avr. 2024, n° 22-24.275). */
        @Test
        void twice_on_the_same_base_and_days_are_told() {
            var once = aCase().invoice("F-1", "1000.00", "2026-03-01")
                    .interest("1000.00", "2026-03-02", "2026-04-30", TEN, "0", null, null);

            assertThat(findings(statement(once, "2026-04-30"))).isEmpty();
            assertThat(findings(statement(once, "2026-06-30"))).containsExactly("CLM-INT-4 warning");
            once.interest("0.01", "2026-04-30", "2026-06-30", new PenaltyRate.Legal(), "0", null, null);
            assertThat(findings(statement(once, "2026-06-30"))).containsExactly("CLM-INT-3 warning");
            assertThat(message(statement(once, "2026-06-30"), "CLM-INT-3"))
                    .contains("30 avril 2026")
                    .contains("1 000,01 €");
        }

        @Test
        void with_days_over_several_rates_are_told() {
            var statement = statement(
                    aCase().invoice("F-1", "1000.00", "2026-05-01")
                            .interest("1000.00", "2026-06-01", "2026-07-31", new PenaltyRate.Legal(), "0", null, 60),
                    "2026-07-31");

            assertThat(lines(statement)).containsExactly("60 d @ 2.62 = 4.31");
            assertThat(findings(statement)).containsExactly("CLM-INT-2 warning");
        }
    }

    static String plain(String french) {
        return french.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
