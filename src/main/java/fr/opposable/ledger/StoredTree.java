package fr.opposable.ledger;

import fr.opposable.kernel.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** The tree as it is stored: from full tiles, and from leaves where no tile is full yet. */
final class StoredTree implements TreeNodes {

    private final LeafRows rows;

    StoredTree(LeafRows rows) {
        this.rows = rows;
    }

    @Override
    public Sha256 node(int height, long index) {
        int within = height % Tile.HEIGHT;
        return Tile.fold(entries(height / Tile.HEIGHT, index << within, 1 << within));
    }

    /** {@return {@code count} neighbours of a level of tiles, all of one tile} */
    private List<Sha256> entries(int level, long first, int count) {
        Optional<byte[]> tile = rows.tile(level, first / Tile.WIDTH);
        if (tile.isPresent()) {
            int start = (int) (first % Tile.WIDTH);
            List<Sha256> hashes = Tile.read(tile.get());
            if (hashes.size() == Tile.WIDTH) {
                return hashes.subList(start, start + count);
            }
        }
        if (level > 0) {
            return LongStream.range(first, first + count)
                    .mapToObj(index -> Tile.fold(entries(level - 1, index * Tile.WIDTH, Tile.WIDTH)))
                    .toList();
        }
        List<Sha256> leaves = new ArrayList<>(count);
        rows.leaves(first, count).forEach(leaf -> leaves.add(leaf.hash()));
        if (leaves.size() != count) {
            throw new LedgerAlteredException(
                    "Le registre a perdu des feuilles entre %d et %d.".formatted(first, first + count - 1), null);
        }
        return leaves;
    }

    /** {@return the entries of the last tile of a level, not yet full, in a tree of {@code size} leaves} */
    List<Sha256> edge(int level, long size) {
        long whole = size >> (level * Tile.HEIGHT);
        int count = (int) (whole % Tile.WIDTH);
        return count == 0 ? List.of() : entries(level, whole - count, count);
    }
}
