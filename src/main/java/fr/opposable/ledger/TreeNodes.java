package fr.opposable.ledger;

import fr.opposable.kernel.Sha256;

/** The complete subtrees of a tree. */
@FunctionalInterface
interface TreeNodes {

    /**
     * {@return the root of the {@code 2^height} leaves from {@code index × 2^height} on}
     *
     * @param height 0 for a leaf
     * @param index position among the subtrees of this height
     */
    Sha256 node(int height, long index);
}
