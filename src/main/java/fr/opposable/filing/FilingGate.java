package fr.opposable.filing;

import fr.opposable.compliance.Finding;
import fr.opposable.court.CourtQuestions;
import fr.opposable.court.FilingCase;
import fr.opposable.court.Qualification;
import fr.opposable.review.DocumentKind;
import fr.opposable.review.Review;
import fr.opposable.review.ReviewReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Ready to file? What the review says of the case and what the questions say of its papers, in one list, blocking first. */
public final class FilingGate {

    private final Review review;
    private final FilingQuestions questions;

    public FilingGate(Review review, FilingQuestions questions) {
        this.review = review;
        this.questions = questions;
    }

    /**
     * {@return the list for one paper; nothing may be filed while it {@link ReviewReport#isBlocked() is blocked}}
     *
     * @param kind a paper that {@link DocumentKind} names; the requête stands for all that is filed with it
     * @param reading what reading the case found
     * @param stated what the user says of the debt and of the debtor
     */
    public ReviewReport of(FilingRequest request, FilingKind kind, List<Finding> reading, Qualification stated) {
        List<Finding> all = new ArrayList<>(reading);
        all.addAll(questions.ask(request, kind));
        return review.of(request.file(), all, DocumentKind.of(kind.key()).orElseThrow(), stated, request.day())
                .withoutRules(answered(request))
                .without(saidOfThePapers(request));
    }

    /** Why no court is seized is what FIL-CMP-2 says of the requête, with the question that is open: it is read once. */
    private static List<Finding> saidOfThePapers(FilingRequest request) {
        if (request.court() != null) {
            return List.of();
        }
        List<Finding> said = new ArrayList<>(CourtQuestions.ofTheChoice(request.competence()));
        said.addAll(CourtQuestions.open(new FilingCase(request.file(), request.statement(), request.competence())));
        return said;
    }

    /** {@return the rules of the review that the options answer, one way or, when final, by a block of ours} */
    private static Set<String> answered(FilingRequest request) {
        FilingOptions options = request.options();
        Set<String> answered = new HashSet<>();
        if (!(options.transfer() instanceof Transfer.Undecided)) {
            answered.add("R-DOC-07");
        }
        String name = options.courtConfirmedBy();
        if (name != null && !name.isBlank()) {
            answered.add("FIL-CMP-1");
        }
        String accepted = options.told().termsAcceptedIn();
        if (accepted != null && !request.exhibits().cited(accepted).isEmpty()) {
            answered.add("R-EVD-03");
        }
        return answered;
    }
}
