package fr.opposable.claim;

import static fr.opposable.claim.CaseBuilder.aCase;
import static fr.opposable.claim.Reckoning.findings;
import static fr.opposable.claim.Reckoning.imputations;
import static fr.opposable.claim.Reckoning.lines;
import static fr.opposable.claim.Reckoning.statement;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums others published, and control sums, to the cent. The same cases stand as files in {@code samples/exemples-de-calcul}. */
class WorkedExamplesTest {

    private static final PenaltyRate LEGAL = new PenaltyRate.Legal();

    /** service-public.fr, F783 (2020): « même si 2016 est une année bissextile, il convient d'utiliser 365 ». */
    @Test
    void A1_legal_rate_in_a_leap_year_over_365() {
        var statement = statement(
                aCase().creditor(PartyKind.INDIVIDUAL)
                        .invoice("F-1", "2000.00", "2016-09-01")
                        .interest("2000.00", "2016-09-02", "2016-09-30", LEGAL, "0", null, null),
                "2016-09-30");

        assertThat(lines(statement)).containsExactly("29 d @ 4.35 = 6.91");
        assertThat(statement.totals().total().plain()).isEqualTo("2006.91");
    }

    /** service-public.fr, F783 (2020): five points more, two months after a judgment became enforceable. The days are the source's. */
    @Test
    void A3_judgment_increased_by_five_points_days_as_published() {
        var statement = statement(
                aCase().creditor(PartyKind.INDIVIDUAL)
                        .invoice("F-1", "2000.00", "2015-09-01")
                        .interest("2000.00", "2015-09-18", "2015-11-17", LEGAL, "0", "individual", 61)
                        .interest("2000.00", "2015-11-18", "2015-12-31", LEGAL, "5", "individual", 44)
                        .interest("2000.00", "2016-01-01", "2016-04-10", LEGAL, "5", "individual", 100),
                "2016-04-10");

        assertThat(lines(statement))
                .containsExactly("61 d @ 4.29 = 14.34", "44 d @ 9.29 = 22.40", "100 d @ 9.54 = 52.27");
        assertThat(statement.totals().interest().plain()).isEqualTo("89.01");
        assertThat(statement.totals().total().plain()).isEqualTo("2089.01");
        assertThat(statement.segments().getLast().article().citation()).isEqualTo("C. mon. fin., art. L. 313-3");
    }

    /** The same with contiguous days; the source loses one at the turn of the year. */
    @Test
    void D3_judgment_increased_by_five_points_contiguous_days() {
        var statement = statement(
                aCase().creditor(PartyKind.INDIVIDUAL)
                        .invoice("F-1", "2000.00", "2015-09-01")
                        .interest("2000.00", "2015-09-18", "2015-11-17", LEGAL, "0", "individual", null)
                        .interest("2000.00", "2015-11-18", "2016-04-10", LEGAL, "5", "individual", null),
                "2016-04-10");

        assertThat(lines(statement))
                .containsExactly("61 d @ 4.29 = 14.34", "44 d @ 9.29 = 22.40", "101 d @ 9.54 = 52.80");
        assertThat(statement.totals().interest().plain()).isEqualTo("89.54");
    }

    @Test
    void A6_default_rate_across_two_half_years() {
        var statement = statement(aCase().invoice("F-1", "10000.00", "2026-06-20"), "2026-07-10");

        assertThat(lines(statement)).containsExactly("10 d @ 12.15 = 33.29", "10 d @ 12.40 = 33.97");
        assertThat(statement.totals().interest().plain()).isEqualTo("67.26");
        assertThat(statement.totals().indemnities().plain()).isEqualTo("40.00");
        assertThat(statement.totals().total().plain()).isEqualTo("10107.26");
        assertThat(findings(statement)).isEmpty();
    }

    @Test
    void A8_part_payment_on_interest_first() {
        var statement = statement(
                aCase().fixed("10").invoice("F-1", "10000.00", "2025-01-01").payment("2025-07-01", "4000.00"),
                "2026-01-01");

        assertThat(lines(statement)).containsExactly("181 d @ 10 = 495.89", "184 d @ 10 = 327.46");
        assertThat(imputations(statement)).containsExactly("2025-07-01 F-1 0.00 + 495.89 + 3504.11");
        assertThat(statement.totals().principal().plain()).isEqualTo("6495.89");
        assertThat(statement.totals().interest().plain()).isEqualTo("327.46");
        assertThat(statement.totals().total().plain()).isEqualTo("6863.35");
        assertThat(findings(statement)).containsExactly("AMT-PEN-1 warning");
    }

