package fr.opposable.compliance;

import java.util.Comparator;
import java.util.List;

/**
 * The questions one kind of document is asked, all of them, always.
 *
 * @param questions in the order they are asked
 * @param <T> the document
 */
public record Checklist<T>(List<Question<? super T>> questions) {

    public Checklist {
        questions = List.copyOf(questions);
    }

    /** {@return the document, passed when no finding blocks it} */
    public <D extends T> Checked<D> ask(D document) {
        List<Finding> findings = questions.stream()
                .flatMap(question -> question.answer().apply(document).stream())
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
        return findings.stream().anyMatch(Finding::isBlocking)
                ? new Refused<>(document, findings)
                : new Passed<>(document, findings);
    }
}
