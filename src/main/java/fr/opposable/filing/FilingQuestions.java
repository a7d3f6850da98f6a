package fr.opposable.filing;

import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Question;
import fr.opposable.compliance.Severity;
import fr.opposable.kernel.French;
import fr.opposable.legal.LegalTextMissingException;
import fr.opposable.legal.LegalTexts;
import fr.opposable.review.IndexedRule;
import fr.opposable.review.RuleIndex;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the papers of a filing are asked before they leave. Immutable, for any number of threads. */
public final class FilingQuestions {

    private static final String IN_FORCE = "R-DOC-08";

    private final LegalTexts law;
    private final RuleIndex index;
    private final List<Question<FilingPaper>> questions;

    public FilingQuestions(LegalTexts law, RuleIndex index) {
        this.law = law;
        this.index = index;
        this.questions = Stream.of(
                        RequestQuestions.all(),
                        TellingQuestions.all(),
                        AgreementQuestions.all(),
                        BilledQuestions.all(),
                        CarriageQuestions.all())
                .flatMap(List::stream)
                .map(question -> question.of(index))
                .toList();
    }

    /** {@return what is wrong with the paper {@code kind} of {@code request}, heaviest first; the case itself is the review's affair} */
    public List<Finding> ask(FilingRequest request, FilingKind kind) {
        try {
            return ask(request, kind, Written.of(request, kind, law));
        } catch (LegalTextMissingException e) {
            IndexedRule rule = index.rule(IN_FORCE);
            return List.of(new Finding(
                    rule.id(),
                    Severity.BLOCKING,
                    rule.article(),
                    String.valueOf(e.getMessage()),
                    French.typeset("Complétez legal-texts, ou datez le document d'un jour connu.")));
        }
    }

    List<Finding> ask(FilingRequest request, FilingKind kind, Written written) {
        FilingPaper paper = new FilingPaper(request, kind, written, law);
        return questions.stream()
                .flatMap(question -> question.answer().apply(paper).stream())
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }
}
