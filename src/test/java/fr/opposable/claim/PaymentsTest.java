package fr.opposable.claim;

import static fr.opposable.claim.CaseBuilder.aCase;
import static fr.opposable.claim.Reckoning.bases;
import static fr.opposable.claim.Reckoning.findings;
import static fr.opposable.claim.Reckoning.imputations;
import static fr.opposable.claim.Reckoning.lines;
import static fr.opposable.claim.Reckoning.message;
import static fr.opposable.claim.Reckoning.statement;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How payments and credit notes reach the debts. Lines read: costs + interest + principal. */
class PaymentsTest {

    @Test
    void the_day_of_a_payment_is_the_last_on_the_old_base() {
        var statement = statement(
                aCase().invoice("F-1", "1200.00", "2026-03-03").payment("2026-04-15", "300.00"), "2026-05-15");

        assertThat(bases(statement))
                .containsExactly("F-1 2026-03-04/2026-04-15 on 1200.00", "F-1 2026-04-16/2026-05-15 on 917.18");
        assertThat(lines(statement)).first().isEqualTo("43 d @ 12.15 = 17.18");
        assertThat(imputations(statement)).containsExactly("2026-04-15 F-1 0.00 + 17.18 + 282.82");
    }

    @Test
    void a_payment_before_the_due_date_reduces_the_principal() {
        var statement = statement(
                aCase().invoice("F-1", "1200.00", "2026-03-03").payment("2026-02-10", "200.00"), "2026-03-13");

        assertThat(bases(statement)).containsExactly("F-1 2026-03-04/2026-03-13 on 1000.00");
        assertThat(imputations(statement)).containsExactly("2026-02-10 F-1 0.00 + 0.00 + 200.00");
    }

    @Test
    void a_payment_on_the_due_date_is_in_time() {
        var statement = statement(
                aCase().invoice("F-1", "1200.00", "2026-03-03").payment("2026-03-03", "1200.00"), "2026-05-01");

        assertThat(statement.segments()).isEmpty();
        assertThat(statement.totals().total().plain()).isEqualTo("0.00");
    }

    @Test
    void an_invoice_paid_late_in_full_still_owes_its_40_euros() {
        var statement = statement(
                aCase().invoice("F-1", "1200.00", "2026-03-03").payment("2026-04-15", "1217.18"), "2026-05-01");

        assertThat(statement.totals().principal().plain()).isEqualTo("0.00");
        assertThat(statement.totals().interest().plain()).isEqualTo("0.00");
        assertThat(statement.totals().indemnities().plain()).isEqualTo("40.00");
        assertThat(statement.perDay().plain()).isEqualTo("0.00");
    }

    @Test
    void payments_of_one_day_that_mean_the_same_are_one() {
        var file = aCase().invoice("F-1", "1000.00", "2026-03-01")
                .payment("2026-04-15", "100.00", "F-1")
                .payment("2026-04-15", "50.00", "F-1")
                .payment("2026-04-16", "25.00", "F-1");

        assertThat(statement(file, "2026-06-01").imputations())
                .extracting(line -> line.amount().plain())
                .containsExactly("150.00", "25.00");
    }

    @Test
    void on_one_day_what_names_an_invoice_goes_first() {
        var file = aCase().invoice("F-1", "1000.00", "2026-03-01")
                .invoice("F-2", "1000.00", "2026-03-02")
                .payment("2026-04-15", "100.00")
                .payment("2026-04-15", "50.00", "F-2");

        assertThat(statement(file, "2026-06-01").imputations())
                .extracting(line -> line.invoice() + " " + line.amount().plain())
                .containsExactly("F-2 50.00", "F-1 100.00");
    }

    @Test
    void what_exceeds_interest_and_principal_pays_the_40_euros_before_it_is_in_excess() {
        var statement = statement(
                aCase().invoice("F-1", "1200.00", "2026-03-03").payment("2026-04-15", "1300.00"), "2026-05-01");

        assertThat(imputations(statement)).containsExactly("2026-04-15 F-1 40.00 + 17.18 + 1200.00");
        assertThat(statement.totals().total().plain()).isEqualTo("0.00");
        assertThat(findings(statement)).containsExactly("CLM-PAY-1 warning");
        assertThat(message(statement, "CLM-PAY-1")).contains("42,82 € sont en trop");
    }

