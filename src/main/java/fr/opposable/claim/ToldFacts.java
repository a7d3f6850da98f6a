package fr.opposable.claim;

import org.jspecify.annotations.Nullable;

/**
 * What a reader sees on the papers of a case and its own file has no key for; a requête tells it. Every item may be absent, and is then
 * asked for or left out, never guessed.
 *
 * @param termsAcceptedIn file that bears the debtor's acceptance of the general terms, below the case folder; null when not said
 * @param acceptingWords the words of that acceptance, as they stand in that file; null when not said
 * @param noticeSignedBy name on the avis de réception of the last mise en demeure; null when not said
 * @param debtorTradeName enseigne of the debtor, under which the papers name him; null when not said
 */
public record ToldFacts(
        @Nullable String termsAcceptedIn,
        @Nullable String acceptingWords,
        @Nullable String noticeSignedBy,
        @Nullable String debtorTradeName) {

    /** Nothing told. */
    public static final ToldFacts NONE = new ToldFacts(null, null, null, null);
}
