package fr.opposable.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchTypesetTest {

    /** {@code _} stands for U+00A0 and {@code ~} for U+202F. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            TYPED                       | PRINTED
            Que faire ?                 | Que faire~?
            payé ; reste 40 €           | payé~; reste 40_€
            Objet : « relance »         | Objet_: «_relance_»
            l'article n° 7              | l’article n°_7
            12,15 % l'an                | 12,15_% l’an
            il y a %d jours, 5 %.       | il y a %d jours, 5_%.
            https://a.example/?q=1      | https://a.example/?q=1
            """, useHeadersInDisplayName = true)
    void puts_the_spaces_of_french_print(String typed, String printed) {
        assertThat(French.typeset(typed))
                .isEqualTo(printed.replace('_', '\u00a0').replace('~', '\u202f'));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, jour,               0 jour
            1, jour ouvré laissé,  1 jour ouvré laissé
            2, jour ouvré laissé,  2 jours ouvrés laissés
            9, contact,            9 contacts
            """)
    void counts_with_the_plural_from_two_on(long count, String noun, String printed) {
        assertThat(French.counted(count, noun)).isEqualTo(printed);
    }
}
