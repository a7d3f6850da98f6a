package fr.opposable.review;

import fr.opposable.compliance.Answer;
import fr.opposable.compliance.Question;
import fr.opposable.kernel.French;
import java.util.function.BiConsumer;

/**
 * A question of the review, before the index gives it its words and its text of law.
 *
 * @param rule id in the index
 * @param answer says what is wrong, nothing when all is well
 */
record CaseQuestion(String rule, BiConsumer<CaseInHand, Answer> answer) {

    /** {@return the question as every checklist of the house asks it} */
    Question<CaseInHand> of(RuleIndex index) {
        IndexedRule indexed = index.rule(rule);
        return new Question<>(rule, French.typeset(indexed.question()), indexed.article(), hand -> {
            Answer verdict = indexed.answer();
            answer.accept(hand, verdict);
            return verdict.findings();
        });
    }
}
