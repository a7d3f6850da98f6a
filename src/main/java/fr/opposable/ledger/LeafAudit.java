package fr.opposable.ledger;

import fr.opposable.kernel.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the leaves beside their second writing, and asks at each checkpoint which of the two its root proves. That tells an
 * altered leaf from an altered tile, and gives back the hash that a leaf had.
 */
final class LeafAudit {

    private final LeafRows rows;
    private final CheckpointRows checkpointRows;
    private final NavigableMap<Long, Checkpoint> checkpoints;
    private final Findings findings;

    /** Tree over the leaves as they are; null from the first that is gone on. */
    private @Nullable Frontier asIs = new Frontier();

    /** Tree over the second writing, from where it differs; null while both agree. */
    private @Nullable Frontier asWritten;

    private final List<Difference> open = new ArrayList<>();
    private final List<Sha256> stretch = new ArrayList<>(Tile.WIDTH);
    private final List<Sha256> tileRoots = new ArrayList<>();
    private final Map<Integer, Sha256> writtenRoots = new HashMap<>();
    private long provenUpTo;
    private boolean lost;

    LeafAudit(
            LeafRows rows,
            CheckpointRows checkpointRows,
            NavigableMap<Long, Checkpoint> checkpoints,
            Findings findings) {
        this.rows = rows;
        this.checkpointRows = checkpointRows;
        this.checkpoints = checkpoints;
        this.findings = findings;
    }

    /** A leaf that is not what was written beside it. */
    private record Difference(
            long index, @Nullable Sha256 leaf, @Nullable Sha256 written, String witness) {}

    /**
     * Walks up to {@code end}.
     *
     * @param size number of leaves there are
     * @param edges sizes of the checkpoints in the database
     * @return the root of each full tile of leaves, as proven
     */
    List<Sha256> walk(long size, NavigableSet<Long> edges, LongConsumer progress) {
        long end = checkpoints.isEmpty() ? size : Math.max(size, checkpoints.lastKey());
        for (long first = 0; first < end; first += Tile.WIDTH) {
            Map<Long, Sha256> leaves = new HashMap<>();
            rows.leaves(first, Tile.WIDTH).forEach(leaf -> leaves.put(leaf.index(), leaf.hash()));
            Witness witness = Witness.of(first, end, rows, checkpointRows, edges);
            stretch.clear();
            long last = Math.min(first + Tile.WIDTH, end);
            for (long index = first; index < last; index++) {
                take(new Difference(
                        index,
                        leaves.get(index),
                        witness.at((int) (index - first)).orElse(null),
                        witness.name()));
                Checkpoint checkpoint = checkpoints.get(index + 1);
                if (checkpoint != null) {
                    judge(checkpoint, first, witness);
                }
            }
            close(first, size, witness);
            progress.accept(last);
        }
        disagreeing(open);
        return tileRoots;
    }

    private void take(Difference leaf) {
        boolean same =
                leaf.leaf() != null && (leaf.written() == null || leaf.leaf().equals(leaf.written()));
        if (!same) {
            open.add(leaf);
            if (asWritten == null && asIs != null) {
                asWritten = asIs.copy();
            }
        }
        Sha256 written = leaf.written() == null ? leaf.leaf() : leaf.written();
        asIs = appended(asIs, leaf.leaf());
        asWritten = appended(asWritten, written);
        Sha256 taken = leaf.leaf() == null ? written : leaf.leaf();
        stretch.add(taken == null ? Merkle.EMPTY : taken);
    }

    private static @Nullable Frontier appended(@Nullable Frontier frontier, @Nullable Sha256 leaf) {
        if (frontier == null || leaf == null) {
            return null;
        }
        frontier.append(leaf);
        return frontier;
    }

    private void judge(Checkpoint checkpoint, long first, Witness witness) {
        if (proves(checkpoint, asIs)) {
            alteredTiles();
        } else if (proves(checkpoint, asWritten)) {
            alteredLeaves(first);
            asIs = asWritten;
        } else {
            if (!lost) {
                long from = open.isEmpty()
                        ? provenUpTo
                        : Math.min(provenUpTo, open.getFirst().index());
                findings.fault(
                        "feuilles altérées, retirées ou déplacées : la racine recalculée n’est plus celle qui a été signée",
                        "registre, feuilles %d à %d".formatted(from, checkpoint.size() - 1),
                        open.isEmpty() ? from : open.getFirst().index());
                disagreeing(open);
            }
            lost = true;
        }
        if (!lost) {
            checkEdge(checkpoint, witness);
        }
        open.clear();
        asWritten = null;
        provenUpTo = checkpoint.size();
    }

    private static boolean proves(Checkpoint checkpoint, @Nullable Frontier frontier) {
        return frontier != null && frontier.root().equals(checkpoint.root());
    }

    private void alteredTiles() {
        Map<String, Long> firsts = new LinkedHashMap<>();
        open.forEach(difference -> firsts.putIfAbsent(difference.witness(), difference.index()));
        firsts.forEach((name, index) -> {
            if (!findings.names("registre, " + name)) {
                findings.fault("tuile altérée", "registre, " + name, index);
            }
        });
    }

    private void alteredLeaves(long first) {
        Set<Sha256> written = new HashSet<>();
        open.forEach(difference -> {
            if (difference.written() != null) {
                written.add(difference.written());
            }
        });
        for (Difference difference : open) {
            String what = difference.leaf() == null
                    ? "feuille retirée"
                    : written.contains(difference.leaf())
                            ? "feuille déplacée : l’ordre n’est plus celui qui a été signé"
                            : "feuille altérée";
            findings.fault(what, "registre, feuille " + difference.index(), difference.index());
            if (difference.written() != null) {
                findings.proven(difference.index(), difference.written());
                if (difference.index() >= first) {
                    stretch.set((int) (difference.index() - first), difference.written());
                }
            }
            int tile = (int) (difference.index() / Tile.WIDTH);
            Sha256 root = writtenRoots.get(tile);
            if (root != null) {
                tileRoots.set(tile, root);
            }
        }
    }

    private void disagreeing(List<Difference> differences) {
        for (Difference difference : differences) {
            findings.fault(
                    difference.leaf() == null
                            ? "feuille retirée"
                            : "la feuille et %s se contredisent".formatted(difference.witness()),
                    "registre, feuille " + difference.index(),
                    difference.index());
        }
    }

    private void checkEdge(Checkpoint checkpoint, Witness witness) {
        String name = "bord du point de contrôle " + checkpoint.size();
        int count = (int) (checkpoint.size() % Tile.WIDTH);
        boolean holds = checkpointRows
                .get(checkpoint.size())
                .map(stored -> stored.edge().sha256().equals(Sha256.of(Tile.write(stretch.subList(0, count)))))
                .orElse(true);
        if (!holds && !(witness.name().equals(name) && findings.names("registre, " + name))) {
            findings.fault("tuile altérée", "registre, " + name, checkpoint.size() - count);
        }
    }

    /** Ends a stretch: a full one has its tile, whose root goes into the tiles above. */
    private void close(long first, long size, Witness witness) {
        if (first + Tile.WIDTH > size && stretch.size() < Tile.WIDTH) {
            return;
        }
        int tile = (int) (first / Tile.WIDTH);
        if (!witness.name().startsWith("tuile") || witness.hashes().isEmpty()) {
            findings.fault("tuile retirée", "registre, tuile 0/" + tile, first);
        } else if (witness.hashes().size() == Tile.WIDTH) {
            writtenRoots.put(tile, Tile.fold(witness.hashes()));
        }
        tileRoots.add(Tile.fold(stretch));
    }
}
