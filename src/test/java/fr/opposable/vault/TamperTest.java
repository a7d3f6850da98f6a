package fr.opposable.vault;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.store.BothEngines;
import fr.opposable.store.DataStore;
import fr.opposable.store.Tampering;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody with every right on the disk and the database changes one thing, and verification names that thing, the version it touches
 * first, and nothing else. The log has 300 versions, in tiles of 256, under checkpoints at 100, 270 and 300.
 */
class TamperTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T11:00:00Z"), ZoneOffset.UTC);
    private static final String ZEROS = "0".repeat(64);

    @TempDir
    Path folder;

    /** A store to be tampered with. */
    private record Scene(DataStore store, Vault vault, JdbcTemplate jdbc) {

        Path blob(int number) {
            String digest = Sha256.of("words " + number).hex();
            return store.content().resolve(digest.substring(0, 3)).resolve(digest);
        }

        Path point(int size) {
            return store.ledger().resolve("points").resolve("%012d.txt".formatted(size));
        }

        String subjectAt(long index) {
            return jdbc.queryForObject("SELECT subject_id FROM ledger_leaf WHERE leaf_index = ?", String.class, index);
        }

        void flip(String table, String column, String where) {
            // A copy: the embedded engine gives its own array.
            byte[] bytes = jdbc.queryForObject(
                            "SELECT %s FROM %s WHERE %s".formatted(column, table, where), byte[].class)
                    .clone();
            bytes[40] ^= 1;
            jdbc.update("UPDATE %s SET %s = ? WHERE %s".formatted(table, column, where), (Object) bytes);
        }
    }

    private interface Act {
        void on(Scene scene) throws IOException;
    }

    private record Tamper(String name, Act act, List<String> expected) {

        static Tamper of(String name, Act act, String... expected) {
            return new Tamper(name, act, List.of(expected));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Draft draft(int number) {
        String facts = "facts " + number;
        return new Draft(
                new DocumentKey("732829320", "AFF-%03d".formatted(number), "relance-1"),
                new Fingerprint(Sha256.of(facts), "relance-1/v1", Sha256.of("template"), Sha256.of("law"), "tests"),
                facts,
                Bytes.copyOf(("words " + number).getBytes(StandardCharsets.UTF_8)),
                "application/pdf",
                1,
                "test",
                "run:1/" + number);
    }

    private static void seal(Vault vault, int from, int to) {
        List<Draft> drafts =
                IntStream.range(from, to).mapToObj(TamperTest::draft).toList();
        vault.keep(drafts);
        vault.seal(drafts);
        vault.settle();
    }

    private static String at(int number) {
        return " | 732829320/AFF-%03d/relance-1 v1".formatted(number);
    }

    private static final String ORDER =
            "feuille déplacée : l’ordre n’est plus celui qui a été signé | registre, feuille ";

    static Stream<Tamper> tampers() {
        return Stream.of(
                Tamper.of("nothing", _ -> {}),
                Tamper.of(
                        "a byte of a document",
                        scene -> Files.writeString(scene.blob(7), "worbs 7"),
                        "document altéré" + at(7) + at(7)),
                Tamper.of(
                        "a document gone",
                        scene -> Files.delete(scene.blob(299)),
                        "document manquant" + at(299) + at(299)),
                Tamper.of(
                        "the author of a row",
                        scene -> scene.jdbc()
                                .update("UPDATE document_version SET author = 'x' WHERE idempotency_key = 'run:1/8'"),
                        "ligne altérée : elle ne dit plus ce qui a été enregistré" + at(8) + at(8)),
                Tamper.of(
                        "a digest of a row made none",
                        scene -> scene.jdbc()
                                .update(
                                        "UPDATE document_version SET template_sha256 = ? WHERE idempotency_key = 'run:1/8'",
                                        "x" + ZEROS.substring(1)),
                        "ligne altérée : elle ne dit plus ce qui a été enregistré" + at(8) + at(8)),
                Tamper.of(
                        "the hash of a row made none",
                        scene -> scene.jdbc()
                                .update(
                                        "UPDATE document_version SET leaf_hash = ? WHERE idempotency_key = 'run:1/8'",
                                        "x" + ZEROS.substring(1)),
                        "enregistrement altéré" + at(8) + at(8)),
                Tamper.of(
                        "the pages of a row",
                        scene -> scene.jdbc()
                                .update("UPDATE document_version SET pages = 2 WHERE idempotency_key = 'run:1/8'"),
                        "ligne altérée : elle ne dit plus ce qui a été enregistré" + at(8) + at(8)),
                Tamper.of(
                        "the size of a document",
                        scene -> scene.jdbc()
                                .update(
                                        "UPDATE blob SET size_bytes = 3 WHERE sha256 = ?",
                                        Sha256.of("words 8").hex()),
                        "ligne altérée : elle ne dit plus ce qui a été enregistré" + at(8) + at(8)),
                Tamper.of(
                        "a record",
                        scene -> scene.jdbc()
                                .update(
                                        "UPDATE document_version SET record = REPLACE(record, 'LETTER', 'LATTER') WHERE idempotency_key = 'run:1/9'"),
                        "enregistrement altéré" + at(9) + at(9)),
                Tamper.of(
                        "a row, its record and its hash together",
                        TamperTest::rewriteRow,
                        "ligne réécrite : ce n’est plus ce qui est inscrit au registre (feuille 9)" + at(9) + at(9)),
                Tamper.of(
                        "the facts",
                        scene -> scene.jdbc()
                                .update(
                                        "UPDATE inputs_snapshot SET content = ? WHERE sha256 = ?",
                                        Deflated.deflate("facts x"),
                                        Sha256.of("facts 10").hex()),
                        "faits altérés" + at(10) + at(10)),
                Tamper.of(
                        "the facts, not even readable",
                        scene -> scene.jdbc()
                                .update(
                                        "UPDATE inputs_snapshot SET content = ? WHERE sha256 = ?",
                                        new byte[] {1},
                                        Sha256.of("facts 10").hex()),
                        "faits altérés" + at(10) + at(10)),
                Tamper.of(
                        "a leaf under a full tile",
                        scene ->
                                scene.jdbc().update("UPDATE ledger_leaf SET leaf_hash = ? WHERE leaf_index = 3", ZEROS),
                        "feuille altérée | registre, feuille 3" + at(3)),
                Tamper.of(
                        "a leaf at the edge",
                        scene -> scene.jdbc()
                                .update("UPDATE ledger_leaf SET leaf_hash = ? WHERE leaf_index = 258", ZEROS),
                        "feuille altérée | registre, feuille 258" + at(258)),
                Tamper.of(
                        "a full tile",
                        scene -> scene.flip("ledger_tile", "hashes", "tile_level = 0"),
                        "tuile altérée | registre, tuile 0/0" + at(1)),
                Tamper.of(
                        "a full tile gone",
                        scene -> scene.jdbc().update("DELETE FROM ledger_tile"),
                        "tuile retirée | registre, tuile 0/0" + at(0)),
                Tamper.of(
                        "a tile too many",
                        scene -> scene.jdbc()
                                .update("INSERT INTO ledger_tile VALUES ('local', 0, 1, ?)", new byte[8192]),
                        "tuile de trop : des feuilles ont été retirées de la fin, ou une tuile ajoutée | registre, tuiles 0/1 et suivantes | null"),
                Tamper.of(
                        "the edge of an old checkpoint",
                        scene -> scene.flip("ledger_checkpoint", "edge", "tree_size = 100"),
                        "tuile altérée | registre, bord du point de contrôle 100" + at(0)),
                Tamper.of(
                        "the edge of the last checkpoint",
                        scene -> scene.flip("ledger_checkpoint", "edge", "tree_size = 300"),
                        "tuile altérée | registre, bord du point de contrôle 300" + at(257)),
                Tamper.of(
                        "a checkpoint in the database",
                        scene -> scene.jdbc()
                                .update(
                                        "UPDATE ledger_checkpoint SET note = REPLACE(note, '270', '271') WHERE tree_size = 270"),
                        "point de contrôle altéré dans la base | registre, point de contrôle 270 | null"),
                Tamper.of(
                        "a checkpoint gone from the database",
                        scene -> {
                            scene.jdbc().update("DELETE FROM ledger_checkpoint WHERE tree_size = 100");
                        },
                        "point de contrôle retiré de la base | registre, point de contrôle 100 | null"),
                Tamper.of(
                        "the file of a checkpoint",
                        scene -> change(scene.point(300)),
                        "fichier du point de contrôle altéré | registre, point de contrôle 300 | null"),
                Tamper.of(
                        "the file of the last checkpoint gone",
                        scene -> Files.delete(scene.point(300)),
                        "fichier du point de contrôle manquant | registre, point de contrôle 300 | null"),
                Tamper.of(
                        "two leaves exchanged under a full tile",
                        scene -> exchange(scene, 20, 30),
                        ORDER + 20 + at(20),
                        ORDER + 30 + at(30)),
                Tamper.of(
                        "two leaves exchanged at the edge",
                        scene -> exchange(scene, 290, 299),
                        ORDER + 290 + at(290),
                        ORDER + 299 + at(299)),
                Tamper.of(
                        "the subjects of two leaves exchanged",
                        TamperTest::exchangeSubjects,
                        "feuille déplacée : la feuille 40 du registre désigne une autre version" + at(40) + at(40),
                        "feuille déplacée : la feuille 50 du registre désigne une autre version" + at(50) + at(50)),
                Tamper.of(
                        "the last version removed",
                        scene -> scene.jdbc()
                                .update("DELETE FROM document_version WHERE document_id = ?", scene.subjectAt(299)),
                        "version retirée de la base (feuille 299 du registre)" + at(299) + at(299)),
                Tamper.of(
                        "the last version removed, and its leaf",
                        scene -> {
                            scene.jdbc()
                                    .update("DELETE FROM document_version WHERE document_id = ?", scene.subjectAt(299));
                            scene.jdbc().update("DELETE FROM ledger_leaf WHERE leaf_index = 299");
                        },
                        "feuille retirée | registre, feuille 299 | null"),
                Tamper.of(
                        "the last leaf removed",
                        scene -> scene.jdbc().update("DELETE FROM ledger_leaf WHERE leaf_index = 299"),
                        "feuille retirée | registre, feuille 299" + at(299)),
                Tamper.of(
                        "a leaf in the middle removed",
                        scene -> scene.jdbc().update("DELETE FROM ledger_leaf WHERE leaf_index = 150"),
                        "feuille retirée | registre, feuille 150" + at(150)),
                Tamper.of(
                        "the log truncated",
                        scene -> scene.jdbc().update("DELETE FROM ledger_leaf"),
                        IntStream.range(0, 300)
                                .mapToObj(i -> "feuille retirée | registre, feuille " + i + at(i))
                                .toArray(String[]::new)),
                Tamper.of(
                        "a version slipped in",
                        TamperTest::slipIn,
                        "version absente du registre : elle y manque, ou n’a pas été faite par le programme | 732829320/AFF-012/relance-1 v2 | 732829320/AFF-012/relance-1 v2"),
                Tamper.of(
                        "everything rewritten but the signature",
                        scene -> {
                            String leaf = rewriteRow(scene);
                            scene.jdbc().update("UPDATE ledger_leaf SET leaf_hash = ? WHERE leaf_index = 9", leaf);
                            byte[] tile = scene.jdbc()
                                    .queryForObject("SELECT hashes FROM ledger_tile", byte[].class)
                                    .clone();
                            System.arraycopy(new Sha256(leaf).raw(), 0, tile, 9 * 32, 32);
                            scene.jdbc().update("UPDATE ledger_tile SET hashes = ?", (Object) tile);
                        },
                        "feuilles altérées, retirées ou déplacées : la racine recalculée n’est plus celle qui a été signée | registre, feuilles 0 à 99"
                                + at(0)));
    }

    private static void change(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 12] ^= 1;
        Files.write(file, bytes);
    }

    private static String rewriteRow(Scene scene) {
        JdbcTemplate jdbc = scene.jdbc();
        String record = jdbc.queryForObject(
                "SELECT record FROM document_version WHERE idempotency_key = 'run:1/9'", String.class);
        String other = record.replace(Sha256.of("test").hex(), Sha256.of("x").hex());
        String leaf = VersionRecord.leafHash(other).hex();
        jdbc.update(
                "UPDATE document_version SET author = 'x', record = ?, leaf_hash = ? WHERE idempotency_key = 'run:1/9'",
                other,
                leaf);
        return leaf;
    }

    private static void exchange(Scene scene, int one, int other) {
        for (int[] move : new int[][] {{one, 9999}, {other, one}, {9999, other}}) {
            scene.jdbc().update("UPDATE ledger_leaf SET leaf_index = ? WHERE leaf_index = ?", move[1], move[0]);
        }
    }

    private static void exchangeSubjects(Scene scene) {
        String one = scene.subjectAt(40);
        String other = scene.subjectAt(50);
        JdbcTemplate jdbc = scene.jdbc();
        jdbc.update("UPDATE ledger_leaf SET subject_no = 2, subject_id = ? WHERE leaf_index = 40", other);
        jdbc.update("UPDATE ledger_leaf SET subject_id = ? WHERE leaf_index = 50", one);
        jdbc.update("UPDATE ledger_leaf SET subject_no = 1 WHERE leaf_index = 40");
    }

    private static void slipIn(Scene scene) {
        JdbcTemplate jdbc = scene.jdbc();
        Draft next = draft(12);
        String id = scene.subjectAt(12);
        Sha256 previous = new Sha256(
                jdbc.queryForObject("SELECT leaf_hash FROM document_version WHERE document_id = ?", String.class, id));
        Instant produced = NOON.instant();
        VersionRecord record = VersionRecord.of(new VersionRecord.Content(
                id,
                2,
                next.key(),
                next.artifact().sha256(),
                "application/pdf",
                next.artifact().length(),
                1,
                next.fingerprint().facts(),
                Sha256.of("other"),
                Sha256.of("law"),
                "tests",
                "relance-1/v1",
                Sha256.of("template"),
                "test",
                "slipped",
                previous.hex(),
                produced));
        jdbc.update(
                """
                INSERT INTO document_version (document_id, version_no, fingerprint, artifact_sha256, inputs_sha256, template_id,
                       template_sha256, law_version, engine, author, produced_at, pages, idempotency_key, record, leaf_hash, prev_leaf_hash)
                SELECT document_id, 2, ?, artifact_sha256, inputs_sha256, template_id, template_sha256, law_version, engine, author,
                       produced_at, pages, 'slipped', ?, ?, leaf_hash FROM document_version WHERE document_id = ?
                """, Sha256.of("other").hex(), record.json(), record.leafHash().hex(), id);
    }

    static Stream<Arguments> tampersOnBothEngines() {
        return Stream.of(BothEngines.values()).flatMap(engine -> tampers().map(tamper -> Arguments.of(engine, tamper)));
    }

    /** One store an engine, put back as it was after each act: making it anew would take most of the time. */
    private static final Map<BothEngines, Scene> SCENES = new EnumMap<>(BothEngines.class);

    @TempDir
    static Path shared;

    private static Scene scene(BothEngines engine) {
        return SCENES.computeIfAbsent(engine, _ -> {
            DataStore store = engine.open(shared.resolve(engine.name()));
            Vault vault = new Vault(store, NOON);
            seal(vault, 0, 100);
            seal(vault, 100, 270);
            seal(vault, 270, 300);
            return new Scene(store, vault, Tampering.with(store));
        });
    }

    @AfterAll
    static void close() {
        SCENES.values().forEach(scene -> {
            scene.vault().close();
            scene.store().close();
        });
        SCENES.clear();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("tampersOnBothEngines")
    void what_was_touched_is_named_and_nothing_else(BothEngines engine, Tamper tamper) throws IOException {
        Scene scene = scene(engine);
        Before before = Before.of(scene);
        try {
            tamper.act().on(scene);

            List<String> named = new ArrayList<>();
            scene.vault()
                    .verify(_ -> {})
                    .problems()
                    .forEach(problem ->
                            named.add(withoutPath(problem.what()) + " | " + problem.where() + " | " + problem.since()));

            assertThat(named).containsExactlyInAnyOrderElementsOf(tamper.expected());
        } finally {
            before.restore(scene);
        }
    }

    /** The rows and the few files that an act may touch. */
    private record Before(Map<String, List<Map<String, Object>>> tables, Map<Path, byte[]> files) {

        private static final List<String> TABLES = List.of(
                "inputs_snapshot", "blob", "document_version", "ledger_leaf", "ledger_tile", "ledger_checkpoint");

        static Before of(Scene scene) throws IOException {
            Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();
            TABLES.forEach(table -> tables.put(table, scene.jdbc().queryForList("SELECT * FROM " + table)));
            Map<Path, byte[]> files = new LinkedHashMap<>();
            for (Path file : List.of(scene.blob(7), scene.blob(299), scene.point(300))) {
                files.put(file, Files.readAllBytes(file));
            }
            return new Before(tables, files);
        }

        void restore(Scene scene) throws IOException {
            new TransactionTemplate(new JdbcTransactionManager(scene.store().dataSource()))
                    .executeWithoutResult(_ -> restoreRows(scene));
            for (Map.Entry<Path, byte[]> file : files.entrySet()) {
                Files.deleteIfExists(file.getKey());
                Files.write(file.getKey(), file.getValue());
            }
        }

        private void restoreRows(Scene scene) {
            TABLES.reversed().forEach(table -> scene.jdbc().update("DELETE FROM " + table));
            tables.forEach((table, rows) -> {
                if (!rows.isEmpty()) {
                    scene.jdbc()
                            .batchUpdate(
                                    "INSERT INTO %s (%s) VALUES (%s)"
                                            .formatted(
                                                    table,
                                                    String.join(
                                                            ", ",
                                                            rows.getFirst().keySet()),
                                                    String.join(
                                                            ", ",
                                                            Collections.nCopies(
                                                                    rows.getFirst()
                                                                            .size(),
                                                                    "?"))),
                                    rows.stream()
                                            .map(row -> row.values().toArray())
                                            .toList());
                }
            });
        }
    }

    private static String withoutPath(String what) {
        return what.contains(" (/") ? what.substring(0, what.indexOf(" (/")) : what;
    }

    @ParameterizedTest
    @EnumSource
    void a_key_that_is_not_the_logs_proves_nothing(BothEngines engine) throws IOException {
        try (DataStore store = engine.open(folder);
                Vault vault = new Vault(store, NOON)) {
            seal(vault, 0, 3);
            Path key = store.ledger().resolve("cle-publique.pem");
            byte[] bytes = Files.readAllBytes(key);
            bytes[70] = (byte) (bytes[70] == 'A' ? 'B' : 'A');
            Files.write(key, bytes);

            assertThat(vault.verify(_ -> {}).isIntact()).isFalse();
        }
    }
}
