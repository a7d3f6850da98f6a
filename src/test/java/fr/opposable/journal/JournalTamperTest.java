package fr.opposable.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.Sha256;
import fr.opposable.store.BothEngines;
import fr.opposable.store.DataStore;
import fr.opposable.store.Tampering;
import fr.opposable.vault.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Somebody with every right on the database changes one act, and verification names that act and nothing else. Two cases of five acts
 * each, under two checkpoints.
 */
class JournalTamperTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T11:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private record Tamper(String name, Consumer<JdbcTemplate> how, List<String> expected) {

        static Tamper of(String name, Consumer<JdbcTemplate> how, String... expected) {
            return new Tamper(name, how, List.of(expected));
        }

        static Tamper sql(String name, String statement, String... expected) {
            return of(name, jdbc -> jdbc.update(statement), expected);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static String at(int number) {
        return " | 732829320/AFF-1, acte %d (version-sent) | 732829320/AFF-1, acte %d (version-sent)"
                .formatted(number, number);
    }

    private static String gone(int number) {
        return at(number).replace("version-sent", "retiré");
    }

    private static final String ROW = "acte altéré : sa ligne ne dit plus ce qui a été enregistré";

    private static void remove(JdbcTemplate jdbc, String key) {
        jdbc.update(
                "DELETE FROM journal_facts WHERE act_id = (SELECT act_id FROM journal_act WHERE idempotency_key = ?)",
                key);
        jdbc.update("DELETE FROM journal_act WHERE idempotency_key = ?", key);
    }

    private static String idOf(JdbcTemplate jdbc, String key) {
        return jdbc.queryForObject("SELECT act_id FROM journal_act WHERE idempotency_key = ?", String.class, key);
    }

    static Stream<Tamper> tampers() {
        return Stream.of(
                Tamper.of("nothing", _ -> {}),
                Tamper.sql(
                        "its author",
                        "UPDATE journal_act SET author = 'x' WHERE idempotency_key = 'AFF-1/2'",
                        ROW + at(2)),
                Tamper.sql(
                        "its day",
                        "UPDATE journal_act SET recorded_at = TIMESTAMP '2026-11-20 10:00:00' WHERE idempotency_key = 'AFF-1/5'",
                        ROW + at(5)),
                Tamper.sql(
                        "what it says",
                        "UPDATE journal_facts SET content = REPLACE(content, 'Durand', 'Dupont') WHERE act_id = (SELECT act_id FROM journal_act WHERE idempotency_key = 'AFF-1/3')",
                        "faits de l’acte altérés" + at(3)),
                Tamper.sql(
                        "what it says, gone",
                        "DELETE FROM journal_facts WHERE act_id = (SELECT act_id FROM journal_act WHERE idempotency_key = 'AFF-1/3')",
                        "faits de l’acte manquants" + at(3)),
                Tamper.sql(
                        "its record",
                        "UPDATE journal_act SET record = REPLACE(record, 'act/1', 'act/2') WHERE idempotency_key = 'AFF-1/1'",
                        "enregistrement d’acte altéré" + at(1)),
                Tamper.of(
                        "its row, its record and its hash together",
                        jdbc -> {
                            String record = jdbc.queryForObject(
                                    "SELECT record FROM journal_act WHERE idempotency_key = 'AFF-1/5'", String.class);
                            String id = idOf(jdbc, "AFF-1/5");
                            String other = record.replace(
                                    Sha256.of(id + "\nclaire").hex(),
                                    Sha256.of(id + "\nx").hex());
                            jdbc.update(
                                    "UPDATE journal_act SET author = 'x', record = ?, leaf_hash = ? WHERE act_id = ?",
                                    other,
                                    ActRecord.leafHash(other).hex(),
                                    id);
                        },
                        "acte réécrit : ce n’est plus ce qui est inscrit au registre (feuille 8)" + at(5)),
                Tamper.of(
                        "an act in the middle removed",
                        jdbc -> remove(jdbc, "AFF-1/3"),
                        "acte retiré de la base (feuille 4 du registre)" + gone(3)),
                Tamper.of(
                        "an act in the middle removed, and its leaf",
                        jdbc -> {
                            String id = idOf(jdbc, "AFF-1/3");
                            remove(jdbc, "AFF-1/3");
                            jdbc.update("DELETE FROM ledger_leaf WHERE subject_id = ?", id);
                        },
                        "feuille retirée | registre, feuille 4 | 732829320/AFF-1, acte 3 (retiré)"),
                Tamper.sql(
                        "a leaf removed",
                        "DELETE FROM ledger_leaf WHERE leaf_index = 9",
                        "feuille retirée | registre, feuille 9 | 732829320/AFF-2, acte 5 (version-sent)"),
                Tamper.of(
                        "an act slipped in",
                        JournalTamperTest::slipIn,
                        "acte absent du registre : il y manque, ou n’a pas été fait par le programme" + at(6)),
                Tamper.sql(
                        "two acts of a case exchanged",
                        "UPDATE journal_act SET case_no = 11 - case_no, prev_leaf_hash = leaf_hash WHERE idempotency_key = 'AFF-1/5'",
                        ROW + at(6)));
    }

    private static void slipIn(JdbcTemplate jdbc) {
        String previous = jdbc.queryForObject(
                "SELECT leaf_hash FROM journal_act WHERE idempotency_key = 'AFF-1/5'", String.class);
        String facts = ActRecord.facts(
                new Act("version-sent", "732829320", "AFF-1", "claire", null, null, Map.of(), "slipped"), "00");
        ActRecord record = ActRecord.of(new ActRecord.Content(
                "00000000-0000-0000-0000-000000000000",
                "732829320",
                "AFF-1",
                6,
                "version-sent",
                NOON.instant(),
                "claire",
                "slipped",
                null,
                Sha256.of(facts),
                previous));
        jdbc.update(
                """
                INSERT INTO journal_act (act_id, tenant, creditor, case_reference, case_no, kind, recorded_at, author, idempotency_key,
                       facts_sha256, record, leaf_hash, prev_leaf_hash)
                SELECT '00000000-0000-0000-0000-000000000000', tenant, creditor, case_reference, 6, kind, recorded_at, author, 'slipped',
                       ?, ?, ?, leaf_hash FROM journal_act WHERE idempotency_key = 'AFF-1/5'
                """, Sha256.of(facts).hex(), record.json(), record.leafHash().hex());
        jdbc.update(
                "INSERT INTO journal_facts (act_id, content) VALUES ('00000000-0000-0000-0000-000000000000', ?)",
                facts);
    }

    static Stream<Arguments> tampersOnBothEngines() {
        return Stream.of(BothEngines.values()).flatMap(engine -> tampers().map(tamper -> Arguments.of(engine, tamper)));
    }

    private static void append(Vault vault, int from, int to) {
        vault.journal()
                .append(IntStream.range(from, to)
                        .mapToObj(i -> "AFF-%d/%d".formatted(i % 2 + 1, i / 2 + 1))
                        .map(key -> new Act(
                                "version-sent",
                                "732829320",
                                key.substring(0, 5),
                                "claire",
                                null,
                                null,
                                Map.of("recipient", "Durand"),
                                key))
                        .toList());
        vault.settle();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("tampersOnBothEngines")
    void what_was_touched_is_named_and_nothing_else(BothEngines engine, Tamper tamper) {
        try (DataStore store = engine.open(folder);
                Vault vault = new Vault(store, NOON)) {
            append(vault, 0, 6);
            append(vault, 6, 10);

            tamper.how().accept(Tampering.with(store));

            assertThat(vault.verify(_ -> {}).problems())
                    .map(problem -> problem.what() + " | " + problem.where() + " | " + problem.since())
                    .containsExactlyInAnyOrderElementsOf(tamper.expected());
        }
    }
}
