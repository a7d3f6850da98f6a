package fr.opposable.compliance;

import fr.opposable.kernel.LegalReference;
import java.util.regex.Pattern;

/**
 * An expression that a letter may not carry.
 *
 * @param rule id in the compliance matrix
 * @param pattern matches it in folded text: small letters, no accent, straight apostrophes, single spaces
 * @param article text that forbids it
 * @param reason why, in French, to follow a colon
 * @param remedy what to write instead
 */
record ForbiddenPhrase(String rule, Pattern pattern, LegalReference article, String reason, String remedy) {

    /** {@return a phrase whose {@code words} are a regular expression over folded text, taken as whole words} */
    static ForbiddenPhrase of(String rule, String words, LegalReference article, String reason, String remedy) {
        return new ForbiddenPhrase(
                rule, Pattern.compile("(?<![a-z0-9])(?:" + words + ")(?![a-z0-9])"), article, reason, remedy);
    }
}
