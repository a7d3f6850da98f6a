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
import org.jspecify.annotations.Nullable;

/** The bytes of a PDF, to be opened several times: a small one is read once, and every leap of a reader in it costs nothing. */
final class PdfBytes {

    /** The worker has a heap of 320 MB; an original and its copy are open at once. */
    private static final long SMALL = 8 << 20;

    private final Path file;
    private final byte @Nullable [] whole;

    private PdfBytes(Path file, byte @Nullable [] whole) {
        this.file = file;
        this.whole = whole;
    }

    /** @throws IOException when it cannot be read */
    static PdfBytes of(Path file) throws IOException {
        return new PdfBytes(file, Files.size(file) <= SMALL ? Files.readAllBytes(file) : null);
    }

    /**
     * {@return the document, anew}
     *
     * @param password empty for none
     * @throws IOException when it cannot be read
     */
    PDDocument open(String password) throws IOException {
        RandomAccessRead bytes =
                whole == null ? new RandomAccessReadBufferedFile(file) : new RandomAccessReadBuffer(whole);
        return Loader.loadPDF(bytes, password, null, null, IOUtils.createTempFileOnlyStreamCache());
    }
}
