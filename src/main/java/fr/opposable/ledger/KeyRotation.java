package fr.opposable.ledger;

import java.time.Instant;

/**
 * A change of the log's key, done.
 *
 * @param number from 1
 * @param size number of leaves under the last checkpoint of the former key
 * @param moment when
 * @param reason why
 * @param formerKey line of the former public key, {@code name+id+key}
 * @param newKey line of the key that signs from now on
 */
public record KeyRotation(int number, long size, Instant moment, KeyChange reason, String formerKey, String newKey) {}
