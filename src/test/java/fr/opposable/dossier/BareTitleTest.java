package fr.opposable.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a title says what a piece is. */
class BareTitleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Document sans intitulé                | true
            Document sans intitulé, document n° 2 | true
            devis-signe.pdf                       | true
            SCAN_0012.JPG                         | true
            Numérisation 12                       | true
            Pièce n° 3                            | true
            2026-04-02                            | true
            Devis n° 3                            | false
            Document unique d’évaluation          | false
            Photographie du chantier              | false
            Annexe 2 au contrat                   | false
            """)
    void a_title_that_is_the_name_of_a_file_or_a_number_says_nothing(String title, boolean isBare) {
        assertThat(BareTitle.is(title)).isEqualTo(isBare);
    }
}
