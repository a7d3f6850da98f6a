package fr.opposable.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.Address;
import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Party;
import fr.opposable.intake.CaseFolders;
import fr.opposable.intake.Intake;
import fr.opposable.letter.LetterKind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The six fields of an address, and what never fits into them. */
class WindowLinesTest {

    static CaseFile addressed(String name, List<String> lines, String code, String city, String country) {
        CaseFile file = ((Intake.Accepted) new CaseFolders().read(Path.of("samples/02-paiements-partiels"))).caseFile();
        Party old = file.debtor();
        Party debtor = new Party(
                old.kind(),
                name,
                null,
                null,
                null,
                old.siren(),
                null,
                null,
                null,
                new Address(lines, code, city, null, country),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new CaseFile(
                file.reference(),
                file.creditor(),
                file.sender(),
                debtor,
                file.terms(),
                file.invoices(),
                file.creditNotes(),
                file.payments(),
                file.events(),
                file.exhibits(),
                file.interest());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            NAME               | LINES                                                  | CODE   | CITY            | COUNTRY | FIELDS
            Morand             | 5 rue Haute                                            | 29000  | Quimper         | FR      | MORAND/././5 RUE HAUTE/./29000 QUIMPER
            Morand             | Bât. B, 2e étage+5, rue d’Aval                         | 29000  | Quimper         | FR      | Morand/./BAT B 2E ETAGE/5 RUE D AVAL/./29000 QUIMPER
            Morand             | a+b+c+5 rue Haute                                      | 29000  | Quimper         | FR      | Morand/A/B/C/5 RUE HAUTE/29000 QUIMPER
            L’Œuf              | 5 rue Haute                                            | 13099  | Marseille Cedex 02 | FR   | L'ŒUF/././5 RUE HAUTE/./13099 MARSEILLE CEDEX 02
            Morand             | 132 boulevard du Maréchal de Lattre de Tassigny        | 29000  | Quimper         | FR      | refused
            Morand             | 132 boulevard du Maréchal de Tassigny                  | 29000  | Quimper         | FR      | MORAND/././132 BOULEVARD DU MARECHAL DE TASSIGNY/./29000 QUIMPER
            Morand             | 1132 boulevard du Maréchal Foch de Tassigny            | 29000  | Quimper         | FR      | MORAND/././1132 BD DU MARECHAL FOCH DE TASSIGNY/./29000 QUIMPER
            Morand             | a+b+c+d+5 rue Haute                                    | 29000  | Quimper         | FR      | refused
            =cmd()             | 5 rue Haute                                            | 29000  | Quimper         | FR      | refused
            Foyer “Le Port”    | 5 rue Haute                                            | 29000  | Quimper         | FR      | FOYER "LE PORT"/././5 RUE HAUTE/./29000 QUIMPER
            Москва             | 5 rue Haute                                            | 29000  | Quimper         | FR      | refused
            De Zwaan           | Kerkstraat 12                                          | 9000   | Gent            | BE      | De Zwaan/././KERKSTRAAT 12/./9000 GENT
            """)
    void an_address_fits_by_the_stated_order_or_is_refused_whole(
            String name, String lines, String code, String city, String country, String fields) {
        CaseFile file = addressed(name, Arrays.asList(lines.split("\\+")), code, city, country);

        WindowLines window = WindowLines.of(
                LetterKind.RELANCE_1,
                file,
                OutgoingProfiles.on(MailFixture.DAY, "maileva").orElseThrow());

        if (fields.equals("refused")) {
            assertThat(window.problem()).isNotNull();
            assertThat(window.cure()).isNotBlank();
            assertThat(window.lines()).isEmpty();
        } else {
            assertThat(window.problem()).isNull();
            assertThat(window.lines())
                    .containsExactlyElementsOf(Arrays.stream(fields.split("/"))
                            .map(field -> field.equals(".") ? "" : field)
                            .toList());
            assertThat(window.countryName()).isEqualTo(country.equals("FR") ? "" : "BELGIQUE");
        }
    }

    /** « Hors de l’alphabet latin » told a Polish name nothing: Ł is of that alphabet. */
    @Test
    void the_sign_that_is_not_taken_is_named() {
        WindowLines window = WindowLines.of(
                LetterKind.RELANCE_1,
                addressed("Łódź Meble", List.of("5 rue Haute"), "29000", "Quimper", "FR"),
                OutgoingProfiles.on(MailFixture.DAY, "maileva").orElseThrow());

        assertThat(window.problem()).endsWith("a un signe que les fichiers d’adresses ne prennent pas\u00a0: Ł");
    }
}
