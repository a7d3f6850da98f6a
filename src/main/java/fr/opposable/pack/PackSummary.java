package fr.opposable.pack;

import fr.opposable.kernel.Sha256;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was written.
 *
 * @param folder name of the folder inside the archive
 * @param files number of files
 * @param bytes their size together
 * @param versions number of versions of documents
 * @param manifest digest of {@code manifeste.json}, which has the digest of all the rest
 * @param key fingerprint of the log's key, to be told to the other side by another way; null when the log has none
 * @param stamped whether a time-stamp authority dated the log
 * @param notes what the user should know: what stayed behind, and why
 */
public record PackSummary(
        String folder,
        int files,
        long bytes,
        int versions,
        Sha256 manifest,
        @Nullable Sha256 key,
        boolean stamped,
        List<String> notes) {

    public PackSummary {
        notes = List.copyOf(notes);
    }
}
