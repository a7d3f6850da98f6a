package fr.opposable.review;

import java.util.List;
import java.util.Set;

/** What becomes of a rule here. */
public sealed interface Standing {

    /**
     * Answered by code.
     *
     * @param by ids of the questions that answer it
     */
    record Answered(List<String> by) implements Standing {
        public Answered {
            by = List.copyOf(by);
        }
    }

    /**
     * Asked of a named person, whom no fact of the case can replace.
     *
     * @param who whose answer it is
     * @param documents for which documents
     * @param when in which circumstance
     * @param remedy what to do with the answer
     */
    record Asked(Respondent who, Set<DocumentKind> documents, Circumstance when, String remedy) implements Standing {
        public Asked {
            documents = Set.copyOf(documents);
        }
    }

    /**
     * A rule of documents that a later version writes.
     *
     * @param documents their names
     */
    record Waiting(List<String> documents) implements Standing {
        public Waiting {
            documents = List.copyOf(documents);
        }
    }

    /**
     * A rule that nothing of this product can meet or break.
     *
     * @param reason why
     */
    record NotApplicable(String reason) implements Standing {}
}
