package fr.opposable.ledger;

import fr.opposable.kernel.Sha256;
import java.util.ArrayList;
import java.util.List;

/** Makes inclusion and consistency proofs (RFC 6962, § 2.1.1 and 2.1.2), from the definitions of that text. */
final class Proofs {

    private Proofs() {}

    /** {@return the root of the first {@code size} leaves} */
    static Sha256 root(long size, TreeNodes nodes) {
        return size == 0 ? Merkle.EMPTY : subtree(0, size, nodes);
    }

    /**
     * {@return the hashes that lead from leaf {@code index} to the root of the first {@code size} leaves, nearest first}
     *
     * @throws IllegalArgumentException when the tree has no such leaf
     */
    static List<Sha256> inclusion(long index, long size, TreeNodes nodes) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A tree of %d leaves has no leaf %d".formatted(size, index));
        }
        List<Sha256> path = new ArrayList<>();
        path(index, 0, size, nodes, path);
        return path;
    }

    private static void path(long index, long start, long end, TreeNodes nodes, List<Sha256> path) {
        if (end - start == 1) {
            return;
        }
        long middle = start + split(end - start);
        if (index < middle) {
            path(index, start, middle, nodes, path);
            path.add(subtree(middle, end, nodes));
        } else {
            path(index, middle, end, nodes, path);
            path.add(subtree(start, middle, nodes));
        }
    }

    /**
     * {@return the hashes that show that the first {@code from} leaves are the beginning of the first {@code to}}
     *
     * @throws IllegalArgumentException unless {@code 1 ≤ from ≤ to}
     */
    static List<Sha256> consistency(long from, long to, TreeNodes nodes) {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("No consistency from %d to %d leaves".formatted(from, to));
        }
        List<Sha256> path = new ArrayList<>();
        consistency(from, 0, to, true, nodes, path);
        return path;
    }

    private static void consistency(
            long from, long start, long end, boolean known, TreeNodes nodes, List<Sha256> path) {
        if (from == end) {
            if (!known) {
                path.add(subtree(start, end, nodes));
            }
            return;
        }
        long middle = start + split(end - start);
        if (from <= middle) {
            consistency(from, start, middle, known, nodes, path);
            path.add(subtree(middle, end, nodes));
        } else {
            consistency(from, middle, end, false, nodes, path);
            path.add(subtree(start, middle, nodes));
        }
    }

    /** The largest power of two smaller than {@code leaves}. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    /** Subtrees of the definitions begin at a multiple of a power of two at least as large as they are. */
    private static Sha256 subtree(long start, long end, TreeNodes nodes) {
        long leaves = end - start;
        if (Long.bitCount(leaves) == 1) {
            int height = Long.numberOfTrailingZeros(leaves);
            return nodes.node(height, start >> height);
        }
        long middle = start + split(leaves);
        return Merkle.node(subtree(start, middle, nodes), subtree(middle, end, nodes));
    }
}
