package fr.opposable.claim;

import static fr.opposable.claim.CaseBuilder.aCase;
import static fr.opposable.claim.Reckoning.imputations;
import static fr.opposable.claim.Reckoning.lines;
import static fr.opposable.claim.Reckoning.message;
import static fr.opposable.claim.Reckoning.statement;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interest over periods the user gives, as a decision or a contract fixed them. */
class GivenInterestTest {

    private static final PenaltyRate LEGAL = new PenaltyRate.Legal();

    /** 10 000 € at 2,75 % bear 0,75 € a day; the period that ended in June bears nothing more. */
    @Test
    void one_more_day_bears_what_the_period_under_way_bears() {
        var file = aCase().invoice("F-1", "10000.00", "2026-01-31")
                .interest("4000.00", "2026-02-01", "2026-06-30", LEGAL, "0", null, null)
                .interest("10000.00", "2026-07-01", "2026-09-30", LEGAL, "0", null, null);

        assertThat(statement(file, "2026-09-30").perDay().plain()).isEqualTo("0.75");
        assertThat(statement(file, "2026-10-01").perDay().plain()).isEqualTo("0.00");
    }

    /** 1 000 € at 2,62 % for 28 days of February: 2,01 €; the period of July is not yet due on 1 March. */
    @Test
    void a_payment_finds_the_interest_of_the_periods_that_have_ended_in_whatever_order_they_are_given() {
        var file = aCase().invoice("F-1", "1000.00", "2026-01-31")
                .interest("1000.00", "2026-07-01", "2026-07-31", LEGAL, "0", null, null)
                .interest("1000.00", "2026-02-01", "2026-02-28", LEGAL, "0", null, null)
                .payment("2026-03-01", "100.00");

        assertThat(imputations(statement(file, "2026-07-31"))).containsExactly("2026-03-01 F-1 0.00 + 2.01 + 97.99");
        assertThat(lines(statement(file, "2026-07-31"))).containsExactly("28 d @ 2.62 = 2.01", "31 d @ 2.75 = 2.34");
    }

    /** 20 to 30 June at 2,15 + 10, 1 to 10 July at 2,40 + 10; frozen, the whole at the rate of 21 June. */
    @Test
    void a_frozen_rate_is_that_of_the_first_day_of_the_period() {
        PenaltyRate ecb = new PenaltyRate.EcbPlus(BigDecimal.TEN);
        var floating = aCase().invoice("F-1", "10000.00", "2026-06-20")
                .interest("10000.00", "2026-06-21", "2026-07-10", ecb, "0", null, null);

        assertThat(lines(statement(floating, "2026-07-10")))
                .containsExactly("10 d @ 12.15 = 33.29", "10 d @ 12.40 = 33.97");
        assertThat(lines(statement(floating.frozen(), "2026-07-10"))).containsExactly("20 d @ 12.15 = 66.58");
    }

    /** Five points are those of a judgment (C. mon. fin., art. L. 313-3); any others are the user's. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            débiteur | taux  | points | taux de la ligne | article
            COMPANY  | legal | 0      | 2.75             | C. mon. fin., art. L. 313-2
            COMPANY  | legal | 5      | 7.75             | C. mon. fin., art. L. 313-3
            COMPANY  | legal | 3      | 5.75             | C. mon. fin., art. L. 313-2
            COMPANY  | ecb   | 0      | 12.40            | C. com., art. L. 441-10, II
            COMPANY  | ecb   | -1     | 11.40            | C. com., art. L. 441-10, II
            COMPANY  | fixed | 0      | 9                | C. com., art. L. 441-10, II
            CONSUMER | fixed | 0      | 9                | C. civ., art. 1103
            CONSUMER | fixed | 1      | 10               | C. civ., art. 1103
            CONSUMER | legal | 5      | 7.75             | C. mon. fin., art. L. 313-3
            """)
    void a_line_cites_the_text_of_its_rate(
            PartyKind debtor, String rate, String points, String percent, String article) {
        PenaltyRate basis =
                switch (rate) {
                    case "legal" -> LEGAL;
                    case "ecb" -> new PenaltyRate.EcbPlus(BigDecimal.TEN);
                    default -> new PenaltyRate.Fixed(new BigDecimal("9"));
                };
        var file = aCase().debtor(debtor)
                .invoice("F-1", "1000.00", "2026-06-30")
                .interest("1000.00", "2026-07-01", "2026-07-31", basis, points, null, null);

        var line = statement(file, "2026-07-31").segments().getFirst();
        assertThat(line.ratePercent()).isEqualByComparingTo(percent);
        assertThat(line.article().citation()).isEqualTo(article);
        assertThat(line.kind()).isEqualTo(InterestKind.GIVEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            points | source finit par
            1      | 9,00 % + 1 point
            -2     | 9,00 % − 2 points
            0      | 9,00 %
            """)
    void points_are_added_or_taken_away_in_words(String points, String end) {
        var file = aCase().invoice("F-1", "1000.00", "2026-06-30")
                .interest(
                        "1000.00",
                        "2026-07-01",
                        "2026-07-31",
                        new PenaltyRate.Fixed(new BigDecimal("9")),
                        points,
                        null,
                        null);

        assertThat(DelayRegimeTest.plain(
                        statement(file, "2026-07-31").segments().getFirst().rateSource()))
                .endsWith(end);
    }

    /** The first six stretches of days that bear too much are dated, the others counted. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            doublons | phrase
            6        | 'le 1er février 2026, le 1er mars 2026, le 1er avril 2026, le 1er mai 2026, le 1er juin 2026, le 1er juillet 2026.'
            7        | le 1er juillet 2026 et pendant 1 autre période.
            8        | le 1er juillet 2026 et pendant 2 autres périodes.
            """)
    void stretches_beyond_the_sixth_are_counted(int stretches, String end) {
        var file = aCase().invoice("F-1", "1000.00", "2025-12-31")
                .interest("1000.00", "2026-01-01", "2026-10-31", LEGAL, "0", null, null);
        for (int month = 2; month < 2 + stretches; month++) {
            String day = LocalDate.of(2026, month, 1).toString();
            file.interest("100.00", day, day, LEGAL, "0", null, null);
        }

        assertThat(message(statement(file, "2026-10-31"), "CLM-INT-3"))
                .contains("1 100,00 € au plus")
                .endsWith(end);
    }
}
