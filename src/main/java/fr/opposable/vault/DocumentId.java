package fr.opposable.vault;

import java.time.Instant;
import java.util.UUID;

/**
 * Identities of documents: UUID of version 7 (RFC 9562, § 5.7), the moment in milliseconds and 74 random bits. Those made together lie
 * together in every index that starts with them, where wholly random ones would each fetch their own page.
 */
final class DocumentId {

    private static final long RANDOM_A = 0xfffL;
    private static final long VERSION = 7L << 12;

    private DocumentId() {}

    /** {@return a new identity; its moment says no more than the version's record does} */
    static String random(Instant moment) {
        UUID random = UUID.randomUUID();
        long head = moment.toEpochMilli() << 16 | VERSION | random.getMostSignificantBits() & RANDOM_A;
        return new UUID(head, random.getLeastSignificantBits()).toString();
    }
}
