package fr.opposable.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchTypesetTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Total : 40 €          | Total_: 40_€
            à 12,15 % ; vraiment ? | à 12,15_%~; vraiment~?
            dit « oui » à tous    | dit «_oui_» à tous
            l’art. 3 suffit       | l’art. 3 suffit
            """)
    void plain_spaces_become_those_of_the_printer(String typed, String set) {
        assertThat(French.typeset(typed)).isEqualTo(set.replace('_', '\u00a0').replace('~', '\u202f'));
    }
}
