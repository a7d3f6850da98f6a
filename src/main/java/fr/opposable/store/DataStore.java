package fr.opposable.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.opposable.kernel.French;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database, migrated and open, and the place of the documents beside it.
 *
 * <p>Embedded by default; elsewhere when a JDBC address is given. Closing it writes the embedded database down, so that the next start
 * has nothing to replay.
 */
public final class DataStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DataStore.class);
    private static final String POSTGRESQL = "jdbc:postgresql:";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DataDirectory directory;
    private final DatabaseEngine engine;
    private final HikariDataSource pool;
    private final DataSource dataSource;

    private DataStore(DataDirectory directory, DatabaseEngine engine, HikariDataSource pool, DataSource dataSource) {
        this.directory = directory;
        this.engine = engine;
        this.pool = pool;
        this.dataSource = dataSource;
    }

    /**
     * Opens the store and brings its schema up to date.
     *
     * @param dataDirectory where documents, and the embedded database, live
     * @param jdbcUrl address of a PostgreSQL database; null for the embedded one
     * @throws DatabaseAddressException when the address is of another kind
     * @throws StoreUnavailableException when the folder is held by another process, the database does not answer or refuses its schema
     */
    public static DataStore open(Path dataDirectory, @Nullable String jdbcUrl) {
        return open(dataDirectory, jdbcUrl, PATIENCE);
    }

    /** @param patience how long a database that does not answer is waited for, when the store is opened and after */
    static DataStore open(Path dataDirectory, @Nullable String jdbcUrl, Duration patience) {
        if (jdbcUrl != null && !jdbcUrl.startsWith(POSTGRESQL)) {
            throw new DatabaseAddressException(French.typeset(
                            "--db : « %s » n'est pas l'adresse d'une base PostgreSQL, la seule que ce programme sache employer. Donnez"
                                    + " jdbc:postgresql://hôte/base, ou retirez --db pour la base intégrée.")
                    .formatted(withoutSecrets(jdbcUrl)));
        }
        DatabaseEngine engine = jdbcUrl == null ? DatabaseEngine.HSQLDB : DatabaseEngine.POSTGRESQL;
        DataDirectory directory = DataDirectory.open(dataDirectory, engine == DatabaseEngine.HSQLDB);
        try {
            return engine == DatabaseEngine.HSQLDB
                    ? embedded(directory, patience)
                    : opened(directory, engine, jdbcUrl, patience);
        } catch (RuntimeException e) {
            StoreUnavailableException refusal = engine == DatabaseEngine.HSQLDB
                    ? unavailable(dataDirectory, new Replay(directory.database()), e)
                    : unavailable(jdbcUrl, e);
            directory.close();
            throw refusal;
        }
    }

    private static DataStore embedded(DataDirectory directory, Duration patience) {
        FirstStart start = new FirstStart(directory.database());
        start.begin();
        DataStore store;
        try {
            store = replayed(directory, patience);
        } catch (RuntimeException e) {
            if (!start.isUnfinished()) {
                throw e;
            }
            LOG.warn("The database could not be opened since its first start", e);
            start.startOver();
            store = replayed(directory, patience);
        }
        start.finish();
        return store;
    }

    private static DataStore replayed(DataDirectory directory, Duration patience) {
        new Replay(directory.database()).prepare();
        return opened(directory, DatabaseEngine.HSQLDB, null, patience);
    }

    private static DataStore opened(
            DataDirectory directory, DatabaseEngine engine, @Nullable String jdbcUrl, Duration patience) {
        HikariDataSource pool = new HikariDataSource(configuration(engine, directory, jdbcUrl, patience));
        try {
            DataSource guarded = engine == DatabaseEngine.HSQLDB
                    ? new RoomBeforeWriting(pool, directory.root(), RoomBeforeWriting.LEAST)
                    : pool;
            migrate(guarded, engine);
            return new DataStore(directory, engine, pool, guarded);
        } catch (RuntimeException e) {
            close(pool, engine);
            throw e;
        }
    }

    private static StoreUnavailableException unavailable(Path dataDirectory, Replay replay, RuntimeException cause) {
        return DatabaseOutage.told(cause)
                .or(() -> replay.explain(cause))
                .orElseGet(() -> new StoreUnavailableException(
                        French.typeset(
                                        "La base intégrée de « %s » ne s’ouvre pas. Vérifiez l’espace libre et les droits du dossier ; rien n’a été modifié.")
                                .formatted(dataDirectory),
                        cause));
    }

    private static StoreUnavailableException unavailable(@Nullable String jdbcUrl, RuntimeException cause) {
        return new StoreUnavailableException(
                French.typeset(
                                "La base « %s » ne répond pas ou refuse son schéma. Vérifiez l’adresse, le compte (OPPOSABLE_DB_USER, OPPOSABLE_DB_PASSWORD) et que le serveur est démarré.")
                        .formatted(withoutSecrets(jdbcUrl)),
                cause);
    }

    /** An address may carry a user and a password after its question mark: neither is repeated. */
    private static String withoutSecrets(@Nullable String jdbcUrl) {
        String address = String.valueOf(jdbcUrl);
        int question = address.indexOf('?');
        return question < 0 ? address : address.substring(0, question);
    }

    private static HikariConfig configuration(
            DatabaseEngine engine, DataDirectory directory, @Nullable String jdbcUrl, Duration patience) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("opposable");
        config.setMaximumPoolSize(Math.max(8, Runtime.getRuntime().availableProcessors() + 6));
        config.setMinimumIdle(1);
        config.setConnectionTimeout(patience.toMillis());
        // What an embedded database refuses once it refuses always; a server may be on its way.
        config.setInitializationFailTimeout(engine == DatabaseEngine.HSQLDB ? 1 : patience.toMillis());
        if (engine == DatabaseEngine.HSQLDB) {
            System.setProperty("hsqldb.reconfig_logging", "false");
            config.setJdbcUrl("jdbc:hsqldb:file:" + directory.database()
                    + ";hsqldb.write_delay=false;hsqldb.tx=mvcc;hsqldb.default_table_type=cached"
                    + ";hsqldb.lock_file=false;hsqldb.full_log_replay=true;hsqldb.cache_rows=60000;hsqldb.cache_size=40000"
                    + ";hsqldb.log_size=200;hsqldb.result_max_memory_rows=5000");
            config.setUsername("SA");
            config.setPassword("");
        } else {
            config.setJdbcUrl(jdbcUrl);
            String user = System.getenv("OPPOSABLE_DB_USER");
            if (user != null) {
                config.setUsername(user);
                config.setPassword(System.getenv("OPPOSABLE_DB_PASSWORD"));
            }
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
            config.addDataSourceProperty("tcpKeepAlive", "true");
            config.addDataSourceProperty("socketTimeout", "120");
        }
        return config;
    }

    private static void migrate(DataSource dataSource, DatabaseEngine engine) {
        try {
            Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:db/migration/common", "classpath:db/migration/" + engine.key())
                    .placeholders(engine.types())
                    .failOnMissingLocations(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new IllegalStateException("The schema could not be brought up to date", e);
        }
    }

    /**
     * Makes the database's own files forget what rows were before they were emptied or removed. Its backups, and the server's log, are beyond
     * the program's reach.
     *
     * @param tables the tables concerned
     */
    public void compact(Collection<String> tables) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if (engine == DatabaseEngine.HSQLDB) {
                statement.execute("CHECKPOINT DEFRAG");
            } else {
                for (String table : tables) {
                    statement.execute("VACUUM FULL " + table);
                }
            }
        } catch (SQLException e) {
            throw new StoreUnavailableException(
                    French.typeset(
                            "Le contenu est effacé, mais les fichiers de la base n’ont pas pu être réécrits : ils en gardent des traces. Relancez « retention purge --resume »."),
                    e);
        }
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public DatabaseEngine engine() {
        return engine;
    }

    /** {@return the folder of the documents} */
    public Path content() {
        return directory.content();
    }

    /** {@return the folder of what was told of exhibits, beside the documents: it can be made again, and may be taken away at any time} */
    public Path judged() {
        return directory.judged();
    }

    /** {@return the folder of the log's key and of its checkpoints, beside the database} */
    public Path ledger() {
        return directory.ledger();
    }

    @Override
    public void close() {
        close(pool, engine);
        directory.close();
    }

    /**
     * The pool first, then the embedded database over a connection of its own: a pool whose connections fall opens others, and with them the
     * database again. It would then stay open in this process, unlocked and blind to what another one records.
     */
    private static void close(HikariDataSource dataSource, DatabaseEngine engine) {
        dataSource.close();
        if (engine == DatabaseEngine.HSQLDB) {
            try (Connection connection = DriverManager.getConnection(
                            dataSource.getJdbcUrl(), dataSource.getUsername(), dataSource.getPassword());
                    Statement statement = connection.createStatement()) {
                statement.execute("SHUTDOWN");
            } catch (SQLException e) {
                LOG.warn("The embedded database did not shut down cleanly; its log will be replayed", e);
            }
        }
    }
}
