package fr.opposable.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.kernel.Sha256;
import fr.opposable.ledger.Merkle;
import fr.opposable.ledger.Subject;
import fr.opposable.store.BothEngines;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class JournalTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T11:00:00.123456Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private static Act act(String reference, String key) {
        return new Act(
                "version-sent",
                "732829320",
                reference,
                "claire",
                LocalDate.of(2026, 11, 20),
                new Subject("3b241101-e2bb-4255-8caf-4136c566a962", 2),
                Map.of("recipient", "Société « Été »", "pages", 3, "proofs", List.of("a", "b"), "paid", true),
                key);
    }

    @ParameterizedTest
    @EnumSource
    void an_act_is_read_back_as_it_was_said(BothEngines engine) {
        try (DataStore store = engine.open(folder);
                Vault vault = new Vault(store, NOON)) {
            JournalAct recorded = vault.journal().append(act("AFF-1", "k1"));
            vault.settle();

            List<JournalAct> read = vault.journal().of("AFF-1", "732829320");

            assertThat(read).singleElement().satisfies(found -> {
                assertThat(found.act()).isEqualTo(act("AFF-1", "k1"));
                assertThat(found.recordedAt()).isEqualTo(NOON.instant());
                assertThat(found.logIndex()).isZero();
                assertThat(found.record()).isEqualTo(recorded.record()).doesNotContain("claire", "Été", "AFF-1");
                assertThat(found.leafHash())
                        .isEqualTo(Merkle.leaf(found.record().getBytes(StandardCharsets.UTF_8)));
                assertThat(found.record())
                        .contains(Sha256.of(String.valueOf(found.facts())).hex());
                assertThat(vault.journal().proof(found)).isPresent();
            });
            assertThat(vault.verify(_ -> {}).problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_same_key_records_once_and_gives_the_first(BothEngines engine) {
        try (DataStore store = engine.open(folder);
                Vault vault = new Vault(store, NOON)) {
            JournalAct first = vault.journal().append(act("AFF-1", "k1"));

            List<JournalAct> again = vault.journal()
                    .append(List.of(act("AFF-1", "k1"), act("AFF-1", "k2"), act("AFF-1", "k2"), act("AFF-2", "k3")));

            assertThat(again).extracting(JournalAct::caseNo).containsExactly(1, 2, 2, 1);
            assertThat(again.getFirst().id()).isEqualTo(first.id());
            assertThat(again.get(1).id()).isEqualTo(again.get(2).id());
            assertThat(vault.journal().withKey("k1").map(JournalAct::id)).contains(first.id());
            assertThat(vault.journal().withKey("k9")).isEmpty();
            assertThat(vault.journal().ofKind("version-sent")).hasSize(3);
            assertThat(vault.journal().ofKind("hold-set")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void acts_go_with_the_transaction_of_the_caller(BothEngines engine) {
        try (DataStore store = engine.open(folder);
                Vault vault = new Vault(store, NOON)) {
            TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(store.dataSource()));

            transaction.executeWithoutResult(status -> {
                vault.journal().append(act("AFF-1", "k1"));
                status.setRollbackOnly();
            });

            assertThat(vault.journal().of("AFF-1", null)).isEmpty();
            vault.settle();
            assertThat(vault.ledger().size()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void acts_of_a_case_keep_their_order_and_quote_one_another(BothEngines engine) {
        try (DataStore store = engine.open(folder);
                Vault vault = new Vault(store, NOON)) {
            vault.journal()
                    .append(IntStream.range(0, 120)
                            .mapToObj(i -> act("AFF-" + i % 3, "k" + i))
                            .toList());
            vault.journal().append(Act.ofStore("key-rotated", "claire", Map.of("key", "x"), "rotation-1"));
            vault.settle();

            List<JournalAct> acts = vault.journal().of("AFF-1", "732829320");

            assertThat(acts)
                    .extracting(found -> found.act().idempotencyKey())
                    .containsExactlyElementsOf(IntStream.range(0, 40)
                            .mapToObj(i -> "k" + (3 * i + 1))
                            .toList());
            for (int i = 1; i < acts.size(); i++) {
                assertThat(acts.get(i).record())
                        .contains(acts.get(i - 1).leafHash().hex());
            }
            assertThat(vault.journal().ofStore())
                    .extracting(found -> found.act().kind())
                    .containsExactly("key-rotated");
            assertThat(vault.verify(_ -> {}).problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_database_itself_refuses_to_change_or_drop_an_act(BothEngines engine) {
        try (DataStore store = engine.open(folder);
                Vault vault = new Vault(store, NOON)) {
            vault.journal().append(act("AFF-1", "k1"));
            JdbcTemplate jdbc = new JdbcTemplate(store.dataSource());

            for (String statement : List.of(
                    "DELETE FROM journal_facts",
                    "UPDATE journal_act SET author = 'x'",
                    "UPDATE journal_facts SET content = 'x'")) {
                assertThatThrownBy(() -> jdbc.update(statement))
                        .isInstanceOf(DataAccessException.class)
                        .hasStackTraceContaining("append-only");
            }
            assertThatThrownBy(() -> jdbc.update("DELETE FROM journal_act")).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> jdbc.update("""
                            INSERT INTO journal_act (act_id, tenant, creditor, case_reference, case_no, kind, recorded_at, author,
                                   idempotency_key, facts_sha256, record, leaf_hash, prev_leaf_hash)
                            SELECT 'x', tenant, creditor, case_reference, 3, kind, recorded_at, author, 'x', facts_sha256, record, leaf_hash,
                                   leaf_hash FROM journal_act
                            """)).hasStackTraceContaining("does not follow");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            KIND | AUTHOR | KEY
            ''   | claire | k
            kind | ''     | k
            kind | claire | ''
            a-kind-that-is-longer-than-the-forty-characters-of-its-column | claire | k
            """)
    void an_act_without_its_parts_is_no_act(String kind, String author, String key) {
        assertThatThrownBy(() -> new Act(kind, "1", "AFF-1", author, null, null, Map.of(), key))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_fact_without_canonical_form_is_refused_before_anything_is_recorded() {
        Map<String, Object> facts = new HashMap<>(Map.of("rate", 1.5));

        assertThatThrownBy(() -> new Act("kind", "1", "AFF-1", "claire", null, null, facts, "k"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("canonical");
    }
}
