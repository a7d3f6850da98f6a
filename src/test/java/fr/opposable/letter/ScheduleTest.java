package fr.opposable.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.fixtures.Cases;
import fr.opposable.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-31");
    private static final LocalDate TODAY = LocalDate.parse("2026-06-15");

    @Test
    void the_instalments_add_up_to_the_cent_whatever_the_sum_and_the_count() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < 500; i++) {
            Money total = Money.exact(BigDecimal.valueOf(random.nextLong(1, 1_000_000_000L), 2));
            int count = random.nextInt(1, Schedule.MOST + 1);

            Schedule schedule = Schedule.equal(total, count, FIRST);

            assertThat(schedule.sum()).isEqualTo(total);
            assertThat(schedule.instalments()).hasSize(count);
            assertThat(schedule.instalments().getLast().left()).isEqualTo(Money.ZERO);
        }
    }

    @Test
    void the_last_instalment_takes_the_cents_that_do_not_divide() {
        Schedule schedule = Schedule.equal(Money.of("100.00"), 3, FIRST);

        assertThat(schedule.instalments())
                .extracting(line -> line.amount().plain())
                .containsExactly("33.33", "33.33", "33.34");
        assertThat(schedule.instalments())
                .extracting(Schedule.Instalment::due)
                .containsExactly(FIRST, LocalDate.parse("2026-02-28"), LocalDate.parse("2026-03-31"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Échéancier : 6 mensualités à partir du 2026-07-15",
                "echeancier : 6 mensualites, à compter du 2026-07-15 svp",
                "Échéancier\u00a0: 6 échéances 2026-07-15"
            })
    void a_note_of_the_case_chooses_count_and_start(String note) {
        var file = GridCases.with(Cases.oneInvoice().build(), GridCases.note("2026-06-01", note));

        assertThat(Schedule.wish(file, TODAY)).isEqualTo(new Schedule.Wish(6, LocalDate.parse("2026-07-15")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            AMOUNT        | WORDS
            0.00          | zéro euro
            1.00          | un euro
            1.01          | un euro et un centime
            21.00         | vingt et un euros
            71.80         | soixante et onze euros et quatre-vingts centimes
            80.00         | quatre-vingts euros
            81.91         | quatre-vingt-un euros et quatre-vingt-onze centimes
            100.00        | cent euros
            200.00        | deux cents euros
            280.00        | deux cent quatre-vingts euros
            1000.00       | mille euros
            1281.54       | mille deux cent quatre-vingt-un euros et cinquante-quatre centimes
            80000.00      | quatre-vingt mille euros
            200300.10     | deux cent mille trois cents euros et dix centimes
            1000000.00    | un million d’euros
            2000001.00    | deux millions un euros
            80000000.00   | quatre-vingts millions d’euros
            3200000000.00 | trois milliards deux cents millions d’euros
            """)
    void a_sum_is_written_in_words_as_the_civil_code_wants_it(String amount, String words) {
        assertThat(AmountInWords.of(Money.of(amount))).isEqualTo(words);
    }
}
