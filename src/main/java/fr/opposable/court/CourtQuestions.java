package fr.opposable.court;

import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Question;
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

    /** {@return what the questions find, blocking first} */
    public static List<Finding> ask(FilingCase filing) {
        return all().stream()
                .flatMap(question -> question.answer().apply(filing).stream())
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }
}
