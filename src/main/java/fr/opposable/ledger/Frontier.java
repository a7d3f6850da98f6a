package fr.opposable.ledger;

import fr.opposable.kernel.Sha256;
import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree: the roots of its complete subtrees, largest first, as many as its size has bits set. It is all that
 * appending needs, so a log of any length costs a few dozen hashes of memory.
 */
final class Frontier {

    private final List<Sha256> peaks;
    private long size;

    Frontier() {
        this.peaks = new ArrayList<>();
    }

    private Frontier(List<Sha256> peaks, long size) {
        this.peaks = new ArrayList<>(peaks);
        this.size = size;
    }

    /** {@return the edge of the first {@code size} leaves of a tree} */
    static Frontier of(long size, TreeNodes nodes) {
        List<Sha256> peaks = new ArrayList<>();
        long start = 0;
        for (int height = 62; height >= 0; height--) {
            if ((size >> height & 1) == 1) {
                peaks.add(nodes.node(height, start >> height));
                start += 1L << height;
            }
        }
        return new Frontier(peaks, size);
    }

    Frontier copy() {
        return new Frontier(peaks, size);
    }

    long size() {
        return size;
    }

    void append(Sha256 leaf) {
        Sha256 hash = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = Merkle.node(peaks.removeLast(), hash);
        }
        peaks.add(hash);
        size++;
    }

    /** {@return the root of the tree so far} */
    Sha256 root() {
        if (peaks.isEmpty()) {
            return Merkle.EMPTY;
        }
        Sha256 hash = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            hash = Merkle.node(peaks.get(i), hash);
        }
        return hash;
    }
}