    @Test
    void a_payment_after_the_day_asked_is_left_out_and_told() {
        var statement = statement(
                aCase().invoice("F-1", "1200.00", "2026-03-03").payment("2026-04-15", "300.00"), "2026-04-14");

        assertThat(statement.imputations()).isEmpty();
        assertThat(statement.totals().principal().plain()).isEqualTo("1200.00");
        assertThat(findings(statement)).containsExactly("CLM-PAY-2 information");
    }

    @Test
    void a_payment_smaller_than_the_interest_leaves_the_principal_whole() {
        var statement =
                statement(aCase().invoice("F-1", "1200.00", "2026-03-03").payment("2026-04-15", "10.00"), "2026-04-15");

        assertThat(imputations(statement)).containsExactly("2026-04-15 F-1 0.00 + 10.00 + 0.00");
        assertThat(statement.totals().interest().plain()).isEqualTo("7.18");
        assertThat(statement.totals().principal().plain()).isEqualTo("1200.00");
    }

    @Test
    void costs_come_first_when_the_contract_says_so() {
        var order = new Imputation(List.of(Imputation.Part.COSTS, Imputation.Part.INTEREST, Imputation.Part.PRINCIPAL));

        var statement = statement(
                aCase().imputation(order)
                        .invoice("F-1", "1200.00", "2026-03-03")
                        .payment("2026-04-15", "300.00"),
                "2026-04-15");

        assertThat(imputations(statement)).containsExactly("2026-04-15 F-1 40.00 + 17.18 + 242.82");
        assertThat(statement.totals().indemnities().plain()).isEqualTo("0.00");
        assertThat(statement.invoices().getFirst().indemnity().plain()).isEqualTo("0.00");
    }

    /** Principal first: 14,31 € of interest remain, bear nothing, and need no rate of 2027, which is not published. */
    @Test
    void interest_that_remains_alone_bears_nothing() {
        var statement = statement(
                aCase().imputation(Imputation.PRINCIPAL_FIRST)
                        .invoice("F-1", "1000.00", "2026-03-03")
                        .payment("2026-04-15", "1000.00"),
                "2027-03-01");

        assertThat(statement.totals().principal().plain()).isEqualTo("0.00");
        assertThat(statement.totals().interest().plain()).isEqualTo("14.31");
        assertThat(statement.perDay().plain()).isEqualTo("0.00");
    }

    @Nested
    class With_several_invoices {

        @Test
        void a_payment_goes_where_the_debtor_meant_it() {
            var statement = statement(
                    aCase().invoice("F-1", "1000.00", "2026-03-01")
                            .invoice("F-2", "1000.00", "2026-04-01")
                            .payment("2026-05-01", "500.00", "F-2"),
                    "2026-05-01");

            assertThat(imputations(statement)).containsExactly("2026-05-01 F-2 0.00 + 9.99 + 490.01");
        }

        @Test
        void a_payment_that_names_none_goes_to_the_oldest_debt_then_to_the_next() {
            var statement = statement(
                    aCase().invoice("F-2", "1000.00", "2026-04-01")
                            .invoice("F-1", "1000.00", "2026-03-01")
                            .payment("2026-05-01", "1100.00"),
                    "2026-05-01");

            assertThat(imputations(statement))
                    .containsExactly("2026-05-01 F-1 0.00 + 20.31 + 1000.00", "2026-05-01 F-2 0.00 + 9.99 + 69.70");
        }

        @Test
        void debts_that_are_due_come_before_those_that_are_not() {
            var statement = statement(
                    aCase().invoice("F-1", "1000.00", "2026-01-01", "2026-06-30")
                            .invoice("F-2", "1000.00", "2026-03-01", "2026-04-01")
                            .payment("2026-05-01", "1060.00"),
                    "2026-05-01");

            assertThat(imputations(statement))
                    .containsExactly("2026-05-01 F-2 40.00 + 9.99 + 1000.00", "2026-05-01 F-1 0.00 + 0.00 + 10.01");
        }

