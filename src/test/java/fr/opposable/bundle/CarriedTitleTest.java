package fr.opposable.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the bordereau calls what a message carried. */
class CarriedTitleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            facture échue.pdf          | Pièce jointe n° 2 : facture échue
            Facture_F-2026-001.pdf     | Pièce jointe n° 2 : Facture F-2026-001
            IMG_0042.JPG               | Pièce jointe n° 2
            scan 12.pdf                | Pièce jointe n° 2
            pièce jointe.pdf           | Pièce jointe n° 2
            pièce jointe n° 1          | Pièce jointe n° 2
            20260703.pdf               | Pièce jointe n° 2
            image001.png               | Pièce jointe n° 2
            contrat signé v2.final.pdf | Pièce jointe n° 2 : contrat signé v2.final
            """)
    void the_words_of_a_name_are_kept_and_a_name_without_words_is_not(String name, String title) {
        assertThat(CarriedTitle.of(name, 2, false).replace('\u00a0', ' ')).isEqualTo(title);
    }

    @Test
    void a_picture_that_the_text_shows_is_called_one() {
        assertThat(CarriedTitle.of("capture.png", 1, true).replace('\u00a0', ' '))
                .isEqualTo("Image n° 1 : capture");
        assertThat(CarriedTitle.of("image du texte n° 3.png", 1, true).replace('\u00a0', ' '))
                .isEqualTo("Image n° 1");
    }
}
