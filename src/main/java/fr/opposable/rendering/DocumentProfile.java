package fr.opposable.rendering;

import fr.opposable.kernel.Sha256;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What the file says of itself beside its pages. All of it is given, so that the same input makes the same bytes.
 *
 * @param title the title a reader shows in its window bar
 * @param author the creditor, or who writes for it
 * @param subject what it is about, in a few words
 * @param keywords words to find it by, separated by commas; may be empty
 * @param producedAt the instant the file gives as its date; cut to the second, as PDF dates are
 * @param identity what the document is made from; becomes the file identifier
 * @param draft whether every page bears « PROJET »
 */
public record DocumentProfile(
        String title,
        String author,
        String subject,
        String keywords,
        Instant producedAt,
        Sha256 identity,
        boolean draft) {

    /** The profile of a document that is no draft. */
    public DocumentProfile(
            String title, String author, String subject, String keywords, Instant producedAt, Sha256 identity) {
        this(title, author, subject, keywords, producedAt, identity, false);
    }

    public DocumentProfile {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A document has a title");
        }
        producedAt = producedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /** {@return the same document as a draft: its pages bear « PROJET », and its title says so} */
    public DocumentProfile asDraft() {
        return new DocumentProfile("PROJET – " + title, author, subject, keywords, producedAt, identity, true);
    }
}
