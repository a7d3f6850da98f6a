package fr.opposable.claim;

import static fr.opposable.claim.CaseBuilder.aCase;
import static fr.opposable.claim.Reckoning.bases;
import static fr.opposable.claim.Reckoning.choices;
import static fr.opposable.claim.Reckoning.findings;
import static fr.opposable.claim.Reckoning.lines;
import static fr.opposable.claim.Reckoning.message;
import static fr.opposable.claim.Reckoning.statement;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Legal interest from the mise en demeure, where one of the parties is no professional (C. civ., art. 1231-6 and 1344-1). */
class CivilInterestTest {

    private static CaseBuilder consumer() {
        return aCase().debtor(PartyKind.CONSUMER).invoice("F-1", "2000.00", "2026-05-31");
    }

    /** 2 000 × 2,62 × 10 / 36 500 = 1,4356; 2 000 × 2,75 × 20 / 36 500 = 3,0137. */
    @Test
    void runs_from_the_day_after_the_notice_was_presented() {
        var statement = statement(consumer().miseEnDemeure("2026-06-18", "2026-06-20", 8), "2026-07-20");

        assertThat(bases(statement))
                .containsExactly("F-1 2026-06-21/2026-06-30 on 2000.00", "F-1 2026-07-01/2026-07-20 on 2000.00");
        assertThat(lines(statement)).containsExactly("10 d @ 2.62 = 1.44", "20 d @ 2.75 = 3.01");
        assertThat(statement.totals().total().plain()).isEqualTo("2004.45");
        assertThat(statement.totals().indemnities().plain()).isEqualTo("0.00");
        assertThat(statement.perDay().plain()).isEqualTo("0.15");
        assertThat(statement.segments())
                .extracting(ClaimStatement.Segment::kind)
                .containsOnly(InterestKind.LEGAL);
        assertThat(statement.segments().getFirst().article().citation()).isEqualTo("C. civ., art. 1231-6 et 1344-1");
        assertThat(statement.conventions().notes().getFirst()).contains("mis en demeure");
    }

    /** The creditor chooses the column: 2 000 × 6,67 × 10 / 36 500 = 3,6548; × 6,84 × 20 = 7,4959. */
    @Test
    void takes_the_column_of_the_creditor() {
        var statement = statement(
                aCase().creditor(PartyKind.INDIVIDUAL)
                        .invoice("F-1", "2000.00", "2026-05-31")
                        .miseEnDemeure("2026-06-18", "2026-06-20", 8),
                "2026-07-20");

        assertThat(lines(statement)).containsExactly("10 d @ 6.67 = 3.65", "20 d @ 6.84 = 7.50");
    }

    /** Days counted to 20 July 2026, both ends; nothing when no day is known. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            channel               | sent       | presented  | received   | first
            LRAR                  | 2026-06-18 | 2026-06-20 | 2026-06-25 | 2026-06-21
            LRAR                  | 2026-06-18 |            | 2026-06-25 | 2026-06-26
            LRAR                  | 2026-06-18 |            |            |
            EMAIL                 | 2026-06-18 |            |            |
                                  |            |            |            |
            HAND                  |            |            |            | 2026-06-19
            COMMISSAIRE_DE_JUSTICE|            |            |            | 2026-06-19
            """, useHeadersInDisplayName = true)
    void counts_from_presentation_else_receipt_never_from_sending(
            Event.Channel channel, String sent, String presented, String received, String first) {
        var statement = statement(consumer().notice("2026-06-18", channel, sent, presented, received), "2026-07-20");

        if (first == null) {
            assertThat(statement.segments()).isEmpty();
            assertThat(findings(statement)).containsExactly("AMT-LEG-1 warning");
            assertThat(message(statement, "AMT-LEG-1"))
                    .contains("sur la facture F-1")
                    .contains("n’est pas donné");
        } else {
            assertThat(statement.segments().getFirst().period().from()).isEqualTo(first);
            assertThat(findings(statement)).doesNotContain("AMT-LEG-1 warning", "AMT-LEG-1 information");
        }
    }

    @Test
    void a_notice_before_the_due_date_says_nothing_of_the_debt() {
        var file = aCase().debtor(PartyKind.CONSUMER)
                .invoice("F-1", "1000.00", "2026-05-31")
                .invoice("F-2", "1000.00", "2026-06-20")
                .invoice("F-3", "1000.00", "2026-06-21")
                .miseEnDemeure("2026-06-18", "2026-06-20", 8);

        var statement = statement(file, "2026-06-30");

        assertThat(bases(statement)).containsExactly("F-1 2026-06-21/2026-06-30 on 1000.00");
        assertThat(message(statement, "AMT-LEG-1"))
                .contains("sur les factures F-2, F-3")
                .contains("30 juin 2026");
    }

    @Test
    void a_second_notice_changes_nothing_and_comes_for_what_fell_due_since() {
        var file = aCase().debtor(PartyKind.CONSUMER)
                .invoice("F-1", "1000.00", "2026-05-31")
                .invoice("F-2", "1000.00", "2026-06-25")
                .miseEnDemeure("2026-06-18", "2026-06-20", 8)
                .miseEnDemeure("2026-06-26", "2026-06-27", 8);

        assertThat(bases(statement(file, "2026-06-30")))
                .containsExactly("F-1 2026-06-21/2026-06-30 on 1000.00", "F-2 2026-06-28/2026-06-30 on 1000.00");
    }

    @Test
    void a_served_order_puts_on_notice_too() {
        var statement = statement(consumer().event(EventKind.ORDER_SERVED, "2026-06-20"), "2026-06-30");

        assertThat(bases(statement)).containsExactly("F-1 2026-06-21/2026-06-30 on 2000.00");
    }

    @Test
    void a_notice_to_come_starts_nothing() {
        var statement = statement(consumer().miseEnDemeure("2026-06-18", "2026-06-20", 8), "2026-06-19");

        assertThat(statement.segments()).isEmpty();
        assertThat(statement.perDay().plain()).isEqualTo("0.00");
        assertThat(findings(statement)).containsExactly("AMT-LEG-1 information");
    }

    /** On the day of the notice nothing ran yet; the next day will bear 2 000 × 2,62 / 36 500 = 0,1436. */
    @Test
    void the_day_of_the_notice_bears_nothing_but_the_next_will() {
        var statement = statement(consumer().miseEnDemeure("2026-06-18", "2026-06-20", 8), "2026-06-20");

        assertThat(statement.segments()).isEmpty();
        assertThat(statement.perDay().plain()).isEqualTo("0.14");
    }

