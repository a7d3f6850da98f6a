package fr.opposable.journal;

import fr.opposable.kernel.Sha256;
import fr.opposable.ledger.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An act as recorded.
 *
 * @param id random identifier
 * @param caseNo its number in its case, from 1
 * @param act what happened; without facts when they were erased
 * @param recordedAt when it was recorded, UTC
 * @param record the canonical record, the entry that its leaf is the hash of
 * @param facts the text that the record holds the digest of: the facts, the day, a salt; null when it was erased
 * @param leafHash the hash of its leaf
 * @param logIndex its place in the log, from 0; null while it waits for it
 */
public record JournalAct(
        String id,
        int caseNo,
        Act act,
        Instant recordedAt,
        String record,
        @Nullable String facts,
        Sha256 leafHash,
        @Nullable Long logIndex) {

    /** {@return what its leaf stands for in the log} */
    public Subject subject() {
        return new Subject(id, 1);
    }

    /** {@return how it is named to the user: {@code 732829320/AFF-1, acte 3 (version-sent)}} */
    public String name() {
        return ActRecord.name(act.creditor(), act.caseReference(), caseNo, act.kind());
    }
}
