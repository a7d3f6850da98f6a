package fr.opposable.pack;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.Party;
import fr.opposable.kernel.French;
import fr.opposable.originals.Original;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be packed.
 *
 * @param file the case
 * @param coDebtors who owes the same debt, beside the debtor of the case
 * @param creditor what tells its creditor apart in the vault
 * @param statement its décompte, on the day asked for
 * @param folder its folder, whose files are the originals; null when the case has none
 * @param excluded files and folders of the program that may lie inside it
 * @param received the originals that were received into the store, with what was made from them
 * @param engine the program that makes the pack, with its version
 */
public record PackRequest(
        CaseFile file,
        List<Party> coDebtors,
        String creditor,
        ClaimStatement statement,
        @Nullable Path folder,
        List<Path> excluded,
        List<Original> received,
        String engine) {

    public PackRequest {
        coDebtors = List.copyOf(coDebtors);
        excluded = List.copyOf(excluded);
        received = List.copyOf(received);
    }

    /** {@return the names of all who owe the debt, in French} */
    String debtors() {
        return French.enumerated(Stream.concat(Stream.of(file.debtor()), coDebtors.stream())
                .map(Party::fullName)
                .toList());
    }
}
