package fr.opposable.compliance;

import fr.opposable.legal.LegalLibrary;
import java.util.List;

/** The expressions of {@link ForbiddenContent}, in the order of {@code legal-texts/lexicon}: those in force, with no known end. */
final class ForbiddenLexicon {

    static final List<ForbiddenPhrase> PHRASES = LegalLibrary.fromClassPath().forbiddenExpressions().stream()
            .filter(expression -> expression.to() == null)
            .map(expression -> ForbiddenPhrase.of(
                    expression.rule(),
                    expression.pattern(),
                    expression.article(),
                    expression.reason(),
                    expression.remedy()))
            .toList();

    private ForbiddenLexicon() {}
}
