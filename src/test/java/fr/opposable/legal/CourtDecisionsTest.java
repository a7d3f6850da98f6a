package fr.opposable.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.fixtures.Cases;
import org.junit.jupiter.api.Test;

/** Decisions are cited from the legal texts, with what is known of them. */
class CourtDecisionsTest {

    @Test
    void one_read_second_hand_says_so_wherever_it_is_cited() {
        assertThat(Cases.LAW.decision("prescription.requete").cited())
                .isEqualTo("Cass. 1re civ., 9 sept. 2020, n° 19-12.006, de seconde main");
        assertThat(Cases.LAW.decision("prescription.mise-en-demeure").cited())
                .isEqualTo("Cass. com., 18 mai 2022, n° 20-23.204");
    }

    @Test
    void it_is_among_what_a_person_is_to_read() {
        assertThat(LegalLibrary.fromClassPath().entries())
                .filteredOn(entry -> entry.kind() == LawEntry.Kind.DECISION)
                .isNotEmpty()
                .allSatisfy(
                        entry -> assertThat(entry.verification().checkedBy()).isNull());
    }

    @Test
    void one_that_is_not_known_is_refused_by_name() {
        assertThatThrownBy(() -> Cases.LAW.decision("prescription.inconnue"))
                .isInstanceOf(LegalTextMissingException.class)
                .hasMessageContaining("prescription.inconnue");
    }
}
