package fr.opposable.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures and dates as French prints them; {@code _} stands for U+00A0 and {@code ~} for U+202F. */
class FrenchFiguresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AMOUNT      | PRINTED
            0.00        | 0,00
            12.50       | 12,50
            999.99      | 999,99
            1000.00     | 1~000,00
            123456.00   | 123~456,00
            1234567.89  | 1~234~567,89
            -1234.56    | −1~234,56
            -0.01       | −0,01
            """, useHeadersInDisplayName = true)
    void parts_the_thousands_and_sets_a_comma(String amount, String printed) {
        Money money = Money.of(amount);

        assertThat(French.amount(money)).isEqualTo(spaced(printed));
        assertThat(French.euros(money)).isEqualTo(spaced(printed + "_€"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RATE   | PRINTED
            12     | 12,00_%
            12.1   | 12,10_%
            12.15  | 12,15_%
            2.625  | 2,625_%
            """, useHeadersInDisplayName = true)
    void a_rate_has_two_decimals_at_least(BigDecimal rate, String printed) {
        assertThat(French.percent(rate)).isEqualTo(spaced(printed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DATE       | FIGURES    | WORDS
            2026-05-01 | 01/05/2026 | 1er_mai 2026
            2026-04-20 | 20/04/2026 | 20_avril 2026
            2024-02-29 | 29/02/2024 | 29_février 2024
            2026-08-02 | 02/08/2026 | 2_août 2026
            """, useHeadersInDisplayName = true)
    void a_date_is_written_in_figures_and_in_words(LocalDate date, String figures, String words) {
        assertThat(French.figures(date)).isEqualTo(figures);
        assertThat(French.words(date)).isEqualTo(spaced(words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LETTERS | PRINTED
            BE      | Belgique
            de      | Allemagne
            FR      | France
            ZZ      | ZZ
            zz      | zz
            """, useHeadersInDisplayName = true)
    void a_country_is_named_in_French_and_letters_of_no_country_stay(String letters, String printed) {
        assertThat(French.country(letters)).isEqualTo(printed);
    }

    private static String spaced(String printed) {
        return printed.replace('_', '\u00a0').replace('~', '\u202f');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a|a", "a;b|a et b", "a;b;c|a, b et c"})
    void several_are_named_with_one_and(String words, String said) {
        assertThat(French.enumerated(List.of(words.split(";")))).isEqualTo(said);
    }
}
