package fr.opposable.claim;

import static fr.opposable.claim.CaseBuilder.aCase;
import static fr.opposable.claim.Reckoning.choices;
import static fr.opposable.claim.Reckoning.findings;
import static fr.opposable.claim.Reckoning.lines;
import static fr.opposable.claim.Reckoning.statement;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The legal rate five points higher, two months after a served decision became enforceable (C. mon. fin., art. L. 313-3). */
class EnforceableTitleTest {

    private static CaseBuilder owedToAnIndividual() {
        return aCase().creditor(PartyKind.INDIVIDUAL).invoice("F-1", "2000.00", "2015-09-01");
    }

    /** A3 of the published examples, derived from its events: the days are contiguous, so 101 where the source counts 100. */
    @Test
    void A3_is_derived_from_service_and_title() {
        var statement = statement(
                owedToAnIndividual()
                        .event(EventKind.ORDER_SERVED, "2015-09-17")
                        .event(EventKind.TITLE_ENFORCEABLE, "2015-09-17"),
                "2016-04-10");

        assertThat(lines(statement))
                .containsExactly("61 d @ 4.29 = 14.34", "44 d @ 9.29 = 22.40", "101 d @ 9.54 = 52.80");
        assertThat(statement.totals().total().plain()).isEqualTo("2089.54");
        assertThat(statement.segments())
                .extracting(ClaimStatement.Segment::kind)
                .containsExactly(InterestKind.LEGAL, InterestKind.LEGAL_INCREASED, InterestKind.LEGAL_INCREASED);
        assertThat(statement.segments().getLast().article().citation()).isEqualTo("C. mon. fin., art. L. 313-3");
        assertThat(findings(statement)).containsExactly("CLM-TIT-3 information");
        assertThat(statement.conventions().notes()).anyMatch(note -> note.contains("majoré de cinq points"));
    }

    /** The two months run from the later of service and enforceability; a month ends on its last day when it has no such day. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            served     | enforceable | first
            2026-01-10 | 2026-02-11  | 2026-04-12
            2026-02-11 | 2026-01-10  | 2026-04-12
            2025-12-31 | 2025-12-31  | 2026-03-01
            """, useHeadersInDisplayName = true)
    void two_months_after_the_later_of_service_and_enforceability(String served, String enforceable, String first) {
        var statement = statement(
                aCase().debtor(PartyKind.CONSUMER)
                        .invoice("F-1", "1000.00", "2025-06-01")
                        .event(EventKind.TITLE_ENFORCEABLE, enforceable)
                        .event(EventKind.ORDER_SERVED, served),
                "2026-06-30");

        assertThat(statement.segments().getLast().kind()).isEqualTo(InterestKind.LEGAL_INCREASED);
        assertThat(statement.segments().getLast().period().from()).isEqualTo(first);
    }

    @Test
    void without_a_known_service_nothing_is_raised() {
        var statement = statement(
                owedToAnIndividual()
                        .miseEnDemeure("2015-09-10", "2015-09-17", 8)
                        .event(EventKind.TITLE_ENFORCEABLE, "2015-09-17"),
                "2015-12-31");

        assertThat(lines(statement)).containsExactly("105 d @ 4.29 = 24.68");
        assertThat(findings(statement)).containsExactly("CLM-TIT-1 warning");
        assertThat(statement.conventions().notes()).noneMatch(note -> note.contains("majoré de cinq points"));
    }

    @Test
    void a_title_to_come_says_nothing_yet() {
        var file = owedToAnIndividual()
                .event(EventKind.ORDER_SERVED, "2015-09-17")
                .event(EventKind.TITLE_ENFORCEABLE, "2015-10-17");

        assertThat(findings(statement(file, "2015-10-16"))).isEmpty();
        assertThat(findings(statement(file, "2015-10-17"))).containsExactly("CLM-TIT-3 information");
    }

    /** Interest that begins after the two months is raised from its first day. */
    @Test
    void a_notice_after_the_two_months_starts_at_the_raised_rate() {
        var statement = statement(
                owedToAnIndividual()
                        .invoice("F-2", "1000.00", "2016-02-01")
                        .event(EventKind.ORDER_SERVED, "2015-09-17")
                        .event(EventKind.TITLE_ENFORCEABLE, "2015-09-17")
                        .miseEnDemeure("2016-03-01", "2016-03-02", 8),
                "2016-03-12");

        // F-2: 1 000 × 9,54 × 10 / 36 500 = 2,6137.
        assertThat(lines(statement)).endsWith("10 d @ 9.54 = 2.61");
    }

    /** 10 000 € at ECB + 10 from 1 January 2026; title served on 15 January. */
    @Test
    void a_rate_between_professionals_is_not_raised_and_the_other_reading_is_priced() {
        var statement = statement(
                aCase().invoice("F-1", "10000.00", "2025-12-31")
                        .event(EventKind.ORDER_SERVED, "2026-01-15")
                        .event(EventKind.TITLE_ENFORCEABLE, "2026-01-15"),
                "2026-04-15");

        assertThat(lines(statement)).containsExactly("105 d @ 12.15 = 349.52");
        assertThat(findings(statement)).containsExactly("CLM-TIT-2 warning");
        // 14 d @ 12,15 = 46,60; 60 d (15 January to 15 March) @ 2,62 = 43,07; 31 d @ 7,62 = 64,72: 154,39 − 349,52.
        assertThat(choices(statement)).containsExactly("day-count 0.00", "rate-mode 0.00", "after-title -195.13");
    }

    @Test
    void a_legal_rate_agreed_between_professionals_is_raised() {
        var statement = statement(
                aCase().legal()
                        .invoice("F-1", "10000.00", "2025-12-31")
                        .event(EventKind.ORDER_SERVED, "2026-01-15")
                        .event(EventKind.TITLE_ENFORCEABLE, "2026-01-15"),
                "2026-04-15");

        // 74 d @ 2,62 = 53,1178; 31 d @ 7,62 = 64,7178.
        assertThat(lines(statement)).containsExactly("74 d @ 2.62 = 53.12", "31 d @ 7.62 = 64.72");
        assertThat(choices(statement)).noneMatch(choice -> choice.startsWith("after-title"));
    }
}
