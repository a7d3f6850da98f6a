package fr.opposable.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            POSTCODE | INSEE | COUNTRY | PLACE
            75001    | 75101 | FR      | METROPOLE
            20000    | 2A004 | FR      | METROPOLE
            67000    | -     | FR      | ALSACE_MOSELLE
            68000    | 68066 | FR      | ALSACE_MOSELLE
            57000    | 57463 | FR      | ALSACE_MOSELLE
            67000    | 88463 | FR      | METROPOLE
            97100    | 97105 | FR      | GUADELOUPE
            97133    | -     | FR      | SAINT_BARTHELEMY
            97133    | 97701 | FR      | SAINT_BARTHELEMY
            97150    | 97801 | FR      | SAINT_MARTIN
            97200    | -     | FR      | MARTINIQUE
            97300    | -     | FR      | GUYANE
            97400    | -     | FR      | LA_REUNION
            97500    | -     | FR      | SAINT_PIERRE_ET_MIQUELON
            97600    | -     | FR      | MAYOTTE
            98600    | -     | FR      | WALLIS_ET_FUTUNA
            98714    | -     | FR      | POLYNESIE_FRANCAISE
            98800    | -     | FR      | NOUVELLE_CALEDONIE
            98000    | -     | MC      | ABROAD
            97419    | -     | RE      | LA_REUNION
            B-1000   | -     | BE      | ABROAD
            """)
    void an_address_lies_where_its_country_commune_or_postcode_says(
            String postcode, String insee, String country, Place place) {
        assertThat(Place.of(OnTime.at(postcode, insee, country))).isEqualTo(place);
    }

    @Test
    void no_address_is_no_place() {
        assertThat(Place.of(null)).isNull();
    }
}
