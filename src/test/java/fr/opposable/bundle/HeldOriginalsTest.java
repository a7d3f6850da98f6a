package fr.opposable.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.exhibit.Exhibit;
import fr.opposable.exhibit.ExhibitKind;
import fr.opposable.exhibit.PrintedCopy;
import fr.opposable.kernel.Sha256;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody's hand reaches what a volume is being made of. */
class HeldOriginalsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private DataStore store;
    private Vault vault;
    private HeldOriginals held;
    private Path file;

    @BeforeEach
    void open() throws IOException {
        store = DataStore.open(folder.resolve("data"), null);
        vault = new Vault(store, CLOCK);
        held = new HeldOriginals(vault, folder.resolve("scrap"));
        file = Files.writeString(folder.resolve("scan.pdf"), "as it was received");
    }

    @AfterEach
    void close() {
        vault.close();
        store.close();
    }

    private Exhibit exhibit(Path copy, Sha256 ofCopy) {
        Sha256 digest = FileDigests.of(file);
        return new Exhibit(
                "scan.pdf",
                file,
                digest,
                18,
                ExhibitKind.PDF,
                List.of(),
                List.of(),
                null,
                new PrintedCopy(copy, ofCopy, 1, "", false),
                false,
                List.of(),
                false);
    }

    @Test
    void an_original_that_is_bound_itself_is_read_from_the_vault() throws IOException {
        Exhibit itself = exhibit(file, FileDigests.of(file));
        vault.keepFile(file, _ -> "application/pdf");

        Exhibit there = held.of(itself);
        Files.writeString(file, "written over since");

        assertThat(there.original()).isEqualTo(file);
        assertThat(there.copy().pdf()).isNotEqualTo(file).hasContent("as it was received");
        assertThat(there.isBoundItself()).isTrue();
    }

    @Test
    void one_that_the_vault_does_not_have_is_read_from_a_copy_of_its_own() throws IOException {
        Exhibit there = held.of(exhibit(file, FileDigests.of(file)));
        Files.writeString(file, "written over since");

        assertThat(there.copy().pdf()).hasParent(folder.resolve("scrap")).hasContent("as it was received");
    }

    @Test
    void one_that_changed_since_it_was_judged_is_told() throws IOException {
        Exhibit itself = exhibit(file, FileDigests.of(file));
        Files.writeString(file, "written over since");

        assertThatThrownBy(() -> held.of(itself))
                .isInstanceOf(BundleRefusedException.class)
                .hasMessageContaining("scan.pdf")
                .hasMessageContaining("a changé pendant");
    }

    @Test
    void what_is_bound_from_a_copy_stays_as_it_is() throws IOException {
        Path copy = Files.writeString(folder.resolve("copy.pdf"), "a copy");
        Exhibit copied = exhibit(copy, FileDigests.of(copy));

        assertThat(held.of(copied)).isSameAs(copied);
    }
}
