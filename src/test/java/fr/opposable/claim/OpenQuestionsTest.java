package fr.opposable.claim;

import static fr.opposable.claim.CaseBuilder.aCase;
import static fr.opposable.claim.Reckoning.choices;
import static fr.opposable.claim.Reckoning.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.kernel.Money;
import fr.opposable.legal.Verification;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the law leaves open: the reading taken is named, and every other is priced on the claim itself. */
class OpenQuestionsTest {

    @Test
    void nothing_is_open_before_anything_runs() {
        assertThat(choices(statement(aCase().invoice("F-1", "1000.00", "2026-12-31"), "2026-11-21")))
                .isEmpty();
    }

    /** 10 000 × 14,50 % × 100 days of 2024: / 365 = 397,26; / 366 = 396,17. Frozen and floating agree within a half-year. */
    @Test
    void the_year_and_the_rate_of_several_half_years() {
        var statement = statement(aCase().invoice("F-1", "10000.00", "2023-12-31"), "2024-04-09");

        assertThat(choices(statement)).containsExactly("day-count -1.09", "rate-mode 0.00");
        var year = statement.conventions().choices().getFirst();
        assertThat(year.reading()).isEqualTo("l’année compte 365 jours, bissextile ou non");
        assertThat(year.status()).isEqualTo(Verification.Status.VERIFIED);
        assertThat(year.source()).contains("91-21.141");
        assertThat(DelayRegimeTest.plain(year.paragraph()))
                .startsWith("Année : l’année compte 365 jours")
                .contains("(vérifié)")
                .endsWith(
                        "Autre lecture : chaque jour compte pour 1/365 ou 1/366 selon son année civile – le total serait "
                                + "inférieur de 1,09 €.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            taken      | choice
            ACT_365F   | day-count -1.09
            ACT_ACT    | day-count 1.09
            THIRTY_360 | day-count -1.49
            """, useHeadersInDisplayName = true)
    void each_divisor_is_compared_with_another(DayCount taken, String choice) {
        // 30/360, 30 December to 9 April: 99 days, 398,75; over 365, 100 days: 397,26.
        var file = aCase().dayCount(taken).invoice("F-1", "10000.00", "2023-12-31");

        assertThat(choices(statement(file, "2024-04-09")).getFirst()).isEqualTo(choice);
    }

    /** 10 d @ 12,15 = 33,29 and 10 d @ 12,40 = 33,97; frozen 20 d @ 12,15 = 66,58. */
    @ParameterizedTest
    @CsvSource({"FLOATING, -0.68", "FROZEN, 0.68"})
    void floating_and_frozen_are_each_other_s_alternative(RateMode taken, String difference) {
        var file = aCase().invoice("F-1", "10000.00", "2026-06-20");
        if (taken == RateMode.FROZEN) {
            file.frozen();
        }

        assertThat(choices(statement(file, "2026-07-10"))).containsExactly("day-count 0.00", "rate-mode " + difference);
    }

    @Test
    void a_clause_makes_the_rate_of_several_half_years_its_own_question() {
        var lawful = statement(aCase().ecbPlus("10").invoice("F-1", "1000.00", "2026-06-20"), "2026-07-10");
        var agreed = statement(aCase().legalMultiple("4").invoice("F-1", "1000.00", "2026-06-20"), "2026-07-10");
        var fixed = statement(aCase().fixed("12").invoice("F-1", "1000.00", "2026-06-20"), "2026-07-10");

        assertThat(rateMode(lawful).source()).startsWith("C. com., art. L. 441-10, II");
        assertThat(rateMode(agreed).source()).isEqualTo("Lecture de la clause, à joindre");
        assertThat(rateMode(agreed).reading()).isEqualTo("chaque jour porte le taux du semestre où il tombe");
        assertThat(rateMode(agreed).alternatives().getFirst().reading())
                .isEqualTo("tous les jours portent le taux du premier jour de retard");
        assertThat(rateMode(lawful).status()).isEqualTo(Verification.Status.SECOND_HAND);
        assertThat(rateMode(agreed).status()).isEqualTo(Verification.Status.UNVERIFIED);
        assertThat(choices(fixed)).containsExactly("day-count 0.00");
    }

    private static Convention rateMode(ClaimStatement statement) {
        return choice(statement, Convention.Topic.RATE_MODE);
    }

    private static Convention choice(ClaimStatement statement, Convention.Topic topic) {
        return statement.conventions().choices().stream()
                .filter(choice -> choice.topic() == topic)
                .findFirst()
                .orElseThrow();
    }

    /**
     * 10 000 € at 10 %, 4 000 € after 181 days (495,89 of interest), then 184 days. Costs first: 3 464,11 to principal, so 40 € more of
     * base: 6 535,89 × 10 % × 184 / 365 = 329,48 against 327,46.
     */
    @ParameterizedTest
    @CsvSource({"false, 2.02", "true, -2.02"})
    void the_40_euros_in_or_out_of_the_imputation(boolean imputed, String difference) {
        var file = aCase().fixed("10").invoice("F-1", "10000.00", "2025-01-01").payment("2025-07-01", "4000.00");
        if (imputed) {
            file.imputation(new Imputation(
                    List.of(Imputation.Part.COSTS, Imputation.Part.INTEREST, Imputation.Part.PRINCIPAL)));
        }

        assertThat(choices(statement(file, "2026-01-01"))).contains("indemnity-imputation " + difference);
    }

    @Test
    void what_is_done_with_the_40_euros_is_said_with_its_contrary() {
        var file = aCase().fixed("10").invoice("F-1", "10000.00", "2025-01-01").payment("2025-07-01", "4000.00");
        String outside = "l’indemnité reste hors imputation, payée après les intérêts et le principal échus";
        String inside = "l’indemnité est payée avec les frais, dans l’ordre d’imputation";

        assertThat(choice(statement(file, "2026-01-01"), Convention.Topic.INDEMNITY))
                .satisfies(choice -> assertThat(choice.reading()).isEqualTo(outside))
                .satisfies(choice ->
                        assertThat(choice.alternatives().getFirst().reading()).isEqualTo(inside));

        file.imputation(
                new Imputation(List.of(Imputation.Part.COSTS, Imputation.Part.INTEREST, Imputation.Part.PRINCIPAL)));

        assertThat(choice(statement(file, "2026-01-01"), Convention.Topic.INDEMNITY))
                .satisfies(choice -> assertThat(choice.reading()).isEqualTo(inside))
                .satisfies(choice ->
                        assertThat(choice.alternatives().getFirst().reading()).isEqualTo(outside));
    }

    /** A consumer owes no 40 euros; 1 200 € with 17,18 € of interest and the 40 € are paid whole by 1 300 €. */
    @ParameterizedTest
    @CsvSource({"CONSUMER, 300.00, false", "COMPANY, 300.00, true", "COMPANY, 1300.00, true"})
    void the_question_is_asked_where_40_euros_were_owed_and_something_was_paid(
            PartyKind debtor, String paid, boolean asked) {
        var file =
                aCase().debtor(debtor).invoice("F-1", "1200.00", "2026-03-03").payment("2026-04-15", paid);

        assertThat(choices(statement(file, "2026-06-01")).stream()
                        .anyMatch(choice -> choice.startsWith("indemnity-imputation")))
                .isEqualTo(asked);
    }

    @Test
    void no_payment_no_question_of_imputation() {
        assertThat(choices(statement(aCase().fixed("10").invoice("F-1", "10000.00", "2025-01-01"), "2026-01-01")))
                .noneMatch(choice -> choice.startsWith("indemnity"));
    }

    /** 12,15 % on 10 000 €: 3,3288 a day. Plan on 11 January; 80 days to 31 March, 31 days when it fails on 11 February. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            failed     | difference
                       | -266.30
            2026-01-10 | -266.30
            2026-02-11 | -103.19
            2026-01-11 | 0.00
            """, useHeadersInDisplayName = true)
    void an_amicable_plan_that_would_suspend_interest(String failed, String difference) {
        var file = aCase().invoice("F-1", "10000.00", "2025-12-31").event(EventKind.INSTALMENT_PLAN, "2026-01-11");
        if (failed != null) {
            file.event(EventKind.INSTALMENT_DEFAULT, failed);
        }

        assertThat(choices(statement(file, "2026-03-31"))).contains("instalment-plan " + difference);
    }

    @Test
    void a_plan_to_come_is_no_question() {
        var file = aCase().invoice("F-1", "10000.00", "2025-12-31").event(EventKind.INSTALMENT_PLAN, "2026-04-01");

        assertThat(choices(statement(file, "2026-03-31"))).noneMatch(choice -> choice.startsWith("instalment"));
    }

    /** One day at 12,15 % on 10 000 €: 31 d = 103,19; 32 d = 106,52. */
    @Test
    void the_day_of_the_opening_judgment() {
        var file = aCase().invoice("F-1", "10000.00", "2026-02-28").event(EventKind.INSOLVENCY_OPENED, "2026-04-01");

        assertThat(choices(statement(file, "2026-06-30"))).contains("insolvency-day 3.33");
        assertThat(choices(statement(file, "2026-03-31"))).noneMatch(choice -> choice.startsWith("insolvency"));
    }

    /**
     * 8 % in the second half of 2026, floor 3 × 2,75 = 8,25, ECB + 10 = 12,40, on 10 000 € for 30 days: 65,75; 67,81; 101,92.
     */
    @Test
    void a_rate_below_the_floor_raised_or_set_aside() {
        var statement = statement(aCase().fixed("8").invoice("F-1", "10000.00", "2026-07-01"), "2026-07-31");

        assertThat(choices(statement)).containsExactly("day-count 0.00", "rate-floor 2.06 36.17");
    }

    /** The floor follows the half-years: 7,9 % is above 7,86 in June and below 8,25 in July. 10 d of each on 10 000 €. */
    @Test
    void the_floor_raises_only_the_half_years_that_need_it() {
        var statement = statement(aCase().fixed("7.9").invoice("F-1", "10000.00", "2026-06-20"), "2026-07-10");

        // 20 d @ 7,9 = 43,29. Raised: 10 d @ 7,9 = 21,64; 10 d @ 8,25 = 22,60: 44,24. Lawful: 33,29 + 33,97 = 67,26.
        assertThat(choices(statement)).contains("rate-floor 0.95 23.97");
    }

    @Test
    void what_has_no_published_rate_has_no_price() {
        var frozen = statement(aCase().frozen().invoice("F-1", "10000.00", "2026-12-01"), "2027-01-10");

        assertThat(choices(frozen)).containsExactly("day-count 0.00", "rate-mode ?");
        assertThat(new Convention.Alternative("autre", null).effect()).contains("faute de taux publié");
        assertThat(new Convention.Alternative("autre", Money.ZERO).effect()).isEqualTo("le total serait le même");
        assertThat(DelayRegimeTest.plain(new Convention.Alternative("autre", Money.of("2.74")).effect()))
                .isEqualTo("le total serait supérieur de 2,74 €");
    }

    /** The penalty clause waits for the notice: by sending, its eight days were over on 28 April; by presentation on Monday 4 May. */
    @Test
    void a_penalty_clause_that_sending_would_make_due() {
        var file = aCase().penaltyClausePercent("15")
                .invoice("F-1", "1000.00", "2026-03-01")
                .notice("2026-04-20", Event.Channel.LRAR, "2026-04-20", "2026-04-25", null);

        assertThat(choices(statement(file, "2026-05-01"))).contains("notice-day 150.00");
        assertThat(choices(statement(file, "2026-05-05"))).contains("notice-day 0.00");
    }

    /** Held for a notice, it makes the clause due; held for nothing, it leaves nothing due. */
    @Test
    void a_letter_that_nobody_claimed_is_priced_as_counting_for_nothing() {
        var statement = statement(
                aCase().penaltyClausePercent("15")
                        .invoice("F-1", "1000.00", "2026-03-01")
                        .unclaimed("2026-04-20", "2026-04-25"),
                "2026-05-05");

        var notice = statement.conventions().choices().stream()
                .filter(choice -> choice.topic() == Convention.Topic.NOTICE_DAY)
                .findFirst()
                .orElseThrow();
        assertThat(notice.source()).contains("19-20.680");
        assertThat(notice.alternatives().stream().map(Convention.Alternative::difference))
                .containsExactly(Money.ZERO, Money.of("-150.00"));
    }

    /** The clause waits eight days: from the presentation they were over on Monday 4 May, from the receipt on the 6th. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            DELIVERED | 2026-04-28 | elle compte du jour de sa réception                                    | -150.00
            REFUSED   | -          | elle compte du jour de sa réception, et une lettre refusée ne compte pas | -150.00
            DELIVERED | 2026-04-25 | -                                                                      | -
            """)
    void a_letter_received_later_or_refused_is_priced_as_counting_from_its_receipt(
            Event.Outcome outcome, @Nullable String received, @Nullable String reading, @Nullable String difference) {
        var statement = statement(
                aCase().penaltyClausePercent("15")
                        .invoice("F-1", "1000.00", "2026-03-01")
                        .letter("2026-04-20", "2026-04-25", outcome, received),
                "2026-05-05");

        var alternatives = statement.conventions().choices().stream()
                .filter(choice -> choice.topic() == Convention.Topic.NOTICE_DAY)
                .findFirst()
                .orElseThrow()
                .alternatives();
        if (reading == null) {
            assertThat(alternatives).hasSize(1);
        } else {
            assertThat(DelayRegimeTest.plain(alternatives.getLast().reading())).isEqualTo(reading);
            assertThat(alternatives.getLast().difference()).isEqualTo(Money.of(difference));
        }
    }

    @Test
    void a_convention_without_another_reading_is_no_choice() {
        assertThatThrownBy(() -> new Convention(
                        Convention.Topic.DAY_COUNT, "une", List.of(), "source", Verification.Status.VERIFIED))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
