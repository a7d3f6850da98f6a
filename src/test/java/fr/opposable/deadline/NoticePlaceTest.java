package fr.opposable.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.Address;
import fr.opposable.legal.Territory;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The statement and the time limits take the holidays of the same territory. */
class NoticePlaceTest {

    @ParameterizedTest
    @CsvSource({
        "29000, , FR", "67000, , FR", "57000, 57463, FR", "68100, , FR", "97133, , FR", "97150, , FR", "97100, , FR",
        "97200, , FR", "97300, , FR", "97400, , FR", "97500, , FR", "97600, 97611, FR", "98600, , FR", "98714, , FR",
        "98800, , FR", "97110, , GP", "97600, , YT", "98800, , NC", "97500, , PM", "98600, , WF", "97133, , BL",
        "97150, , MF", "1000, , BE", "10115, , DE"
    })
    void an_address_lies_in_one_territory(String postcode, String insee, String country) {
        Address address = OnTime.at(postcode, insee, country);

        assertThat(Territory.of(address.country(), address.inseeCode(), address.postalCode()))
                .isEqualTo(Objects.requireNonNull(Place.of(address)).holidays());
    }
}
