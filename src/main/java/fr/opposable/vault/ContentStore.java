package fr.opposable.vault;

import fr.opposable.kernel.AtOnce;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.DiskFault;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import fr.opposable.store.StoreUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Documents under the SHA-256 of their bytes. A file is written under another name, forced to the disk, then linked to its own name:
 * it is there whole or not at all, and nothing is ever replaced.
 *
 * <p>Only files whose bytes reached the disk are acknowledged; a failed write or force abandons its file, since the kernel may drop the
 * pages of a failed fsync and report the next one as good.
 */
public final class ContentStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ContentStore.class);
    private static final int WRITERS = 16;

    /** Files that are read at once; each that is small is held whole. */
    private static final int READERS = 4;

    private static final long SMALL = 8 << 20;
    private static final int PIECE = 64 << 10;
    private static final String TEMPORARY = ".tmp-";

    private final Path root;
    private final Shelves shelves;
    private final ExecutorService writers = Executors.newFixedThreadPool(
            WRITERS, Thread.ofPlatform().daemon().name("content-", 0).factory());

    /**
     * @param root folder of the store; made when missing, on a local file system
     * @throws StoreUnavailableException when it cannot be made
     */
    public ContentStore(Path root) {
        this.root = root;
        try {
            this.shelves = new Shelves(root);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** {@return where the document of this digest is, whether there or not} */
    Path pathOf(Sha256 digest) {
        return shelves.pathOf(digest);
    }

    /**
     * Keeps documents; when this returns, each is on the disk.
     *
     * @throws StoreUnavailableException when one could not be written; those already written stay, unreferenced and harmless
     */
    public void keep(Collection<Bytes> documents) {
        Map<Sha256, Bytes> missing = new LinkedHashMap<>();
        for (Bytes document : documents) {
            missing.put(document.sha256(), document);
        }
        List<Future<?>> writes = new ArrayList<>();
        missing.forEach((digest, document) -> writes.add(writers.submit(() -> {
            write(digest, document);
            return null;
        })));
        for (Future<?> write : writes) {
            await(write);
        }
        forceFolders(missing.keySet());
    }

    private void await(Future<?> write) {
        try {
            write.get();
        } catch (ExecutionException e) {
            throw unwritable(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unwritable(e);
        }
    }

    private StoreUnavailableException unwritable(Throwable cause) {
        return new StoreUnavailableException(
                French.typeset(
                                "Le dossier des documents « %s » ne peut pas être écrit (%s). Vérifiez l’espace libre et les droits, puis relancez : rien n’est perdu.")
                        .formatted(root, DiskFault.words(cause)),
                cause);
    }

    private void write(Sha256 digest, Bytes document) throws IOException {
        Path target = shelves.placeFor(digest);
        if (Files.exists(target) && isIntact(digest)) {
            return;
        }
        Path temporary = target.resolveSibling(TEMPORARY + digest.abbreviated() + "-" + UUID.randomUUID());
        try {
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = document.buffer();
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            link(temporary, target, digest);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Keeps files of any size, each read once: what is hashed is what is kept. When this returns, each is on the disk.
     *
     * @return their digests, in their order
     * @throws StoreUnavailableException when one cannot be read or kept; those already kept stay, unreferenced and harmless
     */
    List<Sha256> keepFiles(List<Path> files) {
        List<Sha256> digests = AtOnce.each(files, READERS, this::kept);
        forceFolders(digests);
        return digests;
    }

    private Sha256 kept(Path file) {
        try {
            if (Files.size(file) > SMALL) {
                return streamed(file);
            }
            Bytes document = Bytes.owning(Files.readAllBytes(file));
            write(document.sha256(), document);
            return document.sha256();
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    French.typeset(
                                    "Le fichier « %s » n'a pas pu être lu, ou gardé dans « %s » (%s). Vérifiez ses droits et l'espace libre, puis relancez : rien n'est perdu.")
                            .formatted(
                                    file, root, e instanceof FileSystemException ? DiskFault.words(e) : e.getMessage()),
                    e);
        }
    }

    private Sha256 streamed(Path file) throws IOException {
        Path temporary = shelves.first().resolve(TEMPORARY + UUID.randomUUID());
        MessageDigest digest = Sha256.newDigest();
        try (InputStream in = Files.newInputStream(file)) {
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                byte[] block = new byte[1 << 16];
                for (int read = in.read(block); read >= 0; read = in.read(block)) {
                    digest.update(block, 0, read);
                    ByteBuffer bytes = ByteBuffer.wrap(block, 0, read);
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                }
                channel.force(true);
            }
            Sha256 sum = Sha256.finish(digest);
            Path target = shelves.placeFor(sum);
            if (!Files.exists(target)) {
                link(temporary, target, sum);
            } else if (!digestOf(target).digest().equals(sum)) {
                throw new IOException("Stored document " + sum.hex() + " was altered; it is not replaced");
            }
            return sum;
        } finally {
            forget(temporary);
        }
    }

    /** A temporary name left behind is harmless, and verify tells of it. */
    private static void forget(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            LOG.warn("{} could not be removed; it has no effect", temporary, e);
        }
    }

    private void link(Path temporary, Path target, Sha256 digest) throws IOException {
        try {
            Files.createLink(target, temporary);
        } catch (FileAlreadyExistsException e) {
            if (!isIntact(digest)) {
                throw new IOException("Stored document " + digest.hex() + " was altered; it is not replaced", e);
            }
        }
    }

    private void forceFolders(Collection<Sha256> digests) {
        try {
            shelves.force(digests);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private boolean isIntact(Sha256 digest) throws IOException {
        return digestOf(pathOf(digest)).digest().equals(digest);
    }

    /** What a file's bytes are. */
    record Read(Sha256 digest, long bytes) {}

    /** {@return the digest of the bytes of a file, read piece by piece} */
    Read digestOf(Path file) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        byte[] piece = new byte[PIECE];
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
                bytes += read;
            }
        }
        return new Read(Sha256.finish(digest), bytes);
    }

    /** {@return when the file, its name or its rights last changed; the time of its bytes where the file system keeps no other} */
    static Optional<Instant> changedAt(Path file) {
        try {
            Object change =
                    FileSystems.getDefault().supportedFileAttributeViews().contains("unix")
                            ? Files.getAttribute(file, "unix:ctime")
                            : Files.getLastModifiedTime(file);
            return change instanceof FileTime time ? Optional.of(time.toInstant()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Takes a document away for good; the caller has recorded why. Its place stays empty.
     *
     * @throws StoreUnavailableException when it cannot be
     */
    void erase(Collection<Sha256> digests) {
        List<Sha256> gone = new ArrayList<>();
        try {
            for (Sha256 digest : digests) {
                if (Files.deleteIfExists(pathOf(digest))) {
                    gone.add(digest);
                }
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
        forceFolders(gone);
    }

    /** {@return whether there is a file for this document} */
    boolean has(Sha256 digest) {
        return Files.exists(pathOf(digest));
    }

    /**
     * {@return the document, its bytes checked against its digest}
     *
     * @throws DocumentAlteredException when it is missing or its bytes have another digest
     */
    public Bytes read(Sha256 digest) {
        Path path = pathOf(digest);
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new DocumentAlteredException(
                    "Le document %s manque dans le coffre (%s).".formatted(digest.hex(), path), e);
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    French.typeset("Le document « %s » ne peut pas être lu.").formatted(path), e);
        }
        if (!Sha256.of(bytes).equals(digest)) {
            throw new DocumentAlteredException(
                    "Le document %s a été altéré dans le coffre (%s).".formatted(digest.hex(), path), null);
        }
        return Bytes.owning(bytes);
    }

    /** {@return the files of the documents whose digest starts with these two digits, temporary ones left by a crash included} */
    List<Path> filesOf(int firstTwoDigits) {
        List<Path> found = new ArrayList<>();
        try {
            for (int third = 0; third < 16; third++) {
                Path folder = shelves.shelf(firstTwoDigits * 16 + third);
                if (Files.isDirectory(folder)) {
                    try (Stream<Path> files = Files.list(folder)) {
                        files.forEach(found::add);
                    }
                }
            }
            return found;
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    French.typeset("Le coffre « %s » ne peut pas être parcouru.")
                            .formatted(root),
                    e);
        }
    }

    static boolean isTemporary(Path file) {
        return String.valueOf(file.getFileName()).startsWith(TEMPORARY);
    }

    @Override
    public void close() {
        writers.shutdown();
    }
}
