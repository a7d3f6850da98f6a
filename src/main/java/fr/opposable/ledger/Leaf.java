package fr.opposable.ledger;

import fr.opposable.kernel.Sha256;

/**
 * One entry of the log.
 *
 * @param index its place, from 0
 * @param hash hash of what was recorded, {@link Merkle#leaf}
 * @param subject what was recorded
 */
public record Leaf(long index, Sha256 hash, Subject subject) {}