        /** F-1: 12,15 % since March; F-2: 12,40 % since July. The dearer debt is the one « le plus d'intérêt d'acquitter ». */
        @Test
        void under_a_frozen_rate_the_dearest_debt_comes_first() {
            var statement = statement(
                    aCase().frozen()
                            .invoice("F-1", "1000.00", "2026-03-01")
                            .invoice("F-2", "1000.00", "2026-07-01")
                            .payment("2026-08-01", "100.00"),
                    "2026-08-01");

            assertThat(imputations(statement)).containsExactly("2026-08-01 F-2 0.00 + 10.53 + 89.47");
        }

        /** 100.00 over 1 009.99 + 2 019.97 = 3 029.96: 33.33 and 66.67. */
        @Test
        void debts_of_the_same_day_share_in_proportion() {
            var statement = statement(
                    aCase().invoice("F-1", "1000.00", "2026-04-01")
                            .invoice("F-2", "2000.00", "2026-04-01")
                            .payment("2026-05-01", "100.00"),
                    "2026-05-01");

            assertThat(imputations(statement))
                    .containsExactly("2026-05-01 F-1 0.00 + 9.99 + 23.34", "2026-05-01 F-2 0.00 + 19.97 + 46.70");
        }

        /** F-2, due that very day, bears 12,40 % from the next; F-1 has borne 12,15 % since January. */
        @Test
        void a_debt_that_falls_due_on_the_day_of_the_payment_counts_at_the_rate_it_will_bear() {
            var statement = statement(
                    aCase().frozen()
                            .invoice("F-1", "1000.00", "2026-01-31")
                            .invoice("F-2", "1000.00", "2026-07-15")
                            .payment("2026-07-15", "400.00"),
                    "2026-07-31");

            assertThat(imputations(statement)).containsExactly("2026-07-15 F-2 0.00 + 0.00 + 400.00");
        }

        @Test
        void a_debt_that_is_not_due_waits_under_a_frozen_rate_too() {
            var statement = statement(
                    aCase().frozen()
                            .invoice("F-1", "1000.00", "2026-03-03")
                            .invoice("F-2", "1000.00", "2026-07-31")
                            .payment("2026-03-03", "400.00"),
                    "2026-03-03");

            assertThat(imputations(statement)).containsExactly("2026-03-03 F-1 0.00 + 0.00 + 400.00");
        }

        @Test
        void the_odd_cent_of_equal_debts_goes_to_the_lowest_number_in_whatever_order_they_are_given() {
            var statement = statement(
                    aCase().invoice("F-2", "100.00", "2026-03-03")
                            .invoice("F-1", "100.00", "2026-03-03")
                            .payment("2026-03-01", "10.01"),
                    "2026-03-03");

            assertThat(imputations(statement))
                    .containsExactly("2026-03-01 F-1 0.00 + 0.00 + 5.01", "2026-03-01 F-2 0.00 + 0.00 + 5.00");
        }

        /** 43 days at 12,15 % on 1 000 €: 14,31 € each. */
        @Test
        void debts_of_the_same_day_are_paid_with_the_interest_of_that_day() {
            var statement = statement(
                    aCase().invoice("F-1", "1000.00", "2026-03-03")
                            .invoice("F-2", "1000.00", "2026-03-03")
                            .payment("2026-04-15", "2028.62"),
                    "2026-05-01");

            assertThat(imputations(statement))
                    .containsExactly("2026-04-15 F-1 0.00 + 14.31 + 1000.00", "2026-04-15 F-2 0.00 + 14.31 + 1000.00");
        }

        /** No rate of 2027 is published; F-2, paid before its term, would have borne one. */
        @Test
        void a_debt_that_is_paid_asks_for_no_rate_any_more() {
            var statement = statement(
                    aCase().frozen()
                            .invoice("F-1", "1000.00", "2026-06-15")
                            .invoice("F-2", "500.00", "2027-01-05")
                            .payment("2026-12-01", "500.00", "F-2")
                            .payment("2027-01-20", "100.00"),
                    "2027-01-20");

            assertThat(statement.imputations())
                    .extracting(line -> line.date() + " " + line.invoice())
                    .containsExactly("2026-12-01 F-2", "2027-01-20 F-1");
        }

        @Test
        void what_exceeds_the_named_invoice_goes_to_the_others() {
            var statement = statement(
                    aCase().invoice("F-1", "1000.00", "2026-03-01")
                            .invoice("F-2", "1000.00", "2026-04-01")
                            .payment("2026-05-01", "1100.00", "F-2"),
                    "2026-05-01");

            assertThat(imputations(statement))
                    .containsExactly("2026-05-01 F-2 40.00 + 9.99 + 1000.00", "2026-05-01 F-1 0.00 + 20.31 + 29.70");
        }

