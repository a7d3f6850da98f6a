package fr.opposable.ledger;

import fr.opposable.kernel.Bytes;

/**
 * A newer time-stamp over older ones.
 *
 * @param number from 1
 * @param list the digests it covers, as {@code sha256sum} writes them, with names from the log's folder
 * @param answer the authority's answer for that list (RFC 3161)
 */
public record StampRenewal(int number, Bytes list, Bytes answer) {}
