package fr.opposable.exhibit.internal.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.zip.CRC32C;
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
    private final @Nullable ByteBuffer whole;

    private PdfBytes(Path file, @Nullable ByteBuffer whole) {
        this.file = file;
        this.whole = whole;
    }

    /** Where small files are read, one after the other: the next takes the place of the one before. */
    static final class Room {

        private byte[] bytes = new byte[0];

        private @Nullable ByteBuffer read(Path file) throws IOException {
            long size = Files.size(file);
            if (size > SMALL) {
                return null;
            }
            if (bytes.length <= size) {
                bytes = new byte[(int) size + 1];
            }
            try (InputStream in = Files.newInputStream(file)) {
                int read = in.readNBytes(bytes, 0, bytes.length);
                // a file that grows while it is read is told by who asked
                return ByteBuffer.wrap(bytes, 0, read);
            }
        }
    }

    /** @throws IOException when it cannot be read */
    static PdfBytes of(Path file) throws IOException {
        return of(file, new Room());
    }

    /**
     * As {@link #of(Path)}, read into {@code room}.
     *
     * @param room of nothing else, as long as a document opened from here is open
     */
    static PdfBytes of(Path file, Room room) throws IOException {
        return new PdfBytes(file, room.read(file));
    }

    /** {@return the CRC-32C of all bytes; empty when they were not read at once} */
    OptionalLong checksum() {
        if (whole == null) {
            return OptionalLong.empty();
        }
        CRC32C crc = new CRC32C();
        crc.update(whole.duplicate());
        return OptionalLong.of(crc.getValue());
    }

    /**
     * {@return the document, anew}
     *
     * @param password empty for none
     * @throws IOException when it cannot be read
     */
    PDDocument open(String password) throws IOException {
        RandomAccessRead bytes =
                whole == null ? new RandomAccessReadBufferedFile(file) : new RandomAccessReadBuffer(whole.duplicate());
        return Loader.loadPDF(bytes, password, null, null, IOUtils.createTempFileOnlyStreamCache());
    }
}
