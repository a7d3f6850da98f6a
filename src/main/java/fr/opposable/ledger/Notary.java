package fr.opposable.ledger;

import fr.opposable.kernel.Bytes;
import fr.opposable.store.StoreUnavailableException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
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
        LogKeys keys = keys();
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
        NoteSigner signer = keys.signer().orElseThrow(keys::missing);
        Checkpoint checkpoint = new Checkpoint(signer.publicKey().name(), size, Proofs.root(size, tree));
        SignedNote note = SignedNote.of(checkpoint.text(), signer);
        if (note.signedBy(List.of(signer.publicKey())).isEmpty()) {
            throw new StoreUnavailableException(
                    "Les deux moitiés de la clé du registre ne vont pas ensemble dans « %s » : rétablissez ce dossier depuis une sauvegarde."
                            .formatted(folder),
                    null);
        }
        files.keep(size, note.file());
        record(size, note.file());
    }

    /** {@return the line of the key that the next rotation will put in place} */
    String nextKey() {
        return keys().nextLine();
    }

    /**
     * Puts a new key in place, from the last checkpoint on; that must be of the log as it is.
     *
     * @throws LedgerAlteredException when the log does not continue what was signed
     */
    KeyRotation rotate(KeyChange reason) {
        List<Long> sizes = files.sizes();
        LogKeys keys = keys();
        if (sizes.isEmpty()) {
            throw new StoreUnavailableException(
                    "Le registre n’a encore rien signé : sa clé n’a pas besoin d’être renouvelée.", null);
        }
        Checkpoint last = trusted(files.read(sizes.getLast()).orElseThrow(), keys, sizes.getLast());
        continues(keys, last.size(), leaves.size());
        return keys.rotate(last, reason, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** {@return a note that no checkpoint can be mistaken for: its first line names its kind} */
    Optional<String> signNote(String kind, String body) {
        return rows.origin()
                .flatMap(origin -> new LogKeys(folder, origin).signer())
                .map(signer -> SignedNote.of(heading(signer.publicKey(), kind) + body, signer)
                        .file());
    }

    Optional<String> presentKey() {
        return present().map(NoteKey::line);
    }

    private Optional<NoteKey> present() {
        return rows.origin()
                .flatMap(origin -> new LogKeys(folder, origin).history().current());
    }

    /** {@return the body of a note of this kind, if the present key signed it} */
    Optional<String> body(String kind, String file) {
        Optional<NoteKey> key = present();
        if (key.isEmpty()) {
            return Optional.empty();
        }
        try {
            SignedNote note = SignedNote.parse(file);
            String heading = heading(key.get(), kind);
            return note.text().startsWith(heading)
                            && note.signedBy(List.of(key.get())).isPresent()
                    ? Optional.of(note.text().substring(heading.length()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String heading(NoteKey key, String kind) {
        return key.name() + " " + kind + "\n";
    }

    private LogKeys keys() {
        return new LogKeys(folder, rows.originOrNew(clock.instant()));
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
            if (checkpoint.size() == size && keys.history().signed(signed, size)) {
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
