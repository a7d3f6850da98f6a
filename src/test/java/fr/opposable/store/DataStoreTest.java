package fr.opposable.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hsqldb.DatabaseManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

class DataStoreTest {

    private static final Duration SOON = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void opens_again_with_what_it_held(BothEngines engine) {
        String url = engine.newUrl();
        try (DataStore store = DataStore.open(folder, url)) {
            new JdbcTemplate(store.dataSource())
                    .update("INSERT INTO inputs_snapshot VALUES (?, ?)", "a".repeat(64), new byte[] {1});
        }

        try (DataStore store = DataStore.open(folder, url)) {
            assertThat(new JdbcTemplate(store.dataSource())
                            .queryForObject("SELECT count(*) FROM inputs_snapshot", Integer.class))
                    .isEqualTo(1);
        }
    }

    /**
     * Shut down over one of the pool's connections, the database was opened again by the pool about once in a hundred times, and answered
     * with what it held whatever another process recorded meanwhile.
     */
    @Test
    void the_embedded_database_is_shut_down_without_its_pool() throws Exception {
        DataStore store = DataStore.open(folder, null);
        store.dataSource().unwrap(HikariDataSource.class).close();
        assertThat(openDatabases()).hasSize(1);

        store.close();

        assertThat(openDatabases()).isEmpty();
    }

    /** HSQLDB takes a commit that its full disk refused for one that is recorded: it is not asked for one. */
    @Test
    void an_embedded_database_is_not_asked_to_write_on_a_full_disk() {
        try (DataStore store = DataStore.open(folder, null)) {
            DataSource full = new RoomBeforeWriting(store.dataSource(), folder, Long.MAX_VALUE);

            assertThatThrownBy(() -> new JdbcTransactionManager(full).getTransaction(null))
                    .satisfies(fault -> assertThat(DatabaseOutage.in(fault)).hasValueSatisfying(told -> assertThat(told)
                            .hasMessageContaining(folder.toString())
                            .hasMessageContaining("Libérez de la place")));
        }
    }

    /** A kill in the middle of the first migrations: what a statement made is there, and the history of migrations does not say so. */
    @ParameterizedTest
    @CsvSource({"en cours, true", "faite, false"})
    void a_first_start_that_was_killed_is_made_again(String word, boolean isMadeAgain) throws Exception {
        Path base = Files.createDirectories(folder.resolve("base"));
        Files.writeString(base.resolve("creation.txt"), word + "\n");
        try (Connection connection =
                        DriverManager.getConnection("jdbc:hsqldb:file:" + base.resolve("opposable"), "SA", "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE document (half INTEGER)");
            statement.execute("SHUTDOWN");
        }

        if (isMadeAgain) {
            DataStore.open(folder, null).close();
            DataStore.open(folder, null).close();
            assertThat(folder.resolve("base-interrompue-1/opposable.script")).exists();
            assertThat(folder.resolve("base-interrompue-2")).doesNotExist();
            assertThat(base.resolve("creation.txt")).hasContent("faite");
        } else {
            assertThatThrownBy(() -> DataStore.open(folder, null)).isInstanceOf(StoreUnavailableException.class);
            assertThat(folder.resolve("base-interrompue-1")).doesNotExist();
            assertThat(base.resolve("opposable.script")).content().contains("HALF");
        }
    }

    private List<String> openDatabases() {
        return Stream.of(DatabaseManager.getDatabaseURIs().toArray())
                .map(String::valueOf)
                .filter(uri -> uri.contains(folder.toString()))
                .toList();
    }

    @Test
    void an_embedded_store_is_held_by_one_at_a_time() {
        try (DataStore ignored = DataStore.open(folder, null)) {
            assertThatThrownBy(() -> DataStore.open(folder, null))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("utilisé par un autre traitement")
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws Exception {
        Path file = Files.writeString(folder.resolve("fichier"), "x");

        assertThatThrownBy(() -> DataStore.open(file.resolve("data"), null))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("ne peut pas être ouvert en écriture");
    }

    @Test
    void an_address_of_another_database_is_refused() {
        assertThatThrownBy(() -> DataStore.open(folder, "jdbc:h2:mem:x"))
                .isInstanceOf(DatabaseAddressException.class)
                .hasMessageContaining("jdbc:postgresql:");
    }

    @Test
    void a_server_that_does_not_answer_is_named_with_its_cure() {
        assertThatThrownBy(() -> DataStore.open(folder, "jdbc:postgresql://127.0.0.1:1/x?loginTimeout=1", SOON))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("ne répond pas")
                .hasMessageContaining("OPPOSABLE_DB_USER");
    }

    @Test
    void a_password_in_the_address_is_not_repeated() {
        assertThatThrownBy(() ->
                        DataStore.open(folder, "jdbc:postgresql://127.0.0.1:1/x?loginTimeout=1&password=secret", SOON))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("127.0.0.1:1/x")
                .hasMessageNotContaining("secret");
    }
}
