package fr.opposable.pack;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The archive as it is written: entry after entry, never more than a buffer of any in memory, every entry dated the same day of 1980 so
 * that the same content makes the same bytes. What is text is deflated, the rest is stored as it is. Beyond 4 GiB the format is ZIP64.
 * The file appears under its name when it is whole.
 */
final class PackZip implements AutoCloseable {

    /** The first moment a ZIP can write. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final Set<String> TEXTS =
            Set.of("txt", "csv", "json", "xml", "html", "htm", "eml", "yaml", "yml", "md", "svg");
    private static final int BUFFER = 1 << 16;

    /** Text that shrinks more is stored: readers take it for a bomb. */
    private static final int MOST_SQUEEZED = 100;

    private final Path target;
    private final Path unfinished;
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final String folder;
    private final LongConsumer progress;
    private final List<PackFile> files = new ArrayList<>();
    private long written;
    private boolean whole;

    /**
     * @param target the archive
     * @param folder name of the one folder it holds
     * @param progress told how many bytes of content were written so far
     */
    PackZip(Path target, String folder, LongConsumer progress) throws IOException {
        this.target = target.toAbsolutePath();
        this.unfinished = this.target.resolveSibling("." + target.getFileName() + ".tmp");
        this.folder = folder;
        this.progress = progress;
        this.channel = FileChannel.open(
                unfinished, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        this.zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
    }

    /** Something to be read from its beginning, as often as needed. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    /** {@return what was added so far, in order} */
    List<PackFile> files() {
        return List.copyOf(files);
    }

    PackFile add(String path, String title, PackFile.Kind kind, Bytes content) throws IOException {
        return add(path, title, kind, content::stream);
    }

    /**
     * Adds one file, read twice: once for its digest, once to be copied.
     *
     * @throws SourceChangedException when the two readings differ
     */
    PackFile add(String path, String title, PackFile.Kind kind, Source source) throws IOException {
        CRC32 crc = new CRC32();
        MessageDigest digest = Sha256.newDigest();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        long deflated = 0;
        try (InputStream in = source.open();
                DeflatedSize measure = new DeflatedSize(isText(path))) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                crc.update(buffer, 0, read);
                digest.update(buffer, 0, read);
                measure.add(buffer, read);
                size += read;
            }
            deflated = measure.end();
        }
        boolean deflate = isText(path) && deflated < size && size / MOST_SQUEEZED < deflated;
        String words = kind == PackFile.Kind.ORIGINAL ? title : French.typeset(title);
        PackFile file = new PackFile(path, words, kind, Sha256.finish(digest), size);
        zip.putNextEntry(entry(path, size, crc.getValue(), deflate));
        try (InputStream in = source.open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                zip.write(buffer, 0, read);
                digest.update(buffer, 0, read);
                written += read;
                progress.accept(written);
            }
        }
        if (!Sha256.finish(digest).equals(file.sha256())) {
            throw new SourceChangedException(title);
        }
        zip.closeEntry();
        files.add(file);
        return file;
    }

    private ZipEntry entry(String path, long size, long crc, boolean deflate) {
        ZipEntry entry = new ZipEntry(folder + "/" + path);
        entry.setTimeLocal(ALWAYS);
        if (deflate) {
            entry.setMethod(ZipEntry.DEFLATED);
        } else {
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(size);
            entry.setCompressedSize(size);
            entry.setCrc(crc);
        }
        return entry;
    }

    private static boolean isText(String path) {
        return TEXTS.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** How small a file gets, without keeping what it becomes. */
    private static final class DeflatedSize implements AutoCloseable {

        private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        private final byte[] sink = new byte[BUFFER];
        private final boolean asked;

        DeflatedSize(boolean asked) {
            this.asked = asked;
        }

        void add(byte[] bytes, int length) {
            if (asked) {
                deflater.setInput(bytes, 0, length);
                while (!deflater.needsInput()) {
                    deflater.deflate(sink);
                }
            }
        }

        long end() {
            if (asked) {
                deflater.finish();
                while (!deflater.finished()) {
                    deflater.deflate(sink);
                }
            }
            return deflater.getBytesWritten();
        }

        @Override
        public void close() {
            deflater.end();
        }
    }

    /** Ends the archive and gives it its name. */
    void finish() throws IOException {
        zip.finish();
        zip.flush();
        channel.force(true);
        whole = true;
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
            if (whole) {
                Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** A file that was written to while it was being copied. */
    static final class SourceChangedException extends IOException {
        private static final long serialVersionUID = 1;

        SourceChangedException(String name) {
            super(name);
        }
    }
}
