package fr.opposable.exhibit.internal.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Opens a PDF: a small one from memory, where every leap of a reader costs nothing; a large one page by page. */
final class PdfBytes {

    /** The worker has a heap of 320 MB; an original and its copy are open at once. */
    private static final long SMALL = 8 << 20;

    private PdfBytes() {}

    /**
     * {@return the document}
     *
     * @param password empty for none
     * @throws IOException when it cannot be read
     */
    static PDDocument open(Path file, String password) throws IOException {
        return Loader.loadPDF(bytes(file), password, null, null, IOUtils.createTempFileOnlyStreamCache());
    }

    private static RandomAccessRead bytes(Path file) throws IOException {
        return Files.size(file) <= SMALL
                ? new RandomAccessReadBuffer(Files.readAllBytes(file))
                : new RandomAccessReadBufferedFile(file);
    }
}
