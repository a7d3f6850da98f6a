package fr.opposable.claim;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.Money;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionalSharesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sum    | weights          | shares
            100.00 | 1.00 1.00 1.00   | 33.34 33.33 33.33
            100.00 | 1.00 2.00        | 33.33 66.67
            0.01   | 5.00 5.00        | 0.01 0.00
            0.01   | 5.00 7.00        | 0.00 0.01
            30.00  | 10.00 0.00 20.00 | 10.00 0.00 20.00
            """, useHeadersInDisplayName = true)
    void a_sum_is_shared_to_the_cent(String sum, String weights, String shares) {
        assertThat(ProportionalShares.of(
                        Money.of(sum),
                        Stream.of(weights.split(" ")).map(Money::of).toList()))
                .extracting(Money::plain)
                .containsExactly(shares.split(" "));
    }
}
