package fr.opposable.vault;

import fr.opposable.journal.Act;
import fr.opposable.journal.Journal;
import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.Sha256;
import fr.opposable.store.DataStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes content away on order. First the order, its certificate and the permission for each thing are recorded together and signed in the
 * log; only then does the content go, thing by thing. What a kill leaves of that is gone on with by {@link #resume}.
 */
public final class Eraser {

    private final Vault vault;
    private final Journal journal;
    private final ContentStore content;
    private final JudgedShelf judged;
    private final ErasureRows rows;
    private final DataStore store;
    private final TransactionTemplate transaction;

    Eraser(Vault vault, Journal journal, ContentStore content, JudgedShelf judged, DataStore store) {
        this.vault = vault;
        this.journal = journal;
        this.content = content;
        this.judged = judged;
        this.rows = new ErasureRows(store.dataSource());
        this.store = store;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(store.dataSource()));
    }

    /**
     * What went.
     *
     * @param documents documents and files
     * @param facts facts of versions and of acts
     * @param kept documents and files that something else needs
     */
    public record Outcome(int documents, int facts, int kept) {

        Outcome plus(Outcome other) {
            return new Outcome(documents + other.documents, facts + other.facts, kept + other.kept);
        }
    }

    /**
     * Records an order with its certificate; nothing goes yet. When this returns, both are in the log under a signed checkpoint.
     *
     * @return the act that orders it
     */
    public JournalAct record(ErasureOrder order, Draft certificate) {
        vault.keep(List.of(certificate));
        JournalAct act = Objects.requireNonNull(transaction.execute(_ -> {
            SealedVersion sealed = vault.seal(List.of(certificate)).getFirst();
            JournalAct recorded = journal.append(act(order, sealed));
            rows.allow(
                    RecordedErasures.texts(recorded.act(), "versions"),
                    RecordedErasures.texts(recorded.act(), "acts"),
                    recorded.id());
            return recorded;
        }));
        vault.settle();
        return act;
    }

    private static Act act(ErasureOrder order, SealedVersion certificate) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("certificate", order.certificate());
        facts.put("certificate_sha256", certificate.artifact().hex());
        facts.put("reason", order.reason());
        facts.put("rules", order.rules());
        facts.put(
                "versions",
                order.versions().stream()
                        .map(version -> RecordedErasures.name(version.documentId(), version.versionNo()))
                        .toList());
        facts.put("acts", order.acts().stream().map(JournalAct::id).toList());
        facts.put("files", order.files().stream().map(Sha256::hex).toList());
        return new Act(
                RecordedErasures.PURGED,
                order.creditor(),
                order.caseReference(),
                order.author(),
                null,
                null,
                facts,
                RecordedErasures.PURGED + "/" + order.certificate());
    }

    /** Takes away what an order recorded names, as far as nothing else needs it. Doing it again changes nothing. */
    public Outcome carryOut(JournalAct order) {
        List<Sha256> named = RecordedErasures.texts(order.act(), "files").stream()
                .map(Sha256::new)
                .toList();
        // first what was made of them, known by their digests alone: what a kill leaves is found again whatever is gone
        // already
        judged.erase(named.stream()
                .filter(digest -> judged.has(digest) && !rows.isNeeded(digest.hex()))
                .toList());
        List<Sha256> gone = named.stream().filter(content::has).toList();
        List<Sha256> free =
                gone.stream().filter(digest -> !rows.isNeeded(digest.hex())).toList();
        content.erase(free);
        rows.emptyRunItems(RecordedErasures.texts(order.act(), "versions"));
        int facts = rows.emptyFacts(RecordedErasures.texts(order.act(), "versions"))
                + rows.removeActFacts(RecordedErasures.texts(order.act(), "acts"));
        return new Outcome(free.size(), facts, gone.size() - free.size());
    }

    /** Goes on with every order that was cut short. */
    public Outcome resume() {
        Outcome outcome = new Outcome(0, 0, 0);
        for (JournalAct order : journal.ofKind(RecordedErasures.PURGED)) {
            outcome = outcome.plus(carryOut(order));
        }
        return outcome;
    }

    /** Makes the database forget what its rows were: files keep removed content until they are written anew. */
    public void forget() {
        store.compact(List.of("inputs_snapshot", "journal_facts", "run_item"));
    }

    /** {@return whether something that stays needs this document} */
    boolean isNeeded(String digest) {
        return rows.isNeeded(digest);
    }
}
