package fr.opposable.pack;

/** Told how far a check is. */
@FunctionalInterface
public interface PackProgress {

    /** A check nobody watches. */
    PackProgress NONE = (_, _) -> {};

    /**
     * Tells how much was read.
     *
     * @param bytes bytes read so far
     * @param total bytes to be read
     */
    void read(long bytes, long total);
}
