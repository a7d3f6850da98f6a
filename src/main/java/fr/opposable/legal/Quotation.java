package fr.opposable.legal;

import fr.opposable.kernel.LegalReference;
import fr.opposable.kernel.Sha256;

/**
 * Words of a text as a document may reproduce them.
 *
 * @param wordingId the wording they come from
 * @param reference how they are cited, paragraph included: {@code CPCE, art. L. 111-8, al. 2}
 * @param text the exact words
 * @param digest SHA-256 of the words
 * @param verification how far the wording was checked; a document that quotes what is not verified must say so in its findings
 */
public record Quotation(
        String wordingId, LegalReference reference, String text, Sha256 digest, Verification verification) {}
