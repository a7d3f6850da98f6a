package fr.opposable.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EXACT    | TO THE CENT
            0.004999 | 0.00
            0.005    | 0.01
            12.345   | 12.35
            -12.345  | -12.35
            -12.344  | -12.34
            7        | 7.00
            """, useHeadersInDisplayName = true)
    void rounds_half_a_cent_away_from_zero(BigDecimal exact, String cents) {
        assertThat(Money.rounded(exact).plain()).isEqualTo(cents);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ONE    | OTHER  | SUM    | DIFFERENCE | SMALLER
            10.00  | 2.50   | 12.50  | 7.50       | 2.50
            2.50   | 10.00  | 12.50  | -7.50      | 2.50
            -1.00  | 1.00   | 0.00   | -2.00      | -1.00
            4.00   | 4.00   | 8.00   | 0.00       | 4.00
            """, useHeadersInDisplayName = true)
    void adds_subtracts_and_compares(String one, String other, String sum, String difference, String smaller) {
        Money left = Money.of(one);
        Money right = Money.of(other);

        assertThat(left.plus(right).plain()).isEqualTo(sum);
        assertThat(Money.sum(List.of(left, right)).plain()).isEqualTo(sum);
        assertThat(left.minus(right).plain()).isEqualTo(difference);
        assertThat(left.min(right).plain()).isEqualTo(smaller);
        assertThat(Integer.signum(left.compareTo(right))).isEqualTo(new BigDecimal(difference).signum());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AMOUNT | ZERO  | POSITIVE | NEGATIVE | NEGATED | THREE TIMES
            0.00   | true  | false    | false    | 0.00    | 0.00
            0.01   | false | true     | false    | -0.01   | 0.03
            -0.01  | false | false    | true     | 0.01    | -0.03
            """, useHeadersInDisplayName = true)
    void knows_its_sign(
            String amount, boolean zero, boolean positive, boolean negative, String negated, String threeTimes) {
        Money money = Money.of(amount);

        assertThat(money.isZero()).isEqualTo(zero);
        assertThat(money.isPositive()).isEqualTo(positive);
        assertThat(money.isNegative()).isEqualTo(negative);
        assertThat(money.negate().plain()).isEqualTo(negated);
        assertThat(money.times(3).plain()).isEqualTo(threeTimes);
        assertThat(money).hasToString("EUR " + amount);
    }

    @Test
    void the_sum_of_nothing_is_zero() {
        assertThat(Money.sum(List.of())).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.345", "0.001"})
    void a_fraction_of_a_cent_is_not_lost_in_silence(String amount) {
        assertThatThrownBy(() -> Money.of(amount)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "12.3", "12.345"})
    void an_amount_has_two_decimals(String amount) {
        assertThatThrownBy(() -> new Money(new BigDecimal(amount)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Money has two decimals, not " + amount);
    }
}
