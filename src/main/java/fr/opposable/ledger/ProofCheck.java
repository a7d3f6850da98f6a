package fr.opposable.ledger;

import fr.opposable.kernel.Sha256;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Checks proofs with nothing but the proof: the procedures of RFC 9162, § 2.1.3.2 and 2.1.4.2. Whatever is not proven is refused. */
public final class ProofCheck {

    private ProofCheck() {}

    /** {@return whether {@code path} shows that {@code leaf} is number {@code index} of the {@code size} leaves under {@code root}} */
    public static boolean includes(Sha256 leaf, long index, long size, List<Sha256> path, Sha256 root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long left = index;
        long last = size - 1;
        Sha256 hash = leaf;
        for (Sha256 sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((left & 1) == 1 || left == last) {
                hash = Merkle.node(sibling, hash);
                while ((left & 1) == 0 && left != 0) {
                    left >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Merkle.node(hash, sibling);
            }
            left >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** {@return whether {@code path} shows that the tree of {@code from} leaves is the beginning of the tree of {@code to}} */
    public static boolean extendsTo(long from, Sha256 fromRoot, long to, Sha256 toRoot, List<Sha256> path) {
        if (from < 1 || from > to) {
            return false;
        }
        if (from == to) {
            return path.isEmpty() && fromRoot.equals(toRoot);
        }
        Deque<Sha256> hashes = new ArrayDeque<>(path);
        if (Long.bitCount(from) == 1) {
            hashes.addFirst(fromRoot);
        }
        if (path.isEmpty()) {
            return false;
        }
        long left = from - 1;
        long last = to - 1;
        while ((left & 1) == 1) {
            left >>= 1;
            last >>= 1;
        }
        Sha256 older = hashes.removeFirst();
        Sha256 newer = older;
        for (Sha256 sibling : hashes) {
            if (last == 0) {
                return false;
            }
            if ((left & 1) == 1 || left == last) {
                older = Merkle.node(sibling, older);
                newer = Merkle.node(sibling, newer);
                while ((left & 1) == 0 && left != 0) {
                    left >>= 1;
                    last >>= 1;
                }
            } else {
                newer = Merkle.node(newer, sibling);
            }
            left >>= 1;
            last >>= 1;
        }
        return last == 0 && older.equals(fromRoot) && newer.equals(toRoot);
    }
}
