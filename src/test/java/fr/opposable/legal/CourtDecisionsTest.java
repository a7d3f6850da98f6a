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
        assertThat(Cases.LAW.decision("contrat.conciliation-prealable").cited())
                .isEqualTo("Cass. ch. mixte, 14 févr. 2003, non vérifiée");
    }

    @Test
    void where_and_when_it_was_read_is_told_from_the_law_files_own_words() {
        CourtDecision opinion = Cases.LAW.decision("injonction.tentative-amiable");

        assertThat(opinion.citedAsRead().replaceAll("\\h", " "))
                .isEqualTo(
                        "Cass., avis, 25 sept. 2025, n° 25-70.013, de seconde main ; deux sources secondaires concordantes,"
                                + " le 22/11/2026");
        assertThat(opinion.note()).contains("juge des contentieux de la protection");
    }

    /** Nobody has read one on Judilibre: however many comments agree, they are secondary sources (legal-texts/README.md). */
    @Test
    void one_that_was_read_in_comments_alone_is_never_said_to_be_verified() {
        LegalLibrary law = LegalLibrary.fromClassPath();

        assertThat(law.decisionIds().stream().map(law::decision))
                .hasSizeGreaterThan(10)
                .filteredOn(decision -> decision.verification().isVerified())
                .noneMatch(decision -> decision.readIn().matches(".*(?:secondaire|commentaire|mémoire).*"));
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
