package fr.opposable.vault;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the vault found.
 *
 * @param checked number of documents and rows checked
 * @param problems what is altered or missing; empty when all is intact
 * @param notices harmless things worth knowing, such as files left by a crash
 * @param content how much was re-read
 */
public record VaultVerification(long checked, List<Problem> problems, List<String> notices, Content content) {

    public VaultVerification {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
    }

    public boolean isIntact() {
        return problems.isEmpty();
    }

    /**
     * How much was re-read.
     *
     * @param documents documents there are
     * @param bytes bytes of documents hashed by this verification
     * @param nanos how long that took
     * @param resumed documents that an interrupted verification had re-read, found unchanged since
     */
    public record Content(long documents, long bytes, long nanos, long resumed) {

        /** {@return millions of bytes a second} */
        public long megabytesPerSecond() {
            return bytes * 1000 / Math.max(1, nanos);
        }
    }

    /**
     * @param what what happened, in French: altéré, manquant…
     * @param where the document and version, or the file
     * @param since first version touched; null when it touches none
     */
    public record Problem(
            String what, String where, @Nullable String since) {}
}
