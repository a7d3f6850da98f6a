package fr.opposable.ledger;

import fr.opposable.kernel.Sha256;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * The second writing of a stretch of 256 leaves: its full tile, or the edge kept with the last checkpoint that cuts through it.
 *
 * @param hashes as many as it has
 * @param name what to call it when it is wrong
 */
record Witness(List<Sha256> hashes, String name) {

    static Witness of(long first, long end, LeafRows rows, CheckpointRows checkpoints, NavigableSet<Long> sizes) {
        Optional<byte[]> tile = first + Tile.WIDTH <= end ? rows.tile(0, first / Tile.WIDTH) : Optional.empty();
        if (tile.isPresent()) {
            return new Witness(Tile.read(tile.get()), "tuile 0/" + first / Tile.WIDTH);
        }
        Long size = sizes.lower(first + Tile.WIDTH);
        if (size == null || size <= first) {
            return new Witness(List.of(), "tuile 0/" + first / Tile.WIDTH);
        }
        return new Witness(
                checkpoints
                        .get(size)
                        .map(stored -> Tile.read(stored.edge().toArray()))
                        .orElse(List.of()),
                "bord du point de contrôle " + size);
    }

    /** {@return the hash of this leaf of the stretch, if it was written} */
    Optional<Sha256> at(int position) {
        return position < hashes.size() ? Optional.of(hashes.get(position)) : Optional.empty();
    }
}
