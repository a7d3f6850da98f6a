package fr.opposable.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.bundle.BundleTools;
import fr.opposable.claim.CaseFile;
import fr.opposable.compliance.Finding;
import fr.opposable.court.CoDebtor;
import fr.opposable.court.CourtBook;
import fr.opposable.court.Qualification;
import fr.opposable.review.Observation;
import fr.opposable.review.ReviewReport;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a case and of its papers is read once. */
class FilingGateTest {

    private static final FilingGate GATE = BundleTools.with(CourtBook.bundled()).gate();
    private static final CaseFile SAMPLE = FilingCases.sample(FilingCases.SAMPLE);

    @Test
    void a_wrong_court_is_told_once() {
        Qualification wrong = new Qualification(null, null, List.of(), "tc-brest");

        assertThat(about("tc-saint-etienne", report(SAMPLE, wrong))).containsExactly("FIL-CMP-2");
    }

    @Test
    void a_court_that_is_to_be_chosen_is_told_once() {
        Qualification unchosen = new Qualification(null, null, List.of(CoDebtor.at("29232")), null);

        assertThat(about("tc-quimper", report(SAMPLE, unchosen))).containsExactly("FIL-CMP-2");
        assertThat(report(SAMPLE, unchosen).isBlocked()).isTrue();
    }

    @Test
    void a_court_that_was_chosen_is_told_by_the_review_alone() {
        Qualification chosen = new Qualification(null, null, List.of(CoDebtor.at("29232")), "tc-quimper");

        assertThat(about("tc-quimper", report(SAMPLE, chosen))).containsExactly("R-CMP-02");
    }

    private static ReviewReport report(CaseFile file, Qualification stated) {
        FilingRequest request = FilingCases.of(file, stated, options -> options);
        return GATE.of(request, FilingKind.REQUETE_INJONCTION, List.of(), stated);
    }

    private static List<String> about(String words, ReviewReport report) {
        return report.observations().stream()
                .map(Observation::finding)
                .filter(finding -> finding.message().contains(words))
                .map(Finding::rule)
                .toList();
    }
}
