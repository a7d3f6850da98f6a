package fr.opposable.letter;

import fr.opposable.claim.ClaimStatement.InvoiceBalance;
import fr.opposable.kernel.Iban;
import fr.opposable.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a letter claims: the overdue invoices of the statement, line by line, and the sum it asks for.
 *
 * <p>A first reminder asks for the principal alone and names the rest; the letters after it ask for the whole. Each sum is one of
 * the statement's, or the sum of the lines printed; {@code COM-CLAIM-2} holds the two together.
 *
 * @param lines overdue invoices on which something is still due, in the order of the statement
 * @param principal what remains of them
 * @param interest penalties that remain
 * @param indemnities fixed recovery indemnities
 * @param penaltyClause clause pénale already due
 * @param costs other costs; a creditor without a title has none to ask
 * @param asked what the letter asks for
 * @param iban where to pay; null when the creditor gave none
 * @param bic null when not given
 * @param holder holder of the account
 * @param paymentReference what the debtor should quote
 */
public record Demand(
        List<InvoiceBalance> lines,
        Money principal,
        Money interest,
        Money indemnities,
        Money penaltyClause,
        Money costs,
        Money asked,
        @Nullable Iban iban,
        @Nullable String bic,
        String holder,
        String paymentReference) {

    public Demand {
        lines = List.copyOf(lines);
    }
}
