package fr.opposable.vault;

import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.Sha256;
import java.util.List;

/**
 * What is to be erased of one case, by whom and why. Hashes, rows and the log stay.
 *
 * @param creditor what tells creditors apart
 * @param caseReference reference of the case
 * @param certificate number of the certificate that says it
 * @param author who orders it
 * @param reason why, in French
 * @param rules the rules it rests on, as cited
 * @param versions the versions whose document and facts go
 * @param acts the acts of the journal whose facts go
 * @param files the documents and files that go with them, unless something else needs them
 */
public record ErasureOrder(
        String creditor,
        String caseReference,
        String certificate,
        String author,
        String reason,
        List<String> rules,
        List<SealedVersion> versions,
        List<JournalAct> acts,
        List<Sha256> files) {

    public ErasureOrder {
        rules = List.copyOf(rules);
        versions = List.copyOf(versions);
        acts = List.copyOf(acts);
        files = List.copyOf(files);
    }
}
