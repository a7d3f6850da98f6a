package fr.opposable.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the file of a piece is looked for. */
class PieceSourcesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    /** The tests run in the project's folder, which is the case here. */
    @ParameterizedTest
    @ValueSource(strings = {"", ".", "src/..", "./"})
    void a_file_is_found_below_the_folder_one_stands_in(String home) throws Exception {
        try (DataStore store = DataStore.open(folder.resolve("data"), null);
                Vault vault = new Vault(store, CLOCK)) {
            PieceSources sources = new PieceSources(Path.of(home), vault, List.of(), Map.of(), List.of());

            assertThat(sources.of("pom.xml").file()).isRegularFile().hasFileName("pom.xml");
        }
    }

    @Test
    void a_file_beside_the_folder_is_not_one_of_the_case() throws Exception {
        try (DataStore store = DataStore.open(folder.resolve("data"), null);
                Vault vault = new Vault(store, CLOCK)) {
            PieceSources sources = new PieceSources(Path.of("src"), vault, List.of(), Map.of(), List.of());

            assertThatThrownBy(() -> sources.of("../pom.xml")).isInstanceOf(BundleRefusedException.class);
        }
    }
}
