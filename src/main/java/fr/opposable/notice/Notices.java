package fr.opposable.notice;

import fr.opposable.journal.Journal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The proofs of notice that were imported, read back from the journal. */
public final class Notices {

    private final Journal journal;

    public Notices(Journal journal) {
        this.journal = journal;
    }

    /**
     * {@return what the proofs of a case say, letter by letter}
     *
     * @param creditor the creditor; null: of every creditor that uses this reference
     */
    public List<LetterProofs> of(String caseReference, @Nullable String creditor) {
        return NoticeActs.read(journal.of(caseReference, creditor));
    }
}