    @Test
    void A9_part_payment_on_principal_first() {
        var statement = statement(
                aCase().fixed("10")
                        .imputation(Imputation.PRINCIPAL_FIRST)
                        .invoice("F-1", "10000.00", "2025-01-01")
                        .payment("2025-07-01", "4000.00"),
                "2026-01-01");

        assertThat(lines(statement)).containsExactly("181 d @ 10 = 495.89", "184 d @ 10 = 302.47");
        assertThat(statement.totals().principal().plain()).isEqualTo("6000.00");
        assertThat(statement.totals().interest().plain()).isEqualTo("798.36");
        assertThat(statement.totals().total().plain()).isEqualTo("6838.36");
    }

    @Test
    void A12_contract_rate_that_changes_midway() {
        var statement = statement(
                aCase().invoice("F-1", "10000.00", "2025-01-01")
                        .interest("10000.00", "2025-01-02", "2025-07-01", fixed("10"), "0", null, null)
                        .interest("10000.00", "2025-07-02", "2026-01-01", fixed("20"), "0", null, null),
                "2026-01-01");

        assertThat(lines(statement)).containsExactly("181 d @ 10 = 495.89", "184 d @ 20 = 1008.22");
        assertThat(statement.totals().interest().plain()).isEqualTo("1504.11");
    }

    /** The whole year 2024 whichever way its 366 days are named. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            convention | due        | asOf       | interest
            ACT_ACT    | 2024-01-01 | 2025-01-01 | 1000.00
            ACT_ACT    | 2023-12-31 | 2024-12-31 | 1000.00
            ACT_365F   | 2024-01-01 | 2025-01-01 | 1002.74
            ACT_365F   | 2023-12-31 | 2024-12-31 | 1002.74
            """, useHeadersInDisplayName = true)
    void A13_leap_year_by_convention(DayCount convention, String due, String asOf, String interest) {
        var statement = statement(aCase().fixed("10").dayCount(convention).invoice("F-1", "10000.00", due), asOf);

        assertThat(statement.segments()).singleElement().satisfies(line -> assertThat(line.days())
                .isEqualTo(366));
        assertThat(statement.totals().interest().plain()).isEqualTo(interest);
    }

    @Test
    void A14_forty_euros_for_each_invoice() {
        var statement = statement(
                aCase().fixed("10").invoice("F-1", "10000.00", "2025-01-01").invoice("F-2", "10000.00", "2025-01-01"),
                "2026-01-01");

        assertThat(statement.totals().principal().plain()).isEqualTo("20000.00");
        assertThat(statement.totals().interest().plain()).isEqualTo("2000.00");
        assertThat(statement.totals().indemnities().plain()).isEqualTo("80.00");
        assertThat(statement.totals().total().plain()).isEqualTo("22080.00");
    }

    /** service-public.fr, F23211; expertfiscal.fr for 15 February. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            issued     | endOfMonthFirst | daysFirst
            2026-01-02 | 2026-03-17      | 2026-02-28
            2028-01-02 | 2028-03-16      | 2028-02-29
            2026-02-15 | 2026-04-14      | 2026-04-30
            """, useHeadersInDisplayName = true)
    void A20_forty_five_days_end_of_month_both_ways(LocalDate issued, LocalDate endOfMonthFirst, LocalDate daysFirst) {
        assertThat(DueDates.endOfMonthThenDays(issued, 45)).isEqualTo(endOfMonthFirst);
        assertThat(DueDates.daysThenEndOfMonth(issued, 45)).isEqualTo(daysFirst);
    }

    @Test
    void D1_default_rate_over_five_half_years() {
        var statement = statement(aCase().invoice("F-1", "12000.00", "2024-11-15"), "2026-08-31");

        assertThat(lines(statement))
                .containsExactly(
                        "46 d @ 14.25 = 215.51",
                        "181 d @ 13.15 = 782.52",
                        "184 d @ 12.15 = 734.99",
                        "181 d @ 12.15 = 723.01",
                        "62 d @ 12.40 = 252.76");
        // The published control total is the interest and the indemnity is apart.
        assertThat(statement.totals().interest().plain()).isEqualTo("2708.79");
    }

    @Test
    void D2_legal_rate_over_five_half_years() {
        var statement = statement(aCase().legal().invoice("F-1", "12000.00", "2024-11-15"), "2026-08-31");

        assertThat(statement.segments())
                .extracting(line -> line.amount().plain())
                .containsExactly("74.41", "220.77", "166.96", "155.91", "56.05");
        assertThat(statement.totals().interest().plain()).isEqualTo("674.10");
        assertThat(findings(statement)).contains("AMT-PEN-1 warning");
    }

    private static PenaltyRate fixed(String percent) {
        return new PenaltyRate.Fixed(new BigDecimal(percent));
    }
}
