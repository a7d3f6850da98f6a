package fr.opposable.pack.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The files of a pack, in an archive or a folder, as they are; nothing is written anywhere. */
public interface PackFiles extends AutoCloseable {

    /**
     * What is wrong with the container itself.
     *
     * @param what what was seen, in French
     * @param where the file or the part of the archive
     */
    record Damage(String what, String where) {}

    /** {@return the files, by their path below the container, in its order} */
    List<String> names();

    /** {@return the size that the container gives} */
    long size(String name);

    /**
     * {@return the bytes of a file}
     *
     * @throws IOException also when what is read is not what the container says
     */
    InputStream open(String name) throws IOException;

    /** {@return what is wrong with the container} */
    List<Damage> damages();

    @Override
    void close() throws IOException;
}
