package fr.opposable.campaign;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.kernel.Sha256;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LotFilesTest {

    private static final LotRows.Entry LETTER = new LotRows.Entry(
            1,
            1,
            "AFF-1_relance-1_v1.pdf",
            "document",
            1,
            "AFF-1",
            "relance-1",
            Sha256.of("bytes".getBytes(StandardCharsets.UTF_8)),
            1,
            "Atelier Marchand",
            "post",
            "100.00",
            "post",
            "");

    @TempDir
    Path folder;

    @Test
    void a_letter_taken_away_while_its_lot_was_written_is_not_listed_as_delivered() throws Exception {
        try (DataStore store = DataStore.open(folder.resolve("data"), null);
                Vault vault = new Vault(store, RunFixture.CLOCK)) {
            LotFiles lots = new LotFiles(vault, folder);
            Path lot = Files.createDirectory(folder.resolve("lot-001"));

            assertThatThrownBy(() -> lots.requirePresent(LETTER))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("AFF-1_relance-1_v1.pdf");

            Files.writeString(lot.resolve(LETTER.fileName()), "letter");
            assertThatCode(() -> lots.requirePresent(LETTER)).doesNotThrowAnyException();
        }
    }

    @Test
    void a_lot_of_another_data_folder_is_left_as_it_is() throws Exception {
        try (DataStore store = DataStore.open(folder.resolve("data"), null);
                Vault vault = new Vault(store, RunFixture.CLOCK)) {
            LotFiles lots = new LotFiles(vault, folder);
            Path list = Files.createDirectory(folder.resolve("lot-001")).resolve("lot.csv");
            String own = LETTER.artifact().hex();

            assertThatCode(() -> lots.requireOwn("lot-001", Set.of(own))).doesNotThrowAnyException();
            Files.writeString(list, "reference;sha256;file\r\nAUTRE-1;%s;a.pdf\r\n".formatted("0".repeat(64)));
            assertThatThrownBy(() -> lots.requireOwn("lot-001", Set.of(own)))
                    .isInstanceOf(OutputUnavailableException.class)
                    .hasMessageContaining("autre --out");
            Files.writeString(list, "reference;sha256;file\r\nAFF-1;%s;a.pdf\r\n".formatted(own));
            assertThatCode(() -> lots.requireOwn("lot-001", Set.of(own))).doesNotThrowAnyException();
        }
    }
}
