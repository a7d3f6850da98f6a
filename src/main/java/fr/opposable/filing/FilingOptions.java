package fr.opposable.filing;

import fr.opposable.claim.Party;
import fr.opposable.claim.Sender;
import fr.opposable.claim.ToldFacts;
import fr.opposable.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user decides of a filing; nothing of it is guessed.
 *
 * @param filer who files and signs; null: who signs the case's letters. A lawyer gives {@link Sender.Role#LAWYER} with his name and bar
 * @param coDebtors the other debtors of the same debt, in the order they are named; usually none
 * @param solidarity why several debtors owe the whole, « article 4 du contrat »; null: solidarity is not asked (C. civ., art. 1310)
 * @param transfer the request of CPC, art. 1408
 * @param costs whether the dépens are asked (CPC, art. 696)
 * @param article700 sum asked on CPC, art. 700; null: none, as is usual
 * @param courtConfirmedBy name of the human who confirmed the court; null until somebody has
 * @param officer the commissaire de justice who is written to; null: his name is left to be filled in
 * @param draft whether every page bears « PROJET »
 * @param told what the papers show and the case has no key for
 */
public record FilingOptions(
        @Nullable Sender filer,
        List<Party> coDebtors,
        @Nullable String solidarity,
        Transfer transfer,
        boolean costs,
        @Nullable Money article700,
        @Nullable String courtConfirmedBy,
        @Nullable Party officer,
        boolean draft,
        ToldFacts told) {

    public FilingOptions {
        coDebtors = List.copyOf(coDebtors);
    }

    /** The same of a case whose papers are not told of. */
    public FilingOptions(
            @Nullable Sender filer,
            List<Party> coDebtors,
            @Nullable String solidarity,
            Transfer transfer,
            boolean costs,
            @Nullable Money article700,
            @Nullable String courtConfirmedBy,
            @Nullable Party officer,
            boolean draft) {
        this(
                filer,
                coDebtors,
                solidarity,
                transfer,
                costs,
                article700,
                courtConfirmedBy,
                officer,
                draft,
                ToldFacts.NONE);
    }

    /** {@return a draft by who signs the letters, costs asked, nothing else decided} */
    public static FilingOptions draftOf() {
        return new FilingOptions(null, List.of(), null, new Transfer.Undecided(), true, null, null, null, true);
    }

    /** {@return the same as a draft, or final} */
    public FilingOptions asDraft(boolean isDraft) {
        return new FilingOptions(
                filer, coDebtors, solidarity, transfer, costs, article700, courtConfirmedBy, officer, isDraft, told);
    }

    /** {@return the same, {@code facts} told} */
    public FilingOptions telling(ToldFacts facts) {
        return new FilingOptions(
                filer, coDebtors, solidarity, transfer, costs, article700, courtConfirmedBy, officer, draft, facts);
    }
}
