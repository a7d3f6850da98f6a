package fr.opposable.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.kernel.Sha256;
import fr.opposable.store.BothEngines;
import fr.opposable.store.DataStore;
import fr.opposable.store.DatabaseEngine;
import fr.opposable.store.StoreUnavailableException;
import fr.opposable.store.Tampering;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class LedgerTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T11:00:00Z"), ZoneOffset.UTC);
    private static final String TENANT = "local";

    @TempDir
    Path folder;

    private static List<Leaf> queue(DataStore store, int count) {
        List<Leaf> queued = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = UUID.randomUUID().toString();
            queued.add(new Leaf(-1, Merkle.leaf(id.getBytes(StandardCharsets.UTF_8)), new Subject(id, 1)));
        }
        new JdbcTemplate(store.dataSource())
                .batchUpdate(
                        "INSERT INTO ledger_queue (tenant, subject_id, subject_no, leaf_hash) VALUES (?, ?, ?, ?)",
                        queued.stream()
                                .map(leaf -> new Object[] {
                                    TENANT, leaf.subject().id(), 1, leaf.hash().hex()
                                })
                                .toList());
        return queued;
    }

    private static List<Sha256> hashes(DataStore store) {
        return new LeafRows(store.dataSource(), TENANT)
                .leaves(0, 1_000_000).stream().map(Leaf::hash).toList();
    }

    @ParameterizedTest
    @EnumSource
    void what_waits_gets_its_place_first_come_first(BothEngines engine) {
        try (DataStore store = engine.open(folder);
                Ledger ledger = new Ledger(store, TENANT, NOON)) {
            List<Leaf> queued = queue(store, 600);

            ledger.settle();

            assertThat(hashes(store))
                    .containsExactlyElementsOf(queued.stream().map(Leaf::hash).toList());
            assertThat(ledger.waiting()).isZero();
            assertThat(ledger.leaf(queued.get(299).subject()).orElseThrow().index())
                    .isEqualTo(299);
            Checkpoint checkpoint = Checkpoint.parse(
                    SignedNote.parse(ledger.checkpoint(600).orElseThrow()).text());
            assertThat(checkpoint.root()).isEqualTo(GrowingTree.definition(hashes(store)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_leaf_and_each_past_state_can_be_shown(BothEngines engine) {
        try (DataStore store = engine.open(folder);
                Ledger ledger = new Ledger(store, TENANT, NOON)) {
            List<Leaf> queued = new ArrayList<>();
            for (int part : List.of(1, 255, 1, 300, 43)) {
                queued.addAll(queue(store, part));
                ledger.settle();
            }

            for (Leaf leaf : queued) {
                assertThat(ledger.inclusion(leaf.subject()).orElseThrow().holdsFor(leaf.hash()))
                        .isTrue();
            }
            assertThat(ledger.checkpoints()).containsExactly(1L, 256L, 257L, 557L, 600L);
            for (long from : ledger.checkpoints()) {
                assertThat(ledger.consistency(from, 600).holds()).isTrue();
            }
            assertThat(ledger.inclusion(new Subject(UUID.randomUUID().toString(), 1)))
                    .isEmpty();
            assertThat(ledger.verify(_ -> {}).faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_log_taken_up_by_another_process_goes_on_as_one(BothEngines engine) {
        String url = engine.newUrl();
        int total = 0;
        for (int part : List.of(130, 126, 300, 7)) {
            try (DataStore store = DataStore.open(folder, url);
                    Ledger ledger = new Ledger(store, TENANT, NOON)) {
                queue(store, part);
                total += part;
                ledger.settle();
                assertThat(ledger.size()).isEqualTo(total);
                assertThat(ledger.verify(_ -> {}).faults()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void two_sequencers_at_once_leave_no_gap_and_no_double(BothEngines engine) throws Exception {
        try (DataStore store = engine.open(folder);
                Ledger one = new Ledger(store, TENANT, NOON);
                Ledger two = new Ledger(store, TENANT, NOON);
                ExecutorService threads = Executors.newFixedThreadPool(3)) {
            one.awaken();
            two.awaken();
            List<Future<?>> recorders = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                recorders.add(threads.submit(() -> {
                    for (int chunk = 0; chunk < 10; chunk++) {
                        queue(store, 40);
                    }
                }));
            }
            for (Future<?> recorder : recorders) {
                recorder.get();
            }
            one.settle();

            assertThat(one.waiting()).isZero();
            assertThat(hashes(store)).hasSize(1200).doesNotHaveDuplicates();
            assertThat(one.verify(_ -> {}).faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_database_refuses_to_change_drop_or_skip_a_leaf(BothEngines engine) {
        try (DataStore store = engine.open(folder);
                Ledger ledger = new Ledger(store, TENANT, NOON)) {
            queue(store, 256);
            ledger.settle();
            JdbcTemplate jdbc = new JdbcTemplate(store.dataSource());

            for (String table : List.of("ledger_log", "ledger_leaf", "ledger_tile", "ledger_checkpoint")) {
                assertThatThrownBy(() -> jdbc.update("DELETE FROM " + table))
                        .isInstanceOf(DataAccessException.class)
                        .hasStackTraceContaining("append-only");
                assertThatThrownBy(() -> jdbc.update("UPDATE " + table + " SET tenant = 'x'"))
                        .isInstanceOf(DataAccessException.class)
                        .hasStackTraceContaining("append-only");
                if (store.engine() == DatabaseEngine.POSTGRESQL) {
                    assertThatThrownBy(() -> jdbc.execute("TRUNCATE " + table + " CASCADE"))
                            .isInstanceOf(DataAccessException.class)
                            .hasStackTraceContaining("append-only");
                }
            }
            assertThatThrownBy(() -> jdbc.update(
                            "INSERT INTO ledger_leaf VALUES ('local', 258, ?, ?, 1)",
                            "0".repeat(64),
                            UUID.randomUUID().toString()))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("does not follow");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_older_database_gets_no_second_signature(BothEngines engine) {
        try (DataStore store = engine.open(folder);
                Ledger ledger = new Ledger(store, TENANT, NOON)) {
            queue(store, 10);
            ledger.settle();
            JdbcTemplate jdbc = Tampering.with(store);
            jdbc.update("DELETE FROM ledger_checkpoint");
            jdbc.update("DELETE FROM ledger_leaf WHERE leaf_index >= 8");

            assertThatThrownBy(ledger::settle)
                    .isInstanceOf(LedgerAlteredException.class)
                    .hasMessageContaining("8 feuille(s)")
                    .hasMessageContaining("en avait signé 10");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_rewritten_log_gets_no_further_signature(BothEngines engine) {
        try (DataStore store = engine.open(folder);
                Ledger ledger = new Ledger(store, TENANT, NOON)) {
            queue(store, 10);
            ledger.settle();
            Tampering.with(store).update("UPDATE ledger_leaf SET leaf_hash = ? WHERE leaf_index = 4", "0".repeat(64));
            queue(store, 1);

            assertThatThrownBy(ledger::settle)
                    .isInstanceOf(LedgerAlteredException.class)
                    .hasMessageContaining("altérés");
            assertThat(ledger.checkpoints()).containsExactly(10L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_key_is_its_owners_alone(BothEngines engine) throws Exception {
        try (DataStore store = engine.open(folder);
                Ledger ledger = new Ledger(store, TENANT, NOON)) {
            queue(store, 1);
            ledger.settle();
            Path key = store.ledger().resolve("cle-privee.pem");

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
            queue(store, 1);
            assertThatThrownBy(ledger::settle)
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("chmod 600");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_checkpoint_that_a_crash_left_in_its_file_alone_is_entered_again(BothEngines engine) {
        try (DataStore store = engine.open(folder);
                Ledger ledger = new Ledger(store, TENANT, NOON)) {
            queue(store, 10);
            ledger.settle();
            Tampering.with(store).update("DELETE FROM ledger_checkpoint");

            assertThat(ledger.verify(_ -> {}).faults()).isEmpty();
            ledger.settle();

            assertThat(ledger.checkpoints()).containsExactly(10L);
        }
    }
}
