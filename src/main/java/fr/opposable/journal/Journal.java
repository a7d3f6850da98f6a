package fr.opposable.journal;

import fr.opposable.journal.ActRows.CaseKey;
import fr.opposable.journal.ActRows.Head;
import fr.opposable.journal.ActRows.Stored;
import fr.opposable.kernel.Sha256;
import fr.opposable.ledger.InclusionProof;
import fr.opposable.ledger.Ledger;
import fr.opposable.ledger.LedgerVerification;
import fr.opposable.store.DataStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What happened to the papers of every case: numbered acts, only added, each in the log like a version. What a paper's state is today is
 * read from here and stored nowhere else.
 */
public final class Journal {

    private static final int SALT_BYTES = 16;

    private final ActRows rows;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    public Journal(DataStore store, String tenant, Ledger ledger, Clock clock) {
        this.rows = new ActRows(store.dataSource(), tenant);
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(store.dataSource()));
    }

    /**
     * Records acts, in the caller's transaction when there is one, else all together in their own. An act whose key is there gives the
     * act recorded first, whatever it now says.
     *
     * @return the acts as recorded, in their order
     * @throws org.springframework.dao.DuplicateKeyException when another process recorded an act of the same case at the same moment;
     *     nothing was recorded, and trying again is safe
     */
    public List<JournalAct> append(List<Act> acts) {
        List<JournalAct> recorded = transaction.execute(_ -> appended(acts));
        ledger.awaken();
        return Objects.requireNonNull(recorded);
    }

    /** Records one act; see {@link #append(List)}. */
    public JournalAct append(Act act) {
        return append(List.of(act)).getFirst();
    }

    private List<JournalAct> appended(List<Act> acts) {
        Map<String, JournalAct> byKey = new LinkedHashMap<>();
        LinkedHashSet<String> keys = new LinkedHashSet<>();
        acts.forEach(act -> keys.add(act.idempotencyKey()));
        rows.withKeys(keys).forEach(there -> byKey.put(there.content().idempotencyKey(), there.act()));
        LinkedHashSet<CaseKey> cases = new LinkedHashSet<>();
        acts.stream()
                .filter(act -> !byKey.containsKey(act.idempotencyKey()))
                .forEach(act -> cases.add(new CaseKey(act.creditor(), act.caseReference())));
        Map<CaseKey, Head> heads = rows.heads(cases);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Stored> added = new ArrayList<>(acts.size());
        for (Act act : acts) {
            if (!byKey.containsKey(act.idempotencyKey())) {
                CaseKey key = new CaseKey(act.creditor(), act.caseReference());
                Stored next = next(act, heads.get(key), now);
                heads.put(key, new Head(next.content().caseNo(), next.leafHash()));
                added.add(next);
                byKey.put(act.idempotencyKey(), next.act());
            }
        }
        rows.add(added);
        return acts.stream()
                .map(act -> Objects.requireNonNull(byKey.get(act.idempotencyKey())))
                .toList();
    }

    private Stored next(Act act, @Nullable Head head, Instant now) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        String facts = ActRecord.facts(act, HexFormat.of().formatHex(salt));
        ActRecord.Content content = new ActRecord.Content(
                UUID.randomUUID().toString(),
                act.creditor(),
                act.caseReference(),
                head == null ? 1 : head.caseNo() + 1,
                act.kind(),
                now,
                act.author(),
                act.idempotencyKey(),
                act.about(),
                Sha256.of(facts),
                head == null ? null : head.leafHash().hex());
        ActRecord record = ActRecord.of(content);
        return new Stored(content, record.json(), record.leafHash(), facts, null, null);
    }

    /**
     * {@return the acts of a case, in the order they were recorded}
     *
     * @param creditor the creditor; null: of every creditor that uses this reference, one after another
     */
    public List<JournalAct> of(String caseReference, @Nullable String creditor) {
        return rows.ofCase(caseReference, creditor).stream().map(Stored::act).toList();
    }

    /**
     * {@return the acts of these kinds of the cases of these references, whatever their creditor, case by case in the order they were
     * recorded} One reading for all of them: for a run over many cases.
     */
    public List<JournalAct> of(Collection<String> caseReferences, Collection<String> kinds) {
        return rows.ofCases(caseReferences, kinds).stream().map(Stored::act).toList();
    }

    /** {@return a digest of which acts of these kinds there are, another one whenever one is added; empty when there is none} */
    public Optional<Sha256> stateOf(Collection<String> kinds) {
        return rows.stateOf(kinds).map(Sha256::of);
    }

    /** {@return the acts of the whole store, of no case, in the order they were recorded} */
    public List<JournalAct> ofStore() {
        return of("", "");
    }

    /** {@return every act of this kind, whatever its case, in the order they were recorded} */
    public List<JournalAct> ofKind(String kind) {
        return rows.ofKind(kind).stream().map(Stored::act).toList();
    }

    /** Gives every act of this kind recorded at {@code since} or later, whatever its case; within a transaction, read as a stream. */
    public void forEachSince(String kind, Instant since, Consumer<JournalAct> visitor) {
        rows.forEachSince(kind, since, stored -> visitor.accept(stored.act()));
    }

    /** {@return the act recorded under this key, if there is one} */
    public Optional<JournalAct> withKey(String idempotencyKey) {
        return rows.withKeys(List.of(idempotencyKey)).stream().map(Stored::act).findFirst();
    }

    /** Gives every act recorded its place in the log and signs a checkpoint over it. When this returns, both are on the disk. */
    public void settle() {
        ledger.settle();
    }

    /** {@return the proof that an act is in the log at its place; none before {@link #settle}} */
    public Optional<InclusionProof> proof(JournalAct act) {
        return ledger.inclusion(act.subject());
    }

    /** {@return the name of the act whose leaf has this hash or, failing that, this place; empty when it is no act's} */
    public Optional<String> nameOf(@Nullable Sha256 leafHash, long index) {
        Optional<String> byHash = leafHash == null ? Optional.empty() : rows.nameOf(leafHash);
        return byHash.or(() -> rows.nameAt(index));
    }

    /**
     * Checks each act: its row against its record, its facts against their digest, its record against its leaf, its number in its case.
     * Writes nothing.
     *
     * @param log what the check of the log found
     * @param erased whether what an act says was erased on order, by the identifier of the act
     * @param progress told how many acts were checked so far
     */
    public JournalVerification verify(LedgerVerification log, Predicate<String> erased, LongConsumer progress) {
        return Objects.requireNonNull(
                transaction.execute(_ -> new JournalVerifier(rows, ledger, log, erased).verify(progress)));
    }
}