    @Test
    void nothing_is_asked_of_what_is_paid_or_not_due() {
        var file = consumer().payment("2026-05-31", "2000.00").invoice("F-2", "100.00", "2026-07-31");

        assertThat(findings(statement(file, "2026-07-31"))).isEmpty();
    }

    /** What a notice reached fell due before what it did not: the debt that bears interest is the oldest too. */
    @Test
    void a_payment_goes_first_to_the_debt_that_bears_interest() {
        var file = aCase().debtor(PartyKind.CONSUMER)
                .invoice("F-1", "1000.00", "2026-05-31")
                .invoice("F-2", "1000.00", "2026-06-25")
                .miseEnDemeure("2026-06-18", "2026-06-20", 8)
                .payment("2026-06-28", "100.00");

        assertThat(statement(file, "2026-06-30").imputations())
                .extracting(ClaimStatement.ImputationLine::invoice)
                .containsExactly("F-1");
    }

    @Test
    void a_reminder_is_no_notice_even_registered_and_presented() {
        var statement = statement(consumer().event(EventKind.REMINDER, "2026-06-18", "2026-06-20", 8), "2026-07-20");

        assertThat(statement.segments()).isEmpty();
        assertThat(message(statement, "AMT-LEG-1")).contains("n’a pas été mis en demeure");
    }

