package fr.opposable.campaign;

import fr.opposable.kernel.French;
import fr.opposable.store.DataStore;
import fr.opposable.store.DatabaseEngine;
import fr.opposable.store.StoreUnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One process a run. On the embedded engine the data folder's lock says so already; on PostgreSQL an advisory lock on a connection of
 * its own does, and falls with the process.
 */
final class RunLock implements AutoCloseable {

    private static final int NAMESPACE = 4711;

    private final @Nullable Connection connection;

    private RunLock(@Nullable Connection connection) {
        this.connection = connection;
    }

    static RunLock of(DataStore store, String runId) {
        if (store.engine() != DatabaseEngine.POSTGRESQL) {
            return new RunLock(null);
        }
        try {
            Connection connection = store.dataSource().getConnection();
            if (!tryLock(connection, runId)) {
                connection.close();
                throw new StoreUnavailableException(
                        French.typeset(
                                "Ce passage est déjà en cours dans un autre traitement. Attendez sa fin : relancer la même commande ensuite ne refera rien."),
                        null);
            }
            return new RunLock(connection);
        } catch (SQLException e) {
            throw new RunFailedException("The lock of the run could not be taken", e);
        }
    }

    private static boolean tryLock(Connection connection, String runId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_try_advisory_lock(?, ?)")) {
            statement.setInt(1, NAMESPACE);
            statement.setInt(2, runId.hashCode());
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    @Override
    public void close() {
        if (connection != null) {
            try (PreparedStatement statement = connection.prepareStatement("SELECT pg_advisory_unlock_all()")) {
                statement.execute();
                connection.close();
            } catch (SQLException e) {
                throw new RunFailedException("The lock of the run could not be given back", e);
            }
        }
    }
}
