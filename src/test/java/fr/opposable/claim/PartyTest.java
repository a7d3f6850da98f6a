package fr.opposable.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            prénoms     | nom                  | sur une lettre
                        | Menuiserie du Frout  | Menuiserie du Frout
            Anne, Marie | Le Goff              | Anne, Marie Le Goff
            """)
    void first_names_come_before_the_name(String firstNames, String name, String full) {
        Party party = new Party(
                PartyKind.SOLE_TRADER,
                name,
                firstNames,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        assertThat(party.fullName()).isEqualTo(full);
    }

    @ParameterizedTest
    @CsvSource({"FR, true", "BE, false", "GP, false"})
    void an_address_is_French_by_its_country(String country, boolean french) {
        assertThat(new Address(List.of("12 rue du Frout"), "29000", "Quimper", null, country).isFrench())
                .isEqualTo(french);
    }
}
