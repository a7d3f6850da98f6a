package fr.opposable.store;

import fr.opposable.kernel.French;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder where the embedded database and the documents live, held by one process at a time.
 *
 * <p>The lock is the operating system's: it falls with the process, however that ends, so a kill leaves nothing to clean up.
 */
final class DataDirectory implements AutoCloseable {

    private static final String LOCK_FILE = "verrou";

    private final Path root;
    private final FileChannel channel;
    private final @Nullable FileLock lock;

    private DataDirectory(Path root, FileChannel channel, @Nullable FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Makes the folder when it is missing and locks it.
     *
     * @param exclusive false when the database is elsewhere and several processes may share the documents
     * @throws StoreUnavailableException when another process holds it, or it cannot be written
     */
    static DataDirectory open(Path root, boolean exclusive) {
        FileChannel channel = null;
        try {
            Files.createDirectories(root);
            channel = FileChannel.open(
                    root.resolve(LOCK_FILE),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            FileLock lock = exclusive ? tryLock(channel) : null;
            if (exclusive && lock == null) {
                String holder = read(channel);
                channel.close();
                throw new StoreUnavailableException(
                        French.typeset(
                                        "Le dossier de données « %s » est utilisé par un autre traitement%s. Attendez sa fin ou donnez un autre dossier avec --data.")
                                .formatted(root, holder.isBlank() ? "" : " (processus " + holder + ")"),
                        null);
            }
            if (lock != null) {
                write(channel, Long.toString(ProcessHandle.current().pid()));
            }
            return new DataDirectory(root, channel, lock);
        } catch (IOException e) {
            closeQuietly(channel, e);
            throw new StoreUnavailableException(
                    French.typeset(
                                    "Le dossier de données « %s » ne peut pas être ouvert en écriture. Vérifiez ses droits et l’espace libre, ou donnez un autre dossier avec --data.")
                            .formatted(root),
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(1, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(32);
        channel.read(buffer, 0);
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII).strip();
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.US_ASCII)), 0);
    }

    private static void closeQuietly(@Nullable FileChannel channel, IOException original) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                original.addSuppressed(e);
            }
        }
    }

    /** {@return the folder itself: the disk that all of it is on} */
    Path root() {
        return root;
    }

    Path database() {
        return root.resolve("base").resolve("opposable");
    }

    Path content() {
        return root.resolve("contenu");
    }

    Path judged() {
        return root.resolve("pieces-jugees");
    }

    Path ledger() {
        return root.resolve("registre");
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.release();
            }
            channel.close();
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    French.typeset("Le verrou du dossier de données « %s » n’a pas pu être rendu.")
                            .formatted(root),
                    e);
        }
    }
}
