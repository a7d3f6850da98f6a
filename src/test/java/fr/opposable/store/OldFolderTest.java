package fr.opposable.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.ledger.Merkle;
import fr.opposable.vault.Deflated;
import fr.opposable.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A data folder of the program before it had a log. */
class OldFolderTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T11:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void its_versions_enter_the_log_oldest_first_and_verify(BothEngines engine) throws Exception {
        String url = engine.newUrl();
        Path data = folder.resolve("data");
        makeOld(data, url, 3);

        try (DataStore store = DataStore.open(data, url);
                Vault vault = new Vault(store, NOON)) {
            assertThat(vault.verify(_ -> {}).problems()).isEmpty();
            assertThat(vault.verify(_ -> {}).notices()).anyMatch(notice -> notice.contains("3 version(s) attendent"));

            vault.settle();

            assertThat(vault.ledger().size()).isEqualTo(3);
            assertThat(vault.verify(_ -> {}).problems()).isEmpty();
            assertThat(vault.history("AFF-2", null))
                    .singleElement()
                    .satisfies(version -> assertThat(version.logIndex()).isEqualTo(0L))
                    .satisfies(version -> assertThat(vault.proof(version)
                                    .orElseThrow()
                                    .holdsFor(Merkle.leaf(vault.record(version).getBytes(StandardCharsets.UTF_8))))
                            .isTrue());
        }
    }

    /** As V001 to V004 and the program of then would have left it: {@code dvr/1} records, the newest case first. */
    private static void makeOld(Path data, String url, int versions) throws Exception {
        DatabaseEngine engine = url == null ? DatabaseEngine.HSQLDB : DatabaseEngine.POSTGRESQL;
        Files.createDirectories(data.resolve("base"));
        DataSource source = new DriverManagerDataSource(
                url == null
                        ? "jdbc:hsqldb:file:" + data.resolve("base/opposable")
                                + ";hsqldb.tx=mvcc;hsqldb.default_table_type=cached;hsqldb.lock_file=false;user=SA"
                        : url);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + engine.key())
                .placeholders(engine.types())
                .target("4")
                .load()
                .migrate();
        JdbcTemplate jdbc = new JdbcTemplate(source);
        for (int i = 0; i < versions; i++) {
            addOld(jdbc, data, i, NOON.instant().minusSeconds(i));
        }
        if (engine == DatabaseEngine.HSQLDB) {
            jdbc.execute("SHUTDOWN");
        }
    }

    private static void addOld(JdbcTemplate jdbc, Path data, int number, Instant at) throws Exception {
        String words = "words " + number;
        String facts = "facts " + number;
        String artifact = Sha256.of(words).hex();
        String id = UUID.randomUUID().toString();
        String zero = "0".repeat(64);
        Path file = data.resolve("contenu").resolve(artifact.substring(0, 3)).resolve(artifact);
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, Bytes.copyOf(words.getBytes(StandardCharsets.UTF_8)).toArray());
        OffsetDateTime produced = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
        String record = """
                {"actor_sha256":"%s","artifact":{"media_type":"application/pdf","sha256":"%s","size":%d},"document_id":"%s",\
                "fingerprint_sha256":"%s","idempotency_key_sha256":"%s","inputs_sha256":"%s","kind":"LETTER","legal_texts_sha256":"%s",\
                "prev_leaf_sha256":null,"produced_at":"%s","renderer":{"id":"old"},"schema":"dvr/1",\
                "template":{"id":"relance-1/v1","sha256":"%s"},"version_no":1}""".formatted(
                        Sha256.of("test").hex(),
                        artifact,
                        words.length(),
                        id,
                        zero,
                        Sha256.of("key " + number).hex(),
                        Sha256.of(facts).hex(),
                        zero,
                        at,
                        zero);
        jdbc.update("INSERT INTO blob VALUES (?, ?, 'application/pdf', ?)", artifact, (long) words.length(), produced);
        jdbc.update(
                "INSERT INTO inputs_snapshot VALUES (?, ?)", Sha256.of(facts).hex(), Deflated.deflate(facts));
        jdbc.update("INSERT INTO document VALUES (?, 'local', '732829320', ?, 'relance-1')", id, "AFF-" + number);
        jdbc.update(
                """
                INSERT INTO document_version (document_id, version_no, fingerprint, artifact_sha256, inputs_sha256, template_id,
                       template_sha256, law_version, engine, author, produced_at, pages, idempotency_key, record, leaf_hash, prev_leaf_hash)
                VALUES (?, 1, ?, ?, ?, 'relance-1/v1', ?, ?, 'old', 'test', ?, 1, ?, ?, ?, NULL)
                """,
                id,
                zero,
                artifact,
                Sha256.of(facts).hex(),
                zero,
                zero,
                produced,
                "key " + number,
                record,
                Merkle.leaf(record.getBytes(StandardCharsets.UTF_8)).hex());
    }
}
