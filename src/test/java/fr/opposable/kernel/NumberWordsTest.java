package fr.opposable.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberWordsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    0             , zéro
                    1             , un
                    16            , seize
                    17            , dix-sept
                    20            , vingt
                    21            , vingt et un
                    22            , vingt-deux
                    30            , trente
                    61            , soixante et un
                    70            , soixante-dix
                    71            , soixante et onze
                    79            , soixante-dix-neuf
                    80            , quatre-vingts
                    81            , quatre-vingt-un
                    91            , quatre-vingt-onze
                    99            , quatre-vingt-dix-neuf
                    100           , cent
                    101           , cent un
                    180           , cent quatre-vingts
                    200           , deux cents
                    201           , deux cent un
                    999           , neuf cent quatre-vingt-dix-neuf
                    1000          , mille
                    1999          , mille neuf cent quatre-vingt-dix-neuf
                    80000         , quatre-vingt mille
                    200000        , deux cent mille
                    1000000       , un million
                    80000000      , quatre-vingts millions
                    200000001     , deux cents millions un
                    1000000000    , un milliard
                    999999999999  , neuf cent quatre-vingt-dix-neuf milliards neuf cent quatre-vingt-dix-neuf millions neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf
                    """)
    void a_number_is_written_as_a_deed_writes_it(long number, String words) {
        assertThat(NumberWords.of(number)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1_000_000_000_000L})
    void a_number_that_has_no_words_here_is_refused(long number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NumberWords.of(number))
                .withMessageContaining(Long.toString(number));
    }

    @ParameterizedTest
    @CsvSource({"0, zéro", "3, trois", "20, vingt", "21, 21", "-1, -1"})
    void running_text_has_words_up_to_twenty(int number, String words) {
        assertThat(NumberWords.small(number)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "P1Y, un an",
        "P2Y, deux ans",
        "P1M, un mois",
        "P3M, trois mois",
        "P1D, un jour",
        "P15D, quinze jours",
        "P30D, 30 jours",
        "P1M15D, un mois et quinze jours",
        "P1Y6M, un an et six mois",
        "P0D, zéro jour"
    })
    void a_length_of_time_has_its_units(Period length, String words) {
        assertThat(NumberWords.length(length)).isEqualTo(words);
    }
}
