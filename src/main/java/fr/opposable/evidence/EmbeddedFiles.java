package fr.opposable.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The files carried inside a PDF. Asked here, answered by the room that holds the PDF tools. */
public interface EmbeddedFiles {

    /**
     * {@return the embedded files of {@code pdf} whose name ends in .xml, in the order of the file}
     *
     * @throws IOException when the PDF cannot be read; the message says why
     */
    List<EmbeddedFile> xmlOf(Path pdf) throws IOException;

    /**
     * @param name name as stored
     * @param content the bytes
     */
    record EmbeddedFile(String name, fr.opposable.kernel.Bytes content) {}
}
