package fr.opposable.filing;

import fr.opposable.compliance.Answer;
import fr.opposable.compliance.Question;
import fr.opposable.kernel.French;
import fr.opposable.review.IndexedRule;
import fr.opposable.review.RuleIndex;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A question about a paper, before the index gives it its words and its text of law.
 *
 * @param rule id in the index
 * @param kinds the papers it is asked of
 * @param answer says what is wrong, nothing when all is well
 */
record FilingQuestion(String rule, Set<FilingKind> kinds, BiConsumer<FilingPaper, Answer> answer) {

    FilingQuestion {
        kinds = Set.copyOf(kinds);
    }

    /** {@return the question as every checklist of the house asks it; it answers nothing of another kind of paper} */
    Question<FilingPaper> of(RuleIndex index) {
        IndexedRule indexed = index.rule(rule);
        return new Question<>(rule, French.typeset(indexed.question()), indexed.article(), paper -> {
            Answer given = indexed.answer();
            if (kinds.contains(paper.kind())) {
                answer.accept(paper, given);
            }
            return given.findings();
        });
    }
}
