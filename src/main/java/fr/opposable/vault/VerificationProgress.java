package fr.opposable.vault;

/** Told how a verification goes, from the thread that runs it. */
@FunctionalInterface
public interface VerificationProgress {

    /** Nobody listens. */
    VerificationProgress NONE = (stage, done, total, bytes) -> {};

    /** What is being re-read. */
    enum Stage {
        /** The leaves, tiles, checkpoints, keys and time-stamps of the log. */
        LOG,
        /** The bytes of the documents. */
        DOCUMENTS,
        /** The rows of the versions, their records and facts. */
        ROWS
    }

    /**
     * Told from time to time.
     *
     * @param stage what is being re-read
     * @param done things of this stage re-read so far
     * @param total how many there are; 0 while unknown
     * @param bytes bytes of documents re-read so far
     */
    void advanced(Stage stage, long done, long total, long bytes);
}
