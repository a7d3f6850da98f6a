package fr.opposable.claim;

import static fr.opposable.claim.CaseBuilder.aCase;
import static fr.opposable.claim.Reckoning.bases;
import static fr.opposable.claim.Reckoning.findings;
import static fr.opposable.claim.Reckoning.lines;
import static fr.opposable.claim.Reckoning.message;
import static fr.opposable.claim.Reckoning.statement;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Interest due for a whole year that bears interest (C. civ., art. 1343-2), with a clause or a decision only. */
class CapitalisationTest {

    private static CaseBuilder tenPercent() {
        return aCase().fixed("10").invoice("F-1", "10000.00", "2023-12-31");
    }

    /**
     * 366 d: 10 000 × 10 % × 366 / 365 = 1 002,7397. Then 11 002,74 × 10 % = 1 100,274. Then 12 103,01 × 10 % × 181 / 365 = 600,1766.
     */
    @Test
    void joins_the_base_on_each_anniversary() {
        var statement = statement(tenPercent().capitalised(), "2026-06-30");

        assertThat(bases(statement))
                .containsExactly(
                        "F-1 2024-01-01/2024-12-31 on 10000.00",
                        "F-1 2025-01-01/2025-12-31 on 11002.74",
                        "F-1 2026-01-01/2026-06-30 on 12103.01");
        assertThat(lines(statement))
                .containsExactly("366 d @ 10 = 1002.74", "365 d @ 10 = 1100.27", "181 d @ 10 = 600.18");
        assertThat(capitalisations(statement)).containsExactly("F-1 2024-12-31 1002.74", "F-1 2025-12-31 1100.27");
        assertThat(statement.totals().principal().plain()).isEqualTo("10000.00");
        assertThat(statement.totals().interest().plain()).isEqualTo("2703.19");
        assertThat(statement.totals().capitalised().plain()).isEqualTo("2103.01");
        assertThat(statement.invoices().getFirst().capitalised().plain()).isEqualTo("2103.01");
        // 12 103,01 × 10 % / 365 = 3,3159.
        assertThat(statement.perDay().plain()).isEqualTo("3.32");
        assertThat(message(statement, "AMT-CAP-1")).contains("2 103,01 €");
        assertThat(statement.conventions().notes()).anyMatch(note -> note.contains("1343-2"));
    }

    @Test
    void without_a_clause_interest_bears_nothing() {
        var statement = statement(tenPercent(), "2026-06-30");

        assertThat(bases(statement)).containsExactly("F-1 2024-01-01/2026-06-30 on 10000.00");
        assertThat(statement.capitalisations()).isEmpty();
        assertThat(statement.conventions().notes()).noneMatch(note -> note.contains("1343-2"));
    }

    /** The year is complete on its last day; the base grows on the next, and the per-day figure tells that next day. */
    @Test
    void on_the_last_day_of_the_year_only_the_next_day_is_dearer() {
        var eve = statement(tenPercent().capitalised(), "2024-12-31");

        assertThat(eve.capitalisations()).isEmpty();
        assertThat(message(eve, "AMT-CAP-1")).contains("aucun intérêt n’est encore dû");
        // 11 002,74 × 10 % / 365 = 3,0144, against 2,7397 the day before.
        assertThat(eve.perDay().plain()).isEqualTo("3.01");
        assertThat(statement(tenPercent().capitalised(), "2024-12-30").perDay().plain())
                .isEqualTo("2.74");
    }

    @Test
    void a_year_begins_with_the_first_day_of_interest_be_it_a_29_february() {
        var statement =
                statement(aCase().fixed("10").capitalised().invoice("F-1", "10000.00", "2024-02-28"), "2026-03-05");

        assertThat(capitalisations(statement))
                .extracting(line -> line.substring(0, 14))
                .containsExactly("F-1 2025-02-27", "F-1 2026-02-27");
    }

    /** What is paid on the last day of the year is set against interest before it is capitalised. */
    @Test
    void a_payment_on_the_last_day_of_the_year_comes_first() {
        var statement = statement(tenPercent().capitalised().payment("2024-12-31", "402.74"), "2025-01-01");

        assertThat(capitalisations(statement)).containsExactly("F-1 2024-12-31 600.00");
    }

    /** Interest paid in full restarts the year: what ran since is not due for a whole year. 1 July 2024 + one year. */
    @Test
    void a_payment_of_all_interest_restarts_the_year() {
        // 182 d: 10 000 × 10 % × 182 / 365 = 498,63.
        var statement = statement(tenPercent().capitalised().payment("2024-06-30", "498.63"), "2025-08-01");

        assertThat(capitalisations(statement)).containsExactly("F-1 2025-06-30 1000.00");
    }

    /** Interest not capitalised is paid first, then capitalised interest, then the principal. */
    @Test
    void capitalised_interest_is_paid_as_principal_and_before_it() {
        var statement = statement(tenPercent().capitalised().payment("2025-01-10", "2000.00"), "2025-01-10");

        // 10 d on 11 002,74: 30,1445.
        assertThat(statement.imputations()).singleElement().satisfies(line -> {
            assertThat(line.toInterest().plain()).isEqualTo("30.14");
            assertThat(line.toCapitalised().plain()).isEqualTo("1002.74");
            assertThat(line.toPrincipal().plain()).isEqualTo("967.12");
            assertThat(line.amount().plain()).isEqualTo("2000.00");
        });
        assertThat(statement.totals().interest().plain()).isEqualTo("0.00");
        assertThat(statement.totals().principal().plain()).isEqualTo("9032.88");
    }

    /** Principal first by agreement: the interest left on a paid principal still joins the base on its anniversary. */
    @Test
    void interest_left_on_a_paid_principal_bears_interest_in_its_turn() {
        var statement = statement(
                tenPercent()
                        .capitalised()
                        .imputation(Imputation.PRINCIPAL_FIRST)
                        .payment("2024-06-30", "10000.00"),
                "2025-12-31");

        assertThat(bases(statement))
                .containsExactly("F-1 2024-01-01/2024-06-30 on 10000.00", "F-1 2025-01-01/2025-12-31 on 498.63");
    }

    @Test
    void an_insolvency_stops_it_with_interest() {
        var statement =
                statement(tenPercent().capitalised().event(EventKind.INSOLVENCY_OPENED, "2025-01-01"), "2026-01-31");

        assertThat(statement.capitalisations()).isEmpty();
        assertThat(bases(statement)).containsExactly("F-1 2024-01-01/2024-12-31 on 10000.00");
        assertThat(statement.perDay().plain()).isEqualTo("0.00");
    }

    @Test
    void over_given_periods_it_is_left_to_the_user() {
        var statement = statement(
                aCase().capitalised()
                        .invoice("F-1", "1000.00", "2024-01-01")
                        .interest(
                                "1000.00",
                                "2024-01-02",
                                "2025-12-31",
                                new PenaltyRate.Fixed(java.math.BigDecimal.TEN),
                                "0",
                                null,
                                null),
                "2025-12-31");

        assertThat(statement.capitalisations()).isEmpty();
        assertThat(findings(statement)).containsExactly("AMT-CAP-1 warning");
        assertThat(message(statement, "AMT-CAP-1")).contains("n’est pas calculée");
    }

    private static List<String> capitalisations(ClaimStatement statement) {
        return statement.capitalisations().stream()
                .map(line ->
                        line.invoice() + " " + line.date() + " " + line.amount().plain())
                .toList();
    }
}
