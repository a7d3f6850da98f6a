package fr.opposable.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuideFindingsTest {

    @ParameterizedTest
    @CsvSource({
        "Arlette Marie Sébastiani, Arlette Sébastiani, true",
        "Arlette Sébastiani, 'arlette  sebastiani ', true",
        "Maëva L’Hostis, Maëva L'Hostis, true",
        "Arlette Marie Sébastiani, Marie Sébastiani, false",
        "Arlette Sébastiani, Arlette, false",
        "Arlette Sébastiani, Arlette Colonna, false"
    })
    void the_person_who_signs_is_known_by_a_forename_and_a_name(String signatory, String who, boolean isOne) {
        assertThat(GuideFindings.isCalled(signatory, who)).isEqualTo(isOne);
    }
}
