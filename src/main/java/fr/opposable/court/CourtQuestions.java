package fr.opposable.court;

import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Question;
import fr.opposable.compliance.Severity;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Every question of competence and admissibility of an injonction de payer. */
public final class CourtQuestions {

    private CourtQuestions() {}

    /** {@return the questions, in the order of their ids} */
    public static List<Question<FilingCase>> all() {
        return java.util.stream.Stream.of(
                        CompetenceQuestions.all(),
                        NatureQuestions.all(),
                        DebtorQuestions.all(),
                        ContractQuestions.all())
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(question -> ids().indexOf(question.rule())))
                .toList();
    }

    /** {@return the ids of the rules, in order} */
    public static List<String> ids() {
        return Arrays.stream(CourtRule.values()).map(CourtRule::id).toList();
    }

    /** {@return what must be answered before a court is designated; nothing when one is, or when the creditor has only to choose} */
    public static List<Finding> open(FilingCase filing) {
        return filing.competence().designations().isEmpty()
                ? ask(filing).stream()
                        .filter(finding -> finding.severity() == Severity.ASK)
                        .filter(finding -> finding.rule().equals(CourtRule.CMP_01.id())
                                || finding.rule().equals(CourtRule.CMP_02.id()))
                        .toList()
                : List.of();
    }

    /** {@return what they say of the choice among the courts of several debtors: not made, not one of them, or made} */
    public static List<Finding> ofTheChoice(Competence competence) {
        return CompetenceQuestions.choice(competence);
    }

    /** {@return what the questions find, blocking first} */
    public static List<Finding> ask(FilingCase filing) {
        return all().stream()
                .flatMap(question -> question.answer().apply(filing).stream())
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }
}
