package fr.opposable.review;

import fr.opposable.claim.EventKind;
import fr.opposable.compliance.Answer;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.court.Competence;
import fr.opposable.court.CourtQuestions;
import fr.opposable.court.Courts;
import fr.opposable.court.Decision;
import fr.opposable.court.Designation;
import fr.opposable.court.FilingCase;
import fr.opposable.court.Judge;
import fr.opposable.court.Qualification;
import fr.opposable.deadline.Deadline;
import fr.opposable.deadline.DeadlineQuestions;
import fr.opposable.deadline.Deadlines;
import fr.opposable.kernel.French;
import fr.opposable.legal.LegalTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What two other rooms answer: which court, and by when. */
final class Neighbours {

    private static final String COURT = "R-CMP-02";
    private static final String PRESCRIBED = "R-ELIG-09";
    private static final String PRESCRIPTION = "DL-14";

    private final Courts courts;
    private final LegalTexts law;
    private final RuleIndex index;

    Neighbours(Courts courts, LegalTexts law, RuleIndex index) {
        this.courts = courts;
        this.law = law;
        this.index = index;
    }

    /** {@return the questions of competence that concern {@code subject}, and the court designated} */
    List<Finding> onCourt(CaseInHand hand, DocumentKind subject, Qualification stated) {
        if (hand.last(EventKind.ORDER_MADE, EventKind.ORDER_SERVED).isPresent()) {
            return List.of(); // a court has been seized
        }
        FilingCase filing = FilingCase.of(courts, hand.file(), hand.statement(), hand.asOf(), stated);
        List<Finding> findings = CourtQuestions.all().stream()
                .filter(question -> subject.isConcernedBy(question.rule()))
                .flatMap(question -> question.answer().apply(filing).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        if (subject.isConcernedBy(COURT)) {
            designated(filing.competence(), findings);
        }
        return findings;
    }

    private void designated(Competence competence, List<Finding> findings) {
        if (competence.decision() instanceof Decision.Judged judged) {
            Designation chosen = competence.chosen();
            if (chosen != null) {
                Answer verdict = index.rule(COURT).answer();
                verdict.informs(
                        "Confirmez la qualité et l'adresse %s au jour du dépôt (commande courts : adresse du tribunal et détail de la règle)."
                                .formatted(competence.places().size() > 1 ? "de chaque débiteur" : "du débiteur"),
                        "Juridiction désignée : %s%s (%s).",
                        chosen.name(),
                        chosen.judge() == Judge.PROTECTION
                                ? ", " + chosen.judge().words()
                                : "",
                        judged.because());
                findings.addAll(verdict.findings());
            }
        }
    }

    /** {@return what the time limits say; before a filing, a prescription that has run blocks} */
    List<Finding> onTime(CaseInHand hand, boolean filing) {
        Deadlines deadlines = Deadlines.of(hand.file(), hand.asOf(), law);
        List<Finding> findings = DeadlineQuestions.findings(deadlines);
        if (!filing) {
            return findings;
        }
        Set<String> late = deadlines.all().stream()
                .filter(deadline -> deadline.id().equals(PRESCRIPTION) && deadline.state() == Deadline.State.LATE)
                .map(Deadline::title)
                .map(French::typeset)
                .collect(Collectors.toSet());
        return findings.stream()
                .map(finding ->
                        finding.rule().equals(DeadlineQuestions.PRESCRIPTION) ? beforeFiling(finding, late) : finding)
                .toList();
    }

    private static Finding beforeFiling(Finding finding, Set<String> late) {
        boolean past = late.stream().anyMatch(title -> finding.message().startsWith(title));
        return new Finding(
                PRESCRIBED,
                past ? Severity.BLOCKING : finding.severity(),
                finding.article(),
                finding.message(),
                finding.remedy());
    }
}
