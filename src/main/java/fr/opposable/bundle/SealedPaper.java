package fr.opposable.bundle;

import fr.opposable.filing.FiledDocument;
import fr.opposable.vault.SealedVersion;

/**
 * A paper and the version the vault keeps of it.
 *
 * @param paper as it was written now
 * @param version sealed now, or before from the same things; its bytes are the ones handed out
 */
record SealedPaper(FiledDocument paper, SealedVersion version) {}
