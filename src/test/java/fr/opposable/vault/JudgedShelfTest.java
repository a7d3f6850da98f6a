package fr.opposable.vault;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.journal.Act;
import fr.opposable.kernel.Sha256;
import fr.opposable.store.DataStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was told of exhibits, kept and believed only as it was signed. */
class JudgedShelfTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Sha256 KEY = Sha256.of("a judge");
    private static final String WORDS = "{\"told\":\"acceptée\"}";

    @TempDir
    Path folder;

    private Path file(String words) throws IOException {
        Path file = folder.resolve("files").resolve(words.replace(' ', '-'));
        Files.createDirectories(file.getParent());
        Files.writeString(file, words);
        return file;
    }

    private DataStore store(String name) {
        return DataStore.open(folder.resolve(name), null);
    }

    private Path shelf() {
        return folder.resolve("data/pieces-jugees");
    }

    private Path place(Sha256 original, Sha256 key) {
        return shelf().resolve(original.hex().substring(0, 2))
                .resolve(original.hex())
                .resolve(key.hex());
    }

    /** {@return the digest of an original of the vault, of which two files are kept} */
    private Sha256 keep(String words) throws IOException {
        return keep(words, CLOCK, "data");
    }

    private Sha256 keep(String words, Clock clock, String data) throws IOException {
        try (DataStore store = store(data);
                Vault vault = new Vault(store, clock)) {
            Sha256 original = vault.keepFile(file(words), _ -> "text/plain").sha256();
            vault.journal().append(new Act("tried", "x", words, "x", null, null, Map.of(), "tried/" + words));
            vault.judged()
                    .keep(
                            original,
                            KEY,
                            WORDS,
                            List.of(
                                    new JudgedShelf.Part(file("first of " + words), Sha256.of("first of " + words)),
                                    new JudgedShelf.Part(file("second of " + words), Sha256.of("second of " + words))));
            return original;
        }
    }

    /** {@return whether what is kept is believed, to its last file} */
    private boolean isUsed(Sha256 original) throws IOException {
        try (DataStore store = store("data");
                Vault vault = new Vault(store, CLOCK)) {
            return vault.judged()
                    .find(original, KEY)
                    .filter(kept -> kept.copy(0, folder.resolve("one-" + System.nanoTime()))
                            && kept.copy(1, folder.resolve("two-" + System.nanoTime())))
                    .isPresent();
        }
    }

    @Test
    void what_was_told_is_told_again_with_the_same_files() throws Exception {
        Sha256 original = keep("devis");

        try (DataStore store = store("data");
                Vault vault = new Vault(store, CLOCK)) {
            KeptJudgement kept = vault.judged().find(original, KEY).orElseThrow();

            assertThat(kept.words()).isEqualTo(WORDS);
            assertThat(kept.digests()).containsExactly(Sha256.of("first of devis"), Sha256.of("second of devis"));
            assertThat(kept.copy(1, folder.resolve("again"))).isTrue();
            assertThat(folder.resolve("again")).hasContent("second of devis");
            assertThat(vault.judged().find(original, Sha256.of("another judge")))
                    .isEmpty();
            assertThat(vault.judged().find(Sha256.of("another file"), KEY)).isEmpty();
            VaultVerification verification = vault.verify(_ -> {});
            assertThat(verification.problems()).isEmpty();
            assertThat(verification.notices()).noneMatch(notice -> notice.contains("pieces-jugees"));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        verdict.txt, acceptée, refusée
        verdict.txt, files 2,  files 1
        verdict.txt, judgement, verification
        0,           first,    worse
        0,           first of devis, ''
        1,           second,   third
        """)
    void a_byte_that_was_changed_is_never_used(String name, String was, String is) throws Exception {
        Sha256 original = keep("devis");
        Path kept = place(original, KEY).resolve(name);
        assertThat(isUsed(original)).isTrue();

        Files.writeString(kept, Files.readString(kept).replaceFirst(was, is));

        assertThat(isUsed(original)).isFalse();
        assertThat(keep("devis")).isEqualTo(original);
        assertThat(isUsed(original)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"verdict.txt", "0", "1"})
    void what_is_missing_or_no_file_is_never_used(String name) throws Exception {
        Sha256 original = keep("devis");
        Path kept = place(original, KEY).resolve(name);
        Files.delete(kept);
        assertThat(isUsed(original)).isFalse();

        Files.createDirectory(kept);

        assertThat(isUsed(original)).isFalse();
        keep("devis");
        assertThat(isUsed(original)).isTrue();
    }

    @Test
    void the_record_of_another_file_in_its_place_is_never_used() throws Exception {
        Sha256 mine = keep("devis");
        Sha256 other = keep("facture");
        for (String name : List.of(JudgedShelf.RECORD, "0", "1")) {
            Files.delete(place(mine, KEY).resolve(name));
            Files.copy(place(other, KEY).resolve(name), place(mine, KEY).resolve(name));
        }

        assertThat(isUsed(mine)).isFalse();
        assertThat(isUsed(other)).isTrue();
    }

    @Test
    void a_record_that_the_key_of_another_log_signed_is_never_used() throws Exception {
        Sha256 original = keep("devis");
        Sha256 same = keep("devis", CLOCK, "others");
        Path theirs = folder.resolve("others/pieces-jugees").resolve(shelf().relativize(place(same, KEY)));

        Files.copy(
                theirs.resolve(JudgedShelf.RECORD),
                place(original, KEY).resolve(JudgedShelf.RECORD),
                StandardCopyOption.REPLACE_EXISTING);

        assertThat(same).isEqualTo(original);
        assertThat(isUsed(original)).isFalse();
    }

    @Test
    void what_a_kill_left_half_made_is_never_read_and_goes_after_a_day() throws Exception {
        Sha256 original = keep("devis");
        Path half = Files.createDirectories(shelf().resolve(".tmp-half"));
        Files.move(place(original, KEY).resolve("0"), half.resolve("0"));
        ShelfCleaning cleaning = new ShelfCleaning(shelf(), _ -> true, NOW);
        Files.setLastModifiedTime(half, FileTime.from(NOW.minus(Duration.ofHours(23))));

        assertThat(isUsed(original)).isFalse();
        cleaning.run(Long.MAX_VALUE);
        assertThat(half).exists();
        Files.setLastModifiedTime(half, FileTime.from(NOW.minus(Duration.ofHours(25))));
        cleaning.run(Long.MAX_VALUE);

        assertThat(half).doesNotExist();
        assertThat(place(original, KEY)).exists();
    }

    @Test
    void the_shelf_lets_go_of_what_nobody_asked_for_of_what_is_too_much_and_of_what_the_vault_has_not()
            throws Exception {
        Sha256 old = keep("devis");
        Sha256 first = keep("facture");
        Sha256 second = keep("relance");
        Files.setLastModifiedTime(
                place(old, KEY).resolve(JudgedShelf.RECORD), FileTime.from(NOW.minus(Duration.ofDays(91))));
        Files.setLastModifiedTime(
                place(first, KEY).resolve(JudgedShelf.RECORD), FileTime.from(NOW.minus(Duration.ofDays(2))));
        Files.setLastModifiedTime(
                place(second, KEY).resolve(JudgedShelf.RECORD), FileTime.from(NOW.minus(Duration.ofDays(3))));
        try (DataStore store = store("data");
                Vault vault = new Vault(store, CLOCK)) {
            vault.judged().used(second, KEY);
        }

        new ShelfCleaning(shelf(), _ -> true, NOW).run(Long.MAX_VALUE);
        assertThat(place(old, KEY)).doesNotExist();
        assertThat(place(first, KEY)).exists();
        assertThat(place(second, KEY)).exists();

        new ShelfCleaning(shelf(), _ -> true, NOW).run(1000);
        assertThat(place(first, KEY)).doesNotExist();
        assertThat(place(second, KEY)).exists();

        new ShelfCleaning(shelf(), original -> !original.equals(second), NOW).run(Long.MAX_VALUE);
        assertThat(place(second, KEY)).doesNotExist();
    }

    @Test
    void nothing_is_kept_of_a_file_that_the_vault_has_not_and_a_shelf_that_cannot_be_written_stops_nobody()
            throws Exception {
        keep("devis");
        try (DataStore store = store("data");
                Vault vault = new Vault(store, CLOCK)) {
            vault.judged().keep(Sha256.of("stranger"), KEY, WORDS, List.of());
        }
        assertThat(place(Sha256.of("stranger"), KEY)).doesNotExist();

        try (Stream<Path> below = Files.walk(shelf())) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        Files.write(shelf(), "a file in its place".getBytes(StandardCharsets.UTF_8));

        Sha256 original = keep("devis");

        assertThat(isUsed(original)).isFalse();
        assertThat(shelf()).hasContent("a file in its place");
    }
}
