package fr.opposable.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.court.Court;
import fr.opposable.court.CourtBook;
import fr.opposable.court.Qualification;
import fr.opposable.fixtures.Cases;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists of courts give addresses in capitals; a letter does not shout. */
class CourtAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            OFFICIAL                              | WRITTEN
            48 A QUAI DE L'ODET                   | 48 A quai de l'Odet
            QUAI FINKMATT                         | Quai Finkmatt
            22 PLACE DE LA REPUBLIQUE             | 22 place de la République
            2 PLACE JEAN-JAURES                   | 2 place Jean-Jaurès
            PLACE DU MARCHE AUX FRUITS            | Place du Marché aux Fruits
            12 ALLEE DE LA CHARTRIE               | 12 allée de la Chartrie
            19 RUE CHARLES VII                    | 19 rue Charles VII
            AVENUE DU MARECHAL LYAUTEY            | Avenue du Maréchal Lyautey
            2 allée Jules Guesde                  | 2 allée Jules Guesde
            PALAIS DE JUSTICE BP 12               | Palais de justice BP 12
            """)
    void a_street_in_capitals_is_put_in_small_letters(String official, String written) {
        assertThat(CourtAddress.street(official)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            OFFICIAL         | COURT                                                 | WRITTEN
            STRASBOURG CEDEX | chambre commerciale du tribunal judiciaire de Strasbourg | Strasbourg Cedex
            EVREUX           | Tribunal judiciaire d’Évreux                          | Évreux
            ST ETIENNE       | Tribunal de commerce de Saint-Étienne                 | Saint-Étienne
            TOURCOING        | Tribunal de commerce de Lille Métropole               | Tourcoing
            Lyon Cedex 03    | Tribunal des activités économiques de Lyon            | Lyon Cedex 03
            LE MANS          | Tribunal judiciaire du Mans                           | Le Mans
            """)
    void a_town_is_written_as_the_court_writes_it(String official, String court, String written) {
        assertThat(CourtAddress.town(official, court)).isEqualTo(written);
    }

    @Test
    void no_address_of_the_table_loses_a_letter_and_none_stays_in_capitals() {
        List<Court.Postal> addresses = CourtBook.bundled().courts().values().stream()
                .map(Court::address)
                .filter(address -> address != null)
                .toList();

        assertThat(addresses).hasSizeGreaterThan(200);
        assertThat(addresses).allSatisfy(address -> {
            String street = CourtAddress.street(address.street());
            assertThat(plain(street)).isEqualTo(plain(address.street()));
            assertThat(CourtAddress.town(address.city(), ""))
                    .isNotEqualTo(address.city().toUpperCase(Locale.FRENCH));
        });
    }

    @Test
    void the_letter_to_the_greffe_has_it_so() {
        FilingRequest request = FilingCases.of(
                FilingCases.before(FilingCases.Bench.JUDICIAIRE, true), Qualification.NONE, options -> options);

        assertThat(Written.of(request, FilingKind.LETTRE_GREFFE, Cases.LAW)
                        .paper()
                        .model("")
                        .toString())
                .contains("48 A quai de l’Odet")
                .contains("29000 Quimper")
                .doesNotContain("QUIMPER");
    }

    private static String plain(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("œ", "oe")
                .toUpperCase(Locale.FRENCH);
    }
}
