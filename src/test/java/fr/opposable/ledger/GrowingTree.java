package fr.opposable.ledger;

import fr.opposable.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A tree of a test, kept as its leaves; each subtree is reckoned from the definition. */
final class GrowingTree implements TreeNodes {

    final List<Sha256> leaves = new ArrayList<>();

    static GrowingTree of(int size) {
        GrowingTree tree = new GrowingTree();
        for (int i = 0; i < size; i++) {
            tree.leaves.add(Merkle.leaf(("entry " + i).getBytes(StandardCharsets.UTF_8)));
        }
        return tree;
    }

    /** RFC 6962, § 2.1: {@code MTH}, word for word. */
    static Sha256 definition(List<Sha256> leaves) {
        if (leaves.isEmpty()) {
            return Sha256.of(new byte[0]);
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = 1;
        while (split * 2 < leaves.size()) {
            split *= 2;
        }
        return Merkle.node(definition(leaves.subList(0, split)), definition(leaves.subList(split, leaves.size())));
    }

    @Override
    public Sha256 node(int height, long index) {
        int width = 1 << height;
        int start = Math.toIntExact(index) * width;
        return definition(leaves.subList(start, start + width));
    }
}
