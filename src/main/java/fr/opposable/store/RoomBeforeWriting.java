package fr.opposable.store;

import fr.opposable.kernel.French;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The embedded database, lent only while its disk has room for what a transaction writes.
 *
 * <p>HSQLDB reports a commit that it could not write to its redo log as a warning of its own, and goes on as if it were recorded: on a full
 * disk, what it acknowledged would be gone at the next start (decision 0002). So it is never asked to write on a disk that is nearly full.
 */
final class RoomBeforeWriting extends DelegatingDataSource {

    /** Bytes: more than the rows of the largest transaction, a chunk of letters, with their documents on the same disk. */
    static final long LEAST = 64L << 20;

    /** SQLSTATE of a full disk, as PostgreSQL gives it; {@link DatabaseOutage} knows its class. */
    private static final String DISK_FULL = "53100";

    private final Path folder;
    private final FileStore disk;
    private final long least;

    /**
     * @param folder of the store, on the disk that is looked at
     * @param least bytes to be free when a connection is lent
     * @throws UncheckedIOException when the disk of {@code folder} cannot be told
     */
    RoomBeforeWriting(DataSource database, Path folder, long least) {
        super(database);
        this.folder = folder;
        this.least = least;
        try {
            this.disk = Files.getFileStore(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The disk of " + folder + " cannot be told", e);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        long left;
        try {
            left = disk.getUsableSpace();
        } catch (IOException e) {
            throw new SQLException("The room left on the disk cannot be told", DISK_FULL, e);
        }
        if (left < least) {
            StoreUnavailableException told = new StoreUnavailableException(
                    French.typeset(
                                    "Le disque de « %s » n’a plus que %d Mio libres, et il en faut %d pour enregistrer sans risque de perte. Libérez de la place, puis relancez la même commande : ce qui était enregistré est gardé.")
                            .formatted(folder, left >> 20, least >> 20),
                    null);
            throw new SQLException("The disk is nearly full", DISK_FULL, told);
        }
        return super.getConnection();
    }
}
