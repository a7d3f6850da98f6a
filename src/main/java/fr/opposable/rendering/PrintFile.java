package fr.opposable.rendering;

import fr.opposable.kernel.Bytes;
import java.io.IOException;

/** Letters one after another in one file for a printer. Nothing is written until it is {@linkplain #finish finished}. */
public interface PrintFile extends AutoCloseable {

    /**
     * Adds a letter.
     *
     * @param letter a PDF
     * @param evenPages whether a blank page follows a letter of odd pages, so that the next one starts on a recto
     * @return its first page in the file, from 1
     * @throws IOException when the letter is no PDF that can be read
     */
    int add(Bytes letter, boolean evenPages) throws IOException;

    /** {@return pages so far, blank ones counted} */
    int pages();

    /** Writes the file and forces it to the disk. */
    void finish() throws IOException;

    @Override
    void close() throws IOException;
}
