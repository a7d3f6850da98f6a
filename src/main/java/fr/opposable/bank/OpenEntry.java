package fr.opposable.bank;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry that was put with no case, for a person to decide. French, for the user; it is listed, never dropped.
 *
 * @param id what the entry is told by
 * @param file the file it was read from
 * @param place where in it
 * @param account the account
 * @param day ISO date; empty when none is told
 * @param amount as a French spreadsheet reads it, with its sign; with its currency when that is not the euro
 * @param payer who paid; empty when not told
 * @param text its words
 * @param candidates the cases it may pay, each with why; empty when none was found
 * @param reason why it was not put with one
 * @param decision what the user had written; empty when nothing
 * @param invoice the invoice the user had written; null when none
 */
public record OpenEntry(
        String id,
        String file,
        String place,
        String account,
        String day,
        String amount,
        String payer,
        String text,
        List<String> candidates,
        String reason,
        String decision,
        @Nullable String invoice) {

    public OpenEntry {
        candidates = List.copyOf(candidates);
    }
}
