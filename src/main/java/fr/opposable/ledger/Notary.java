package fr.opposable.ledger;

import fr.opposable.kernel.Bytes;
import fr.opposable.store.StoreUnavailableException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs what the log is, once it has seen that it continues what was signed before. The last checkpoint outside the database decides: a
 * database put back to an earlier day, or rewritten, gets no second, different checkpoint.
 */
final class Notary {

    private static final Logger LOG = LoggerFactory.getLogger(Notary.class);

    private final LeafRows leaves;
    private final StoredTree tree;
    private final CheckpointRows rows;
    private final CheckpointFiles files;
    private final Path folder;
    private final Clock clock;

    Notary(LeafRows leaves, StoredTree tree, CheckpointRows rows, CheckpointFiles files, Path folder, Clock clock) {
        this.leaves = leaves;
        this.tree = tree;
        this.rows = rows;
        this.files = files;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Signs the log as it is, unless that is done.
     *
     * @throws LedgerAlteredException when it does not continue the last checkpoint
     */
    void sign() {
        long size = leaves.size();
        List<Long> outside = files.sizes();
        List<Long> inside = rows.sizes();
        if (size == 0 && outside.isEmpty() && inside.isEmpty()) {
            return;
        }
        LogKeys keys = new LogKeys(folder, rows.originOrNew(clock.instant()));
        if (outside.isEmpty() && inside.isEmpty()) {
            keys.create();
        } else if (outside.isEmpty()) {
            throw new LedgerAlteredException(
                    "Les points de contrôle du registre manquent dans « %s » : rétablissez ce dossier depuis une sauvegarde."
                            .formatted(folder),
                    null);
        } else if (continues(keys, outside.getLast(), size)) {
            return;
        }
        NoteSigner signer = keys.signer()
                .orElseThrow(() -> new StoreUnavailableException(
                        "La clé du registre manque dans « %s » : rétablissez ce dossier depuis une sauvegarde."
                                .formatted(folder),
                        null));
        Checkpoint checkpoint = new Checkpoint(signer.publicKey().name(), size, Proofs.root(size, tree));
        String note = SignedNote.of(checkpoint.text(), signer).file();
        files.keep(size, note);
        record(size, note);
    }

    /** {@return whether the last checkpoint is of the log as it is now} */
    private boolean continues(LogKeys keys, long lastSize, long size) {
        String note = files.read(lastSize).orElseThrow();
        Checkpoint last = trusted(note, keys, lastSize);
        if (last.size() > size) {
            throw new LedgerAlteredException(
                    "La base compte %d feuille(s) alors que le registre en avait signé %d : des lignes ont été retirées, ou une sauvegarde plus ancienne a été rétablie."
                            .formatted(size, last.size()),
                    null);
        }
        if (!Proofs.root(last.size(), tree).equals(last.root())) {
            throw new LedgerAlteredException(
                    "Le registre ne continue plus ce qu’il avait signé à %d feuille(s) : des enregistrements ont été altérés."
                            .formatted(last.size()),
                    null);
        }
        if (rows.get(lastSize).isEmpty()) {
            LOG.warn("Checkpoint {} was in its file and not in the database; it is entered again", lastSize);
            record(lastSize, note);
        }
        return last.size() == size;
    }

    private Checkpoint trusted(String note, LogKeys keys, long size) {
        try {
            SignedNote signed = SignedNote.parse(note);
            Checkpoint checkpoint = Checkpoint.parse(signed.text());
            if (checkpoint.size() == size && signed.signedBy(keys.known()).isPresent()) {
                return checkpoint;
            }
            throw unsigned(size, null);
        } catch (IllegalArgumentException e) {
            throw unsigned(size, e);
        }
    }

    private LedgerAlteredException unsigned(long size, @Nullable Throwable cause) {
        return new LedgerAlteredException(
                "Le point de contrôle « %s » n’est pas signé par la clé du registre."
                        .formatted(files.pathOf(size, "txt")),
                cause);
    }

    private void record(long size, String note) {
        rows.add(size, new CheckpointRows.Stored(note, Bytes.owning(Tile.write(tree.edge(0, size)))), clock.instant());
    }
}
