package fr.opposable.filing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.filing.FilingCases.Bench;
import fr.opposable.fixtures.Cases;
import fr.opposable.legal.CourtDecision;
import fr.opposable.review.RuleIndex;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether an attempt must come first is told where who files would look for it (CPC, art. 750-1). */
class AttemptToldTest {

    private static final CourtDecision OPINION = Cases.LAW.decision("injonction.tentative-amiable");
    private static final FilingQuestions QUESTIONS = new FilingQuestions(Cases.LAW, RuleIndex.fromClassPath());

    @ParameterizedTest
    @CsvSource({
        "JUDICIAIRE, true",
        "PROXIMITE, true",
        "PROTECTION, true",
        "COMMERCE, false",
        "TAE, false",
        "CHAMBRE_COMMERCIALE, false",
        "MIXTE, false"
    })
    void no_attempt_is_wanted_and_the_opinion_that_says_so_is_named(Bench bench, boolean told) {
        List<Finding> found = QUESTIONS
                .ask(
                        FilingCases.of(FilingCases.before(bench, false), bench.stated, options -> options),
                        FilingKind.REQUETE_INJONCTION)
                .stream()
                .filter(finding -> finding.rule().equals("FIL-AMI-1"))
                .toList();

        assertThat(found).hasSize(told ? 1 : 0);
        assertThat(found).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.INFORMATION);
            assertThat(finding.message().replace('\u00a0', ' '))
                    .contains("n’est pas requise", OPINION.citedAsRead().replace('\u00a0', ' '));
            // what the opinion does not set apart is told where that judge is seised
            assertThat(finding.message().endsWith(requireNonNull(OPINION.note())))
                    .isEqualTo(bench == Bench.PROTECTION);
        });
    }
}
