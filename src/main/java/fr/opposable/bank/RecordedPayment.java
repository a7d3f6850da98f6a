package fr.opposable.bank;

import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Sha256;
import fr.opposable.originals.CaseKey;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment that was read on a bank statement and recorded in its case.
 *
 * @param key its case
 * @param id what the entry it was read from is told by; the same entry read again has the same
 * @param day the day it counts from
 * @param amount what was received for this case
 * @param parts the invoices it names, with what goes to each; empty when it names none, or its sum is not theirs
 * @param method « virement »…; null when not told
 * @param payer who paid, as the bank writes it; null when not told
 * @param file the file it was read from
 * @param place where in it
 * @param digest of that file
 * @param account the account it came in on
 * @param statement what tells the statement, whatever its format
 * @param reference what the bank calls the entry; null when nothing
 * @param endToEnd what its originator called it; null when not told
 * @param rule the rule that put it with its case
 * @param actId identifier of the act
 */
public record RecordedPayment(
        CaseKey key,
        String id,
        LocalDate day,
        Money amount,
        List<Part> parts,
        @Nullable String method,
        @Nullable String payer,
        String file,
        String place,
        Sha256 digest,
        String account,
        String statement,
        @Nullable String reference,
        @Nullable String endToEnd,
        String rule,
        String actId) {

    public RecordedPayment {
        parts = List.copyOf(parts);
    }

    /**
     * What goes to one invoice.
     *
     * @param invoice its number
     * @param amount more than zero
     */
    public record Part(String invoice, Money amount) {}

    /** {@return what the payment is called among the files of its case} */
    public String label() {
        return "%s, %s%s%s]".formatted(file, place, IMPORT, digest.abbreviated());
    }

    /** What parts a file's name from the digest it was imported with. */
    static final String IMPORT = " [import, sha256 ";

    /** {@return why it was put with its case, in French, with the rule} */
    public String why() {
        return "%s [%s]".formatted(CertaintyTable.why(rule), rule);
    }

    /** {@return the payment told in French, without a full stop} */
    public String told() {
        return "%s le %s%s (%s, %s)"
                .formatted(
                        French.euros(amount), French.figures(day), payer == null ? "" : " par " + payer, file, place);
    }
}
