package fr.opposable.court;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.Address;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From an address to a commune, one address a line. */
class PlaceFinderTest {

    private static final PlaceFinder FINDER = new PlaceFinder(CourtCases.BOOK);

    @ParameterizedTest(name = "{0} {1} [{2}]")
    @CsvSource(delimiter = '|', textBlock = """
            # postcode | city                | insee | found
            29000      | Quimper             |       | 29232
            29000      | QUIMPER             | 29232 | 29232
            35400      | St Malo             |       | 35288
            35400      | SAINT-MALO          |       | 35288
            44600      | st-nazaire          |       | 44184
            76600      | Le Havre            |       | 76351
            76600      | Havre (Le)          |       | 76351
            75011      | Paris               |       | 75056
            75011      | Paris 11e           |       | 75056
            75116      | PARIS               |       | 75056
            75008      | Paris               | 75108 | 75108
            69003      | Lyon                |       | 69383
            69003      | LYON 3EME           |       | 69383
            69003      | Lyon                | 69123 | 69381
            13008      | Marseille           |       | 13208
            13008      | Marseille 08        |       | 13208
            13001      | Marseille           | 13055 | 13201
            20000      | Ajaccio             |       | 2A004
            97400      | Saint-Denis         |       | 97411
            97410      | Saint-Pierre        |       | 97416
            97150      | Saint-Martin        |       | 97801
            97500      | Saint-Pierre        |       | 97502
            35046      | Rennes Cedex        |       | 35238
            69433      | Lyon Cedex 03       |       | 69381
            # merged communes: by their own name, by their former code
            01300      | Arbignieu           |       | 01015
            01300      | Arboys en Bugey     |       | 01015
            01300      | Arbignieu           | 01340 | 01015
            # one name, two communes: the postcode parts them
            93200      | Saint-Denis         |       | 93066
            """)
    void finds_the_commune(String postcode, String city, @Nullable String insee, String found) {
        Place place = FINDER.find(address(postcode, city, insee, "FR"));

        assertThat(place).isInstanceOfSatisfying(Place.Known.class, known -> assertThat(
                        known.commune().insee())
                .isEqualTo(found));
    }

    @ParameterizedTest(name = "{0} {1} [{2}] is asked")
    @CsvSource(delimiter = '|', textBlock = """
            # postcode | city         | insee | first candidate
            29000      | Kemper       |       | 29232
            99999      | Nulle-Part   |       |
            75011      | Lyon         |       | 75056
            29000      | Quimper      | 99123 | 29232
            29000      | Quimper      | 69381 | 29232
            01300      |              |       | 01006
            """)
    void asks_rather_than_guess(
            String postcode, @Nullable String city, @Nullable String insee, @Nullable String first) {
        Place place = FINDER.find(address(postcode, city == null ? "" : city, insee, "FR"));

        assertThat(place).isInstanceOfSatisfying(Place.Asked.class, asked -> {
            if (first == null) {
                assertThat(asked.candidates()).isEmpty();
            } else {
                assertThat(asked.candidates())
                        .extracting(Commune::insee)
                        .first()
                        .isEqualTo(first);
            }
        });
    }

    @Test
    void two_communes_of_one_postcode_and_one_name_are_both_shown() {
        CourtBook book = bookWithTwins();

        Place place = new PlaceFinder(book).find(address("10000", "Saint-Jean", null, "FR"));

        assertThat(place).isInstanceOfSatisfying(Place.Asked.class, asked -> assertThat(asked.candidates())
                .extracting(Commune::insee)
                .containsExactly("10001", "10002"));
    }

    @Test
    void a_cedex_city_of_two_communes_is_asked() {
        Place place = new PlaceFinder(bookWithTwins()).find(address("10099", "Saint-Jean Cedex", null, "FR"));

        assertThat(place).isInstanceOf(Place.Asked.class);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(textBlock = """
            # postcode, insee, country, territory
            98800,      ,      FR,      la Nouvelle-Calédonie
            98800,      ,      NC,      la Nouvelle-Calédonie
            98714,      98735, FR,      la Polynésie française
            98714,      ,      PF,      la Polynésie française
            """)
    void knows_the_territories_that_have_their_own_procedure(
            String postcode, @Nullable String insee, String country, String territory) {
        Place place = FINDER.find(address(postcode, "Ville", insee, country));

        assertThat(place).isEqualTo(new Place.OtherProcedure(territory));
    }

    @ParameterizedTest
    @CsvSource({"BE", "GB", "DK", "MC", "US"})
    void knows_what_is_abroad(String country) {
        assertThat(FINDER.find(address("1000", "Ville", null, country))).isEqualTo(new Place.Abroad(country));
    }

    @ParameterizedTest
    @CsvSource({"RE,97400,Saint-Denis,97411", "YT,97600,Mamoudzou,97611", "GP,97100,Basse-Terre,97105"})
    void overseas_departments_written_as_countries_are_in_france(
            String country, String postcode, String city, String found) {
        Place place = FINDER.find(address(postcode, city, null, country));

        assertThat(place).isInstanceOfSatisfying(Place.Known.class, known -> assertThat(
                        known.commune().insee())
                .isEqualTo(found));
    }

    @Test
    void an_address_that_is_not_given_is_asked() {
        assertThat(FINDER.find(null)).isInstanceOf(Place.Asked.class);
    }

    @Test
    void a_city_typed_otherwise_than_its_code_is_kept_and_told() {
        Place place = FINDER.find(address("29000", "Kerfeunteun", "29232", "FR"));

        assertThat(place).isInstanceOfSatisfying(Place.Known.class, known -> assertThat(known.doubt())
                .contains("Kerfeunteun", "Quimper (29232)"));
    }

    private static CourtBook bookWithTwins() {
        CourtBook real = CourtCases.BOOK;
        Resort resort = java.util.Objects.requireNonNull(real.commune("29232")).resort();
        return new CourtBook(
                real.courts().values(),
                List.of(
                        new Commune("10001", "Saint-Jean", List.of("10000"), resort),
                        new Commune("10002", "St Jean", List.of("10000"), resort)),
                List.of(),
                real.experiment(),
                real.europeanOrder(),
                real.vintage());
    }

    private static Address address(String postcode, String city, @Nullable String insee, String country) {
        return new Address(List.of("1 rue de la Mairie"), postcode, city, insee, country);
    }
}
