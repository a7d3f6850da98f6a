package fr.opposable.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.store.BothEngines;
import fr.opposable.store.DataStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class VaultTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T11:00:00Z"), ZoneOffset.UTC);
    private static final DocumentKey KEY = new DocumentKey("732829320", "AFF-1", "relance-1");

    @TempDir
    Path folder;

    private static Draft draft(DocumentKey key, String facts, String words) {
        Sha256 law = Sha256.of("law");
        return new Draft(
                key,
                new Fingerprint(Sha256.of(facts), "relance-1/v1", Sha256.of("template"), law, "tests"),
                facts,
                Bytes.copyOf(words.getBytes(StandardCharsets.UTF_8)),
                "application/pdf",
                1,
                "test",
                "run:" + key + "/" + facts);
    }

    private static List<SealedVersion> seal(Vault vault, Draft... drafts) {
        vault.keep(List.of(drafts));
        return vault.seal(List.of(drafts));
    }

    @ParameterizedTest
    @EnumSource
    void the_same_fingerprint_makes_no_new_version(BothEngines engine) {
        try (DataStore store = engine.open(folder);
                Vault vault = new Vault(store, NOON)) {
            seal(vault, draft(KEY, "facts", "words"));

            SealedVersion again = seal(vault, draft(KEY, "facts", "words")).getFirst();

            assertThat(again.versionNo()).isEqualTo(1);
            assertThat(vault.history("AFF-1", null)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void other_facts_make_the_next_version_and_keep_the_first(BothEngines engine) {
        try (DataStore store = engine.open(folder);
                Vault vault = new Vault(store, NOON)) {
            seal(vault, draft(KEY, "facts", "words"), draft(new DocumentKey("1", "AFF-2", "relance-1"), "x", "y"));

            SealedVersion second =
                    seal(vault, draft(KEY, "other facts", "other words")).getFirst();

            assertThat(second.versionNo()).isEqualTo(2);
            assertThat(vault.history("AFF-1", null))
                    .extracting(
                            SealedVersion::versionNo,
                            version -> new String(vault.read(version).toArray(), StandardCharsets.UTF_8))
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(1, "words"),
                            org.assertj.core.groups.Tuple.tuple(2, "other words"));
            assertThat(vault.of(KEY)).first().isEqualTo(second);
            assertThat(vault.verify(_ -> {}).isIntact()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_altered_document_is_named_and_never_served(BothEngines engine) throws Exception {
        try (DataStore store = engine.open(folder);
                Vault vault = new Vault(store, NOON)) {
            SealedVersion version = seal(vault, draft(KEY, "facts", "words")).getFirst();
            Path stored = store.content()
                    .resolve(version.artifact().hex().substring(0, 3))
                    .resolve(version.artifact().hex());
            Files.writeString(stored, "Words");

            assertThat(vault.verify(_ -> {}).problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.what()).contains("altéré"))
                    .satisfies(problem -> assertThat(problem.since()).isEqualTo("732829320/AFF-1/relance-1 v1"));
            assertThatThrownBy(() -> vault.read(version)).isInstanceOf(DocumentAlteredException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_missing_document_is_named(BothEngines engine) throws Exception {
        try (DataStore store = engine.open(folder);
                Vault vault = new Vault(store, NOON)) {
            SealedVersion version = seal(vault, draft(KEY, "facts", "words")).getFirst();
            Files.delete(store.content()
                    .resolve(version.artifact().hex().substring(0, 3))
                    .resolve(version.artifact().hex()));

            assertThat(vault.verify(_ -> {}).problems()).singleElement().satisfies(problem -> assertThat(problem.what())
                    .contains("manquant"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_stranger_in_the_store_is_told(BothEngines engine) throws Exception {
        try (DataStore store = engine.open(folder);
                Vault vault = new Vault(store, NOON)) {
            Files.writeString(store.content().resolve("000").resolve("0".repeat(64)), "x");

            assertThat(vault.verify(_ -> {}).notices())
                    .singleElement()
                    .asString()
                    .contains("sans version");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_database_itself_refuses_to_change_or_drop_a_version(BothEngines engine) {
        try (DataStore store = engine.open(folder);
                Vault vault = new Vault(store, NOON)) {
            seal(vault, draft(KEY, "facts", "words"));
            JdbcTemplate jdbc = new JdbcTemplate(store.dataSource());

            for (String table : List.of("document", "blob", "inputs_snapshot", "document_version")) {
                assertThatThrownBy(() -> jdbc.update("DELETE FROM " + table)).isInstanceOf(DataAccessException.class);
            }
            assertThatThrownBy(() -> jdbc.update("UPDATE document_version SET author = 'x'"))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("append-only");
        }
    }
}
