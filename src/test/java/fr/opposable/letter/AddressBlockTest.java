package fr.opposable.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.Address;
import fr.opposable.claim.Party;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.fixtures.Parties;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** NF Z10-011: six lines of 38, capitals below, nothing cut. {@code /} parts the lines. */
class AddressBlockTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', useHeadersInDisplayName = true, textBlock = """
            NAME                   | TYPED                                                    | TOWN                         | PRINTED
            Le Goff                | 12 rue du Frout                                          | 29000 Quimper                | LE GOFF/12 RUE DU FROUT/29000 QUIMPER
            Le Goff                | 12, rue de l'Église                                      | 29000 Quimper                | LE GOFF/12 RUE DE L EGLISE/29000 QUIMPER
            Œuvre & Fils           | 8 bis, quai d’Orsay - BP 12                              | 13099 Marseille Cedex 02     | ŒUVRE & FILS/8 BIS QUAI D ORSAY BP 12/13099 MARSEILLE CEDEX 02
            Le Goff                | Bât. B/Zone artisanale du Petit-Guélen/CS 12345          | 29556 Quimper Cedex 9        | Le Goff/BAT B/ZONE ARTISANALE DU PETIT GUELEN/CS 12345/29556 QUIMPER CEDEX 9
            Le Goff                | 125 avenue du Maréchal de Lattre de Tassigny             | 93800 Épinay-sur-Seine       | LE GOFF/125 AV DU MARECHAL DE LATTRE DE TASSIGNY?/93800 EPINAY SUR SEINE
            Le Goff                | 25 boulevard du Général de Gaulle Est                    | 29200 Brest                  | LE GOFF/25 BOULEVARD DU GENERAL DE GAULLE EST/29200 BREST
            Le Goff                | 25 bis boulevard du Général de Gaulle Est                | 29200 Brest                  | LE GOFF/25 BIS BD DU GENERAL DE GAULLE EST/29200 BREST
            Le Goff                | Résidence des Grands Ajoncs 14 rue des Bruyères          | 29200 Brest                  | Le Goff/RES DES GRANDS AJONCS/14 RUE DES BRUYERES/29200 BREST
            Le Goff                | 14 rue des Bruyères Résidence des Grands Ajoncs          | 29200 Brest                  | Le Goff/RES DES GRANDS AJONCS/14 RUE DES BRUYERES/29200 BREST
            Le Goff                | 3 rue Haute                                              | 97400 Saint-Denis            | LE GOFF/3 RUE HAUTE/97400 SAINT DENIS
            """)
    void reads_a_typed_address_as_the_post_does(String name, String typed, String town, String printed) {
        AddressBlock block = AddressBlock.of(debtor(name, null, french(typed, town)), "debtor");

        List<String> lines = Arrays.asList(printed.replace("?", "").split("/", -1));
        assertThat(block.lines()).isEqualTo(lines);
        assertThat(block.findings()).hasSize(printed.contains("?") ? 1 : 0);
    }

    @Test
    void a_line_that_no_rule_shortens_is_left_whole_and_asked_of_a_person() {
        AddressBlock block = AddressBlock.of(
                debtor("Le Goff", null, french("125 avenue du Maréchal de Lattre de Tassigny", "93800 Épinay")),
                "debtor");

        assertThat(block.lines()).contains("125 AV DU MARECHAL DE LATTRE DE TASSIGNY");
        assertThat(block.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("NF-Z10-011");
            assertThat(finding.severity()).isEqualTo(Severity.ASK);
            assertThat(finding.message()).contains("125 avenue du Maréchal");
            assertThat(finding.remedy()).contains("debtor.address.lines[0]");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            NAME                                                                  | FORM | FIRST LINES                                                        | ASKED
            Durand                                                                | SAS  | SAS Durand                                                         | 0
            Durand SAS                                                            | SAS  | Durand SAS                                                         | 0
            Société bretonne de charpente et menuiserie                           | SARL | Société bretonne de charpente et/menuiserie                        | 0
            Établissements Kermarrec, Le Bihan et Compagnie du Ponant             |      | Établissements Kermarrec, Le Bihan et/Compagnie du Ponant          | 0
            Coopérative agricole et maritime des producteurs réunis de la presqu'île de Crozon et des environs de Brest | | Coopérative agricole et maritime des producteurs réunis de la presqu'île de Crozon et des environs de Brest | 1
            """)
    void a_long_name_goes_on_two_lines_and_never_loses_a_word(String name, String form, String first, int asked) {
        Address two = new Address(List.of("Zone de Kergaradec", "1 rue Haute", "CS 1"), "29200", "Brest", null, "FR");

        AddressBlock block = AddressBlock.of(debtor(name, form, two), "debtor");

        List<String> expected = Arrays.asList(first.split("/", -1));
        assertThat(block.lines().subList(0, expected.size())).isEqualTo(expected);
        assertThat(block.findings()).hasSize(asked);
    }

    @Test
    void a_civility_is_dropped_before_the_name_is_parted() {
        Party person = Parties.soleTrader("de Kersauson de Pennendreff Guiomarc", "Madame Marie");

        assertThat(AddressBlock.of(person, "debtor").lines().getFirst())
                .isEqualToIgnoringCase("Marie de Kersauson de Pennendreff");
    }

    @Test
    void a_sole_trader_is_addressed_as_such() {
        assertThat(AddressBlock.of(Parties.soleTrader("Martin", "Jeanne"), "debtor")
                        .lines())
                .containsExactly("JEANNE MARTIN EI", "3 PLACE DE LA LIBERTE", "29100 DOUARNENEZ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            COUNTRY | CODE     | TOWN        | LAST LINES
            BE      | 1000     | Bruxelles   | 1000 BRUXELLES/BELGIQUE
            DE      | 10115    | Berlin      | 10115 BERLIN/ALLEMAGNE
            PL      | 00-950   | Warszawa    | 00-950 WARSZAWA/POLOGNE
            MC      | 98000    | Monaco      | 98000 MONACO/MONACO
            RE      | 97400    | Saint-Denis | 97400 SAINT DENIS
            """)
    void abroad_the_country_is_the_last_line_and_overseas_there_is_none(
            String country, String code, String town, String last) {
        AddressBlock block = AddressBlock.of(
                debtor("Durand", null, new Address(List.of("1 rue Haute"), code, town, null, country)), "debtor");

        List<String> expected = Arrays.asList(last.split("/", -1));
        assertThat(block.lines()
                        .subList(
                                block.lines().size() - expected.size(),
                                block.lines().size()))
                .isEqualTo(expected);
        assertThat(block.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            WHAT                      | LINES                          | CODE  | COUNTRY | REMEDY
            a postcode of four digits | 1 rue Haute                    | 2900  | FR      | debtor.address.postalCode
            seven lines               | a/b/c/d/e                      | 29000 | FR      | debtor.address.lines
            eight lines abroad        | a/b/c/d/e                      | 1000  | BE      | debtor.address.lines
            a country that is none    | 1 rue Haute                    | 1000  | QX      | debtor.address.country
            """)
    void asks_a_person_what_it_cannot_settle(String what, String lines, String code, String country, String remedy) {
        Party debtor =
                debtor("Durand", null, new Address(Arrays.asList(lines.split("/", -1)), code, "Brest", null, country));

        List<Finding> findings = AddressBlock.of(debtor, "debtor").findings();

        assertThat(findings).as(what).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ASK);
            assertThat(finding.remedy()).contains(remedy);
        });
    }

    @Test
    void without_an_address_the_letter_cannot_reach_anyone() {
        assertThat(AddressBlock.of(debtor("Durand", null, null), "debtor").findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("COM-ID-3");
                    assertThat(finding.severity()).isEqualTo(Severity.BLOCKING);
                    assertThat(finding.remedy()).contains("debtor.address");
                });
    }

    @Test
    void a_name_of_a_thousand_characters_is_asked_of_a_person_and_quoted_short() {
        Party debtor = debtor("X".repeat(1000), null, Parties.address("1 rue Haute", "29000", "Quimper"));

        assertThat(AddressBlock.of(debtor, "debtor").findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).hasSizeLessThan(250));
    }

    private static Party debtor(String name, String form, Address address) {
        return Parties.company(name, form, null, address);
    }

    private static Address french(String typed, String town) {
        int space = town.indexOf(' ');
        return new Address(
                Arrays.asList(typed.split("/", -1)), town.substring(0, space), town.substring(space + 1), null, "FR");
    }
}
