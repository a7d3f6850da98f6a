package fr.opposable.compliance;

import fr.opposable.legal.LegalLibrary;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    /** Matches when one phrase at least does: a clean text, which most are, is read once and not once a phrase. */
    static final Pattern ANY =
            ForbiddenPhrase.whole(PHRASES.stream().map(ForbiddenPhrase::words).collect(Collectors.joining("|")));

    private ForbiddenLexicon() {}

    /** {@return the rules that have phrases} */
    static Set<String> rules() {
        return PHRASES.stream().map(ForbiddenPhrase::rule).collect(Collectors.toUnmodifiableSet());
    }
}
