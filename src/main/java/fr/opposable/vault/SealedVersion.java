package fr.opposable.vault;

import fr.opposable.kernel.Sha256;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of one document, as the vault keeps it.
 *
 * @param documentId identity of the document, random, the same for all its versions
 * @param key which document
 * @param versionNo from 1
 * @param fingerprint digest of what it was made from
 * @param artifact digest of the bytes
 * @param bytes size of the document
 * @param templateId template and version
 * @param law digest of the legal texts
 * @param engine program that made it
 * @param author who asked for it
 * @param producedAt when, UTC
 * @param pages number of pages
 * @param logIndex place in the log, from 0; null while it waits for it
 * @param lot lot it was handed over in, {@code lot-001}; null while in none
 */
public record SealedVersion(
        String documentId,
        DocumentKey key,
        int versionNo,
        Sha256 fingerprint,
        Sha256 artifact,
        long bytes,
        String templateId,
        Sha256 law,
        String engine,
        String author,
        Instant producedAt,
        int pages,
        @Nullable Long logIndex,
        @Nullable String lot) {}
