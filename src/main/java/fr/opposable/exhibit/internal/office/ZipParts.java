package fr.opposable.exhibit.internal.office;

import fr.opposable.exhibit.internal.RefusedFileException;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts of a zipped document, read within bounds: so many parts, so many bytes unpacked, and no more than packing explains. */
final class ZipParts implements Closeable {

    private static final int MOST_PARTS = 2000;
    private static final long MOST_BYTES = 200L << 20;
    private static final long FREE = 8L << 20;
    private static final int RATIO = 100;

    private final ZipFile zip;
    private long unpacked;

    ZipParts(Path file) throws IOException {
        try {
            this.zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new RefusedFileException(
                    "damaged", "Ce document est incomplet ou endommagé.", RefusedFileException.ASK_AGAIN, e);
        }
        if (zip.size() > MOST_PARTS) {
            zip.close();
            throw bomb();
        }
    }

    private static RefusedFileException bomb() {
        return new RefusedFileException(
                "too-large", "Ce document se déplie bien au-delà de sa taille.", "Ouvrez-le et exportez-le en PDF.");
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    List<String> names(Predicate<String> wanted) {
        return zip.stream().map(ZipEntry::getName).filter(wanted).sorted().toList();
    }

    /**
     * {@return the content of {@code name}}
     *
     * @throws RefusedFileException when the document holds no such part
     */
    InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new RefusedFileException(
                    "damaged",
                    "Ce document est incomplet : la partie « %s » manque.".formatted(name),
                    RefusedFileException.ASK_AGAIN);
        }
        return new Bounded(zip.getInputStream(entry), Math.max(FREE, entry.getCompressedSize() * RATIO));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            spend(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] b, int offset, int length) throws IOException {
            int read = super.read(b, offset, length);
            spend(Math.max(0, read));
            return read;
        }

        private void spend(int bytes) throws IOException {
            left -= bytes;
            unpacked += bytes;
            if (left < 0 || unpacked > MOST_BYTES) {
                throw bomb();
            }
        }
    }
}
