package fr.opposable.ledger;

import fr.opposable.kernel.Sha256;
import fr.opposable.store.StoreUnavailableException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongConsumer;

/** Re-reads the whole log: checkpoints against their files and keys, leaves and tiles against the checkpoints. Writes nothing. */
final class LedgerVerifier {

    private final LeafRows rows;
    private final CheckpointRows checkpointRows;
    private final CheckpointFiles files;
    private final Timestamps timestamps;
    private final Path folder;
    private final Findings findings = new Findings();

    LedgerVerifier(
            LeafRows rows, CheckpointRows checkpointRows, CheckpointFiles files, Timestamps timestamps, Path folder) {
        this.rows = rows;
        this.checkpointRows = checkpointRows;
        this.files = files;
        this.timestamps = timestamps;
        this.folder = folder;
    }

    LedgerVerification verify(LongConsumer progress) {
        Optional<String> origin = checkpointRows.origin();
        TreeSet<Long> edges = new TreeSet<>(checkpointRows.sizes());
        KeyHistory keys = keys(origin.orElse(""));
        NavigableMap<Long, Checkpoint> believed =
                new CheckpointAudit(checkpointRows, files, origin.orElse(""), keys, findings).believed();
        KeyAudit.compare(keys, believed, findings);
        long size = rows.extent();
        if (origin.isEmpty() && (size > 0 || !edges.isEmpty() || !files.sizes().isEmpty())) {
            findings.notice("le registre n’a pas encore de nom : aucun point de contrôle n’y a été signé");
        }
        List<Sha256> roots = new LeafAudit(rows, checkpointRows, believed, findings).walk(size, edges, progress);
        checkTilesAbove(roots);
        if (!files.sizes().isEmpty()) {
            timestamps.audit(findings);
        }
        long signed = believed.isEmpty() ? 0 : believed.lastKey();
        if (size > signed) {
            findings.notice(
                    "%d feuille(s) du registre ne sont pas encore sous un point de contrôle".formatted(size - signed));
        }
        return findings.result(size);
    }

    private KeyHistory keys(String origin) {
        LogKeys keys = new LogKeys(folder, origin);
        try {
            KeyHistory history = keys.history();
            new KeyAudit(history, keys.withoutLink(), findings).report();
            return history;
        } catch (StoreUnavailableException e) {
            findings.fault(
                    "clé publique ou acte de succession illisible ou altéré", "registre, clés (" + folder + ")", null);
            return new KeyHistory(List.of(), Optional.empty(), List.of());
        }
    }

    private void checkTilesAbove(List<Sha256> tileRoots) {
        List<Sha256> below = tileRoots;
        for (int level = 0; ; level++) {
            if (rows.tilesFrom(level, below.size()) > 0) {
                findings.fault(
                        "tuile de trop : des feuilles ont été retirées de la fin, ou une tuile ajoutée",
                        "registre, tuiles %d/%d et suivantes".formatted(level, below.size()),
                        null);
            }
            if (below.isEmpty()) {
                return;
            }
            below = checkLevel(level + 1, below);
        }
    }

    private List<Sha256> checkLevel(int level, List<Sha256> below) {
        List<Sha256> roots = new ArrayList<>();
        for (int first = 0; first + Tile.WIDTH <= below.size(); first += Tile.WIDTH) {
            List<Sha256> expected = below.subList(first, first + Tile.WIDTH);
            int index = first / Tile.WIDTH;
            String where = "registre, tuile %d/%d".formatted(level, index);
            Optional<byte[]> tile = rows.tile(level, index);
            if (tile.isEmpty()) {
                findings.fault("tuile retirée", where, null);
            } else if (!Sha256.of(tile.get()).equals(Sha256.of(Tile.write(expected)))) {
                findings.fault("tuile altérée", where, null);
            }
            roots.add(Tile.fold(expected));
        }
        return roots;
    }
}
