package fr.opposable.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.kernel.Sha256;
import fr.opposable.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of somebody else's, kept several at once. */
class KeptFilesTest {

    private static final int LARGE = (8 << 20) + 1;

    @TempDir
    Path folder;

    private ContentStore store;

    @BeforeEach
    void open() {
        store = new ContentStore(folder.resolve("store"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Path file(String name, int length, long seed) throws IOException {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void many_files_are_kept_in_their_order_and_twins_once() throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            files.add(file("file-" + i, i == 7 ? LARGE : 1000 + i, i % 20 == 7 ? 7 : i));
        }
        files.add(file("empty", 0, 0));
        files.add(file("twin", 1003, 3));

        List<Sha256> digests = store.keepFiles(files);

        for (int i = 0; i < files.size(); i++) {
            byte[] bytes = Files.readAllBytes(files.get(i));
            assertThat(digests.get(i)).isEqualTo(Sha256.of(bytes));
            assertThat(store.pathOf(digests.get(i))).hasBinaryContent(bytes);
        }
        assertThat(digests.getLast()).isEqualTo(digests.get(3));
        assertThat(store.keepFiles(files)).isEqualTo(digests);
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, LARGE})
    void what_was_altered_in_the_store_is_told_and_not_replaced(int length) throws IOException {
        Path file = file("file", length, 1);
        Sha256 digest = store.keepFiles(List.of(file)).getFirst();
        Files.writeString(store.pathOf(digest), "altered");

        assertThatThrownBy(() -> store.keepFiles(List.of(file)))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("altered; it is not replaced");
        assertThat(store.pathOf(digest)).hasContent("altered");
    }

    @Test
    void a_file_that_cannot_be_read_is_named() throws IOException {
        Path missing = folder.resolve("missing.pdf");

        assertThatThrownBy(() -> store.keepFiles(List.of(file("file", 10, 1), missing)))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining(missing.toString());
    }
}
