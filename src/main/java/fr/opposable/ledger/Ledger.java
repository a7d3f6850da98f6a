package fr.opposable.ledger;

import fr.opposable.store.DataStore;
import fr.opposable.store.StoreUnavailableException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The log of one tenant. What the vault records waits in a queue of the same transaction; one thread here gives it its place, half a
 * second later at most, and signs a checkpoint every minute and whenever asked. Those who record never wait for it.
 */
public final class Ledger implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final long EVERY_MILLIS = 500;
    private static final int ROUNDS_TO_A_CHECKPOINT = 120;

    private final LeafRows leaves;
    private final StoredTree tree;
    private final CheckpointRows checkpointRows;
    private final CheckpointFiles checkpointFiles;
    private final Path folder;
    private final Sequencer sequencer;
    private final Notary notary;
    private final Timestamps timestamps;
    private final AtomicBoolean awake = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ledger").factory());
    private int rounds;

    public Ledger(DataStore store, String tenant, Clock clock) {
        this.leaves = new LeafRows(store.dataSource(), tenant);
        this.tree = new StoredTree(leaves);
        this.checkpointRows = new CheckpointRows(store.dataSource(), tenant);
        this.checkpointFiles = new CheckpointFiles(store.ledger());
        this.folder = store.ledger();
        this.sequencer = new Sequencer(store, leaves, tree, tenant);
        this.timestamps = new Timestamps(
                store.dataSource(),
                tenant,
                checkpointFiles,
                folder,
                settings -> TimestampAuthority.at(settings.url()),
                clock);
        this.notary = new Notary(leaves, tree, checkpointRows, checkpointFiles, folder, clock);
    }

    /** Called by who records: from now on the queue is emptied as it fills. */
    public void awaken() {
        if (awake.compareAndSet(false, true)) {
            thread.scheduleWithFixedDelay(this::round, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void round() {
        try {
            sequencer.drain();
            if (++rounds % ROUNDS_TO_A_CHECKPOINT == 0) {
                notary.sign();
            }
        } catch (DataAccessException | TransactionException | StoreUnavailableException | LedgerAlteredException e) {
            // What waits goes on waiting; settle() tells whoever needs it done.
            LOG.warn("The log could not be carried on", e);
        }
    }

    /**
     * Gives all that is recorded its place and signs a checkpoint over it. When this returns, both are on the disk.
     *
     * @throws LedgerAlteredException when the log does not continue what it signed before
     */
    public void settle() {
        onThread(() -> {
            sequencer.drain();
            notary.sign();
            timestamps.stamp();
            return true;
        });
    }

    /** {@return the line of the key that signs now, {@code name+id+key}; none before the first checkpoint} */
    public Optional<String> presentKey() {
        return notary.presentKey();
    }

    /** {@return the line of the key that {@link #rotateKey} will put in place, made now and kept until then} */
    public String nextKey() {
        return onThread(notary::nextKey);
    }

    /**
     * Puts the {@linkplain #nextKey next key} in place. All that is recorded is placed and signed by the former key first, unless that one
     * is lost.
     *
     * @throws LedgerAlteredException when the log does not continue what it signed before
     * @throws StoreUnavailableException when there is nothing to rotate
     * @throws KeyPresentException when a key said to be lost is there
     */
    public KeyRotation rotateKey(KeyChange reason) {
        return onThread(() -> {
            sequencer.drain();
            if (reason != KeyChange.LOST) {
                notary.sign();
            }
            return notary.rotate(reason);
        });
    }

    /**
     * Stamps anew the time-stamps whose certificate expires within 90 days, or has expired.
     *
     * @return number of tokens covered; none when nothing expires or no authority is set
     */
    public int renewTimestamps() {
        return onThread(() -> {
            sequencer.drain();
            notary.sign();
            timestamps.stamp();
            return timestamps.renew();
        });
    }

    /** {@return {@code body} as a note of this kind signed by the log's key; none while there is no key} */
    public Optional<String> sign(String kind, String body) {
        return onThread(() -> notary.signNote(kind, body));
    }

    /** {@return the body of a note of this kind, if the present key of the log signed it} */
    public Optional<String> signed(String kind, String note) {
        return notary.body(kind, note);
    }

    private <T> T onThread(Callable<T> work) {
        try {
            return thread.submit(work).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("L’inscription au registre a été interrompue.", e);
        }
    }

    /** {@return number of leaves} */
    public long size() {
        return leaves.size();
    }

    /** {@return number of things recorded that have no place yet} */
    public long waiting() {
        return leaves.waiting();
    }

    /** {@return the things recorded that have no place yet} */
    public Set<Subject> waitingSubjects() {
        return Set.copyOf(leaves.queuedSubjects());
    }

    /** {@return the leaf of this thing, once it has its place} */
    public Optional<Leaf> leaf(Subject subject) {
        return leaves.leaf(subject);
    }

    /** {@return every size a checkpoint was signed at, smallest first} */
    public List<Long> checkpoints() {
        return checkpointRows.sizes();
    }

    /** {@return the signed file of the checkpoint of this size} */
    public Optional<String> checkpoint(long size) {
        return checkpointRows.get(size).map(CheckpointRows.Stored::note);
    }

    /** {@return the proof that this thing is in the log, under its latest checkpoint; none before it is} */
    public Optional<InclusionProof> inclusion(Subject subject) {
        List<Long> sizes = checkpointRows.sizes();
        if (sizes.isEmpty()) {
            return Optional.empty();
        }
        long size = sizes.getLast();
        String note = checkpoint(size).orElseThrow();
        return leaves.leaf(subject)
                .filter(leaf -> leaf.index() < size)
                .map(leaf -> new InclusionProof(
                        leaf.index(), Proofs.inclusion(leaf.index(), size, tree), parse(note), note));
    }

    /**
     * {@return the proof that the log at {@code to} leaves continues the log at {@code from}}
     *
     * @throws IllegalArgumentException when there is no checkpoint of one of these sizes
     */
    public ConsistencyProof consistency(long from, long to) {
        return new ConsistencyProof(signedAt(from), signedAt(to), Proofs.consistency(from, to, tree));
    }

    private Checkpoint signedAt(long size) {
        return parse(checkpoint(size)
                .orElseThrow(() -> new IllegalArgumentException("There is no checkpoint of " + size + " leaves")));
    }

    private static Checkpoint parse(String note) {
        return Checkpoint.parse(SignedNote.parse(note).text());
    }

    /** {@return what others need to check the log without us} */
    public LogPublication publication() {
        return new LogPublication(checkpointRows, checkpointFiles, folder);
    }

    /** Re-reads the whole log against its checkpoints. */
    public LedgerVerification verify(LongConsumer progress) {
        return new LedgerVerifier(leaves, checkpointRows, checkpointFiles, timestamps, folder).verify(progress);
    }

    /** Places what waits and signs, if anything was recorded; a log that cannot is carried on next time. */
    @Override
    public void close() {
        if (awake.get()) {
            try {
                settle();
            } catch (DataAccessException
                    | TransactionException
                    | StoreUnavailableException
                    | LedgerAlteredException e) {
                LOG.warn("The log could not be settled; the next start goes on with it", e);
            }
        }
        // Never interrupted: an interrupt closes the files that the embedded database writes.
        thread.shutdown();
        try {
            if (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
                LOG.warn("The log's thread is still at work");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
