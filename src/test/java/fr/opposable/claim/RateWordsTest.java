package fr.opposable.claim;

import static fr.opposable.claim.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a line says where its rate comes from: the figure published and what is added to it. */
class RateWordsTest {

    /** One point and less are singular in French, two and more plural; between the two « 1,5 point ». */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            points convenus | source finit par
            10              | 2,15 % + 10 points
            2               | 2,15 % + 2 points
            1.99            | 2,15 % + 1,99 point
            1               | 2,15 % + 1 point
            0.5             | 2,15 % + 0,5 point
            0               | : 2,15 %
            """)
    void points_agree_in_number(String points, String end) {
        CaseBuilder file = aCase().ecbPlus(points).invoice("F-1", "1000.00", "2026-03-03");

        String source = Reckoning.statement(file, "2026-04-15")
                .segments()
                .getFirst()
                .rateSource()
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');

        assertThat(source).endsWith(end);
    }
}