    /** Written on the 17th, posted on the 18th, presented on the 20th. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sent       | received | sending
            2026-06-18 | 2026-06-20 | 2026-06-18
                       | 2026-06-20 | 2026-06-17
            """, useHeadersInDisplayName = true)
    void a_notice_counts_from_presentation_or_in_the_other_reading_from_its_posting(
            String sent, LocalDate received, LocalDate sending) {
        Event notice = consumer()
                .notice("2026-06-17", Event.Channel.LRAR, sent, "2026-06-20", null)
                .build()
                .events()
                .getFirst();

        assertThat(NoticeDay.of(notice, Readings.Notice.RECEIVED)).isEqualTo(received);
        assertThat(NoticeDay.of(notice, Readings.Notice.SENT)).isEqualTo(sending);
    }

    /** What came back, or is still under way, was not handed over, were it presented; a delivered letter was, on the day known for it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            channel                | presented  | outcome         | received   | handed over
            LRAR                   | 2026-06-20 | DELIVERED       | 2026-06-25 | 2026-06-25
            LRAR                   | 2026-06-20 |                 | 2026-06-25 | 2026-06-25
            LRAR                   | 2026-06-20 | DELIVERED       |            | 2026-06-20
            LRAR                   | 2026-06-20 | UNCLAIMED       |            |
            LRAR                   | 2026-06-20 | REFUSED         |            |
            LRAR                   | 2026-06-20 | UNKNOWN_ADDRESS |            |
            LRAR                   | 2026-06-20 | PENDING         |            |
            LRAR                   | 2026-06-20 |                 |            |
            HAND                   |            |                 |            | 2026-06-17
            COMMISSAIRE_DE_JUSTICE |            |                 |            | 2026-06-17
            """, useHeadersInDisplayName = true)
    void in_a_third_reading_a_notice_counts_from_the_day_it_was_handed_over(
            Event.Channel channel,
            @Nullable String presented,
            Event.@Nullable Outcome outcome,
            @Nullable LocalDate received,
            @Nullable LocalDate handedOver) {
        Event notice = consumer()
                .notice("2026-06-17", channel, null, presented, null)
                .build()
                .events()
                .getFirst()
                .withOutcome(outcome, received);

        assertThat(NoticeDay.of(notice, Readings.Notice.HANDED_OVER)).isEqualTo(handedOver);
    }

    /** Taken: 27 days from 4 June, 3,8762. Sent: 29 from 2 June, 4,1633. Handed over: 10 from 21 June, 1,4356. */
    @Test
    void a_letter_nobody_claimed_followed_by_one_handed_over_is_priced_from_the_day_of_the_second() {
        var statement = statement(
                consumer()
                        .unclaimed("2026-06-01", "2026-06-03")
                        .notice("2026-06-08", Event.Channel.LRAR, "2026-06-08", "2026-06-10", "2026-06-20"),
                "2026-06-30");

        assertThat(choices(statement)).contains("notice-day 0.28 -2.44");
    }

    /** 2 000 × 2,62 × 2 / 36 500 = 0,2871: two days more, from 19 June. */
    @Test
    void sending_instead_of_presentation_is_a_choice_with_its_price() {
        var statement = statement(
                consumer().notice("2026-06-18", Event.Channel.LRAR, "2026-06-18", "2026-06-20", null), "2026-06-30");

        // 10 d: 1,4356 → 1,44; 12 d: 1,7227 → 1,72.
        assertThat(choices(statement)).containsExactly("day-count 0.00", "notice-day 0.28");
    }

    @Nested
    class A_rate_in_the_contract {

        @Test
        void that_copies_the_one_between_professionals_is_set_aside() {
            var statement =
                    statement(consumer().ecbPlus("10").miseEnDemeure("2026-06-18", "2026-06-20", 8), "2026-06-30");

            assertThat(lines(statement)).containsExactly("10 d @ 2.62 = 1.44");
            assertThat(findings(statement)).containsExactly("AMT-LEG-1 warning");
        }

        /** 2 000 × 6 × 10 / 36 500 = 3,2877. */
        @Test
        void of_its_own_runs_from_the_notice_and_asks_for_the_clause() {
            var statement = statement(consumer().fixed("6").miseEnDemeure("2026-06-18", "2026-06-20", 8), "2026-06-30");

            assertThat(lines(statement)).containsExactly("10 d @ 6 = 3.29");
            assertThat(statement.segments().getFirst().kind()).isEqualTo(InterestKind.AGREED);
            assertThat(statement.segments().getFirst().article().citation()).isEqualTo("C. civ., art. 1103");
            assertThat(findings(statement)).containsExactly("CLM-CONV-1 warning");
        }

        @Test
        void of_twice_the_legal_rate_may_be_read_frozen() {
            var statement =
                    statement(consumer().legalMultiple("2").miseEnDemeure("2026-06-18", "2026-06-20", 8), "2026-07-20");

            // 10 d @ 5,24 = 2,8712; 20 d @ 5,50 = 6,0274; frozen: 30 d @ 5,24 = 8,6137.
            assertThat(lines(statement)).containsExactly("10 d @ 5.24 = 2.87", "20 d @ 5.50 = 6.03");
            assertThat(choices(statement)).contains("rate-mode -0.29");
        }

        @Test
        void that_is_the_legal_rate_is_the_law_itself() {
            var statement = statement(consumer().legal().miseEnDemeure("2026-06-18", "2026-06-20", 8), "2026-06-30");

            assertThat(statement.segments().getFirst().kind()).isEqualTo(InterestKind.LEGAL);
            assertThat(findings(statement)).isEmpty();
        }
    }

    @Test
    void before_the_reform_the_former_article_is_cited_too() {
        var statement = statement(
                aCase().debtor(PartyKind.CONSUMER)
                        .invoice("F-1", "2000.00", "2016-01-31")
                        .miseEnDemeure("2016-02-01", "2016-02-03", 8),
                "2016-02-28");

        assertThat(statement.segments().getFirst().article().citation())
                .isEqualTo("C. civ., art. 1231-6 (ancien art. 1153)");
    }
}
