package fr.opposable.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sees on the papers of a case and its own file has no key for; a requête tells it. Every item may be absent, and is then
 * asked for or left out, never guessed.
 *
 * @param termsAcceptedIn file that bears the debtor's acceptance of the general terms, below the case folder; null when not said
 * @param acceptingWords the words of that acceptance, as they stand in that file; null when not said
 * @param noticeSignedBy name on the avis de réception of the last mise en demeure; null when not said
 * @param debtorTradeName enseigne of the debtor, under which the papers name him; null when not said
 * @param penaltyClauseWords the clause pénale, as it stands in its piece; null when not said
 * @param solidarityWords what makes several debtors owe the whole, as it stands in its piece; null when not said
 * @param solidarityCovers which sums they owe jointly (C. civ., art. 1310: it is not presumed); null when not said
 * @param remindersTo names of the debtors whom the reminders went to, of several; empty when not said
 * @param noticesTo names of the debtors whom the mises en demeure went to, of several; empty when not said
 * @param domicileElected whether the creditor elects domicile with who files for him; false when not said
 * @param invoicesTo names of the debtors whom the invoices and credit notes are addressed to, of several; empty when not said
 */
public record ToldFacts(
        @Nullable String termsAcceptedIn,
        @Nullable String acceptingWords,
        @Nullable String noticeSignedBy,
        @Nullable String debtorTradeName,
        @Nullable String penaltyClauseWords,
        @Nullable String solidarityWords,
        @Nullable JointSums solidarityCovers,
        List<String> remindersTo,
        List<String> noticesTo,
        boolean domicileElected,
        List<String> invoicesTo) {

    /** Nothing told. */
    public static final ToldFacts NONE =
            new ToldFacts(null, null, null, null, null, null, null, List.of(), List.of(), false, List.of());

    /** Which sums several debtors owe jointly. */
    public enum JointSums {
        /** Every sum asked. */
        ALL("all"),
        /** The principal: of the rest, each owes his share. */
        PRINCIPAL("principal");

        private final String key;

        JointSums(String key) {
            this.key = key;
        }

        /** {@return the word of depot.yaml} */
        public String key() {
            return key;
        }
    }

    public ToldFacts {
        remindersTo = List.copyOf(remindersTo);
        noticesTo = List.copyOf(noticesTo);
        invoicesTo = List.copyOf(invoicesTo);
    }
}
