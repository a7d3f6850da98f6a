package fr.opposable.compliance;

import fr.opposable.kernel.LegalReference;
import java.util.regex.Pattern;

/**
 * An expression that a letter may not carry.
 *
 * @param rule id in the compliance matrix
 * @param words a regular expression over folded text, taken as whole words
 * @param pattern matches it in folded text: small letters, no accent, straight apostrophes, single spaces
 * @param article text that forbids it
 * @param reason why, in French, to follow a colon
 * @param remedy what to write instead
 */
record ForbiddenPhrase(
        String rule, String words, Pattern pattern, LegalReference article, String reason, String remedy) {

    /** {@return a phrase whose {@code words} are a regular expression over folded text, taken as whole words} */
    static ForbiddenPhrase of(String rule, String words, LegalReference article, String reason, String remedy) {
        return new ForbiddenPhrase(rule, words, whole(words), article, reason, remedy);
    }

    /** {@return a pattern for {@code words} as whole words} */
    static Pattern whole(String words) {
        return Pattern.compile("(?<![a-z0-9])(?:" + words + ")(?![a-z0-9])");
    }
}
