package fr.opposable.vault;

import fr.opposable.kernel.Bytes;

/**
 * A document ready to be sealed.
 *
 * @param key which document
 * @param fingerprint what it was made from
 * @param facts the facts as canonical JSON; their digest is the fingerprint's
 * @param artifact the bytes
 * @param mediaType {@code application/pdf}
 * @param pages number of pages
 * @param author who asked for it
 * @param idempotencyKey the act that made it; the same act again gives the first version
 */
public record Draft(
        DocumentKey key,
        Fingerprint fingerprint,
        String facts,
        Bytes artifact,
        String mediaType,
        int pages,
        String author,
        String idempotencyKey) {}
