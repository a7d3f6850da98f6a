package fr.opposable.filing;

import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Question;
import fr.opposable.compliance.Severity;
import fr.opposable.kernel.French;
import fr.opposable.review.IndexedRule;
import fr.opposable.review.RuleIndex;
import java.util.ArrayList;
import java.util.List;
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
            Answer given = new Answer(indexed);
            if (kinds.contains(paper.kind())) {
                answer.accept(paper, given);
            }
            return given.findings();
        });
    }

    /** What a question finds. The message is typeset before its values are put in: a value is quoted as typed. */
    static final class Answer {

        private final IndexedRule rule;
        private final List<Finding> findings = new ArrayList<>();

        private Answer(IndexedRule rule) {
            this.rule = rule;
        }

        void blocks(String remedy, String message, Object... values) {
            find(Severity.BLOCKING, remedy, message, values);
        }

        void asks(String remedy, String message, Object... values) {
            find(Severity.ASK, remedy, message, values);
        }

        void warns(String remedy, String message, Object... values) {
            find(Severity.WARNING, remedy, message, values);
        }

        void informs(String remedy, String message, Object... values) {
            find(Severity.INFORMATION, remedy, message, values);
        }

        private void find(Severity severity, String remedy, String message, Object... values) {
            findings.add(new Finding(
                    rule.id(),
                    severity,
                    rule.article(),
                    French.typeset(message).formatted(values),
                    French.typeset(remedy)));
        }

        List<Finding> findings() {
            return List.copyOf(findings);
        }
    }
}