        @Test
        void an_invoice_that_a_payment_does_not_reach_is_not_cut() {
            var statement = statement(
                    aCase().invoice("F-1", "1000.00", "2026-03-01")
                            .invoice("F-2", "1000.00", "2026-04-01")
                            .payment("2026-05-01", "100.00"),
                    "2026-06-01");

            assertThat(bases(statement)).endsWith("F-2 2026-04-02/2026-06-01 on 1000.00");
        }

        @Test
        void an_invoice_that_is_not_in_the_case_blocks() {
            var statement = statement(
                    aCase().invoice("F-1", "1000.00", "2026-03-01").payment("2026-05-01", "100.00", "F-9"),
                    "2026-05-01");

            assertThat(findings(statement)).containsExactly("CLM-REF-1 blocking");
        }
    }

    @Nested
    class Credit_notes {

        @Test
        void reduce_the_principal_of_their_invoice_from_their_date() {
            var statement = statement(
                    aCase().invoice("F-1", "1200.00", "2026-03-03").creditNote("A-1", "2026-04-15", "200.00", "F-1"),
                    "2026-05-15");

            assertThat(bases(statement))
                    .containsExactly("F-1 2026-03-04/2026-04-14 on 1200.00", "F-1 2026-04-15/2026-05-15 on 1000.00");
            assertThat(statement.invoices().getFirst().credited().plain()).isEqualTo("200.00");
            assertThat(statement.invoices().getFirst().paid().plain()).isEqualTo("0.00");
        }

        @Test
        void that_name_no_invoice_reduce_the_oldest_first() {
            var statement = statement(
                    aCase().invoice("F-2", "1000.00", "2026-04-01")
                            .invoice("F-1", "1000.00", "2026-03-01")
                            .creditNote("A-1", "2026-02-01", "1300.00", null),
                    "2026-02-01");

            assertThat(statement.invoices())
                    .extracting(balance ->
                            balance.number() + " " + balance.principalDue().plain())
                    .containsExactly("F-2 700.00", "F-1 0.00");
        }

        @Test
        void beyond_the_principal_are_told_and_never_make_a_debt_negative() {
            var statement = statement(
                    aCase().invoice("F-1", "1000.00", "2026-03-01").creditNote("A-1", "2026-04-01", "1250.00", "F-1"),
                    "2026-05-01");

            assertThat(statement.totals().principal().plain()).isEqualTo("0.00");
            assertThat(findings(statement)).containsExactly("CLM-AVO-2 warning", "CLM-AVO-3 warning");
            assertThat(message(statement, "CLM-AVO-2")).contains("250,00 €");
        }

        @Test
        void that_cancel_an_invoice_take_its_40_euros_away() {
            var statement = statement(
                    aCase().invoice("F-1", "1000.00", "2026-03-01").creditNote("A-1", "2026-04-01", "1000.00", "F-1"),
                    "2026-05-01");

            assertThat(statement.totals().indemnities().plain()).isEqualTo("0.00");
            assertThat(findings(statement)).containsExactly("CLM-AVO-3 warning");
        }

        @Test
        void after_the_day_asked_are_left_out_and_told() {
            var statement = statement(
                    aCase().invoice("F-1", "1000.00", "2026-03-01").creditNote("A-1", "2026-05-02", "100.00", "F-1"),
                    "2026-05-01");

            assertThat(statement.totals().principal().plain()).isEqualTo("1000.00");
            assertThat(findings(statement)).containsExactly("CLM-AVO-1 information");
        }

        @Test
        void count_before_a_payment_of_the_same_day() {
            var statement = statement(
                    aCase().invoice("F-1", "1000.00", "2026-03-01")
                            .payment("2026-03-31", "900.00")
                            .creditNote("A-1", "2026-03-31", "100.00", "F-1"),
                    "2026-03-31");

            assertThat(bases(statement))
                    .containsExactly("F-1 2026-03-02/2026-03-30 on 1000.00", "F-1 2026-03-31/2026-03-31 on 900.00");
        }
    }
}
