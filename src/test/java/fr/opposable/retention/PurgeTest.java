package fr.opposable.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.journal.Act;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.ledger.Subject;
import fr.opposable.legal.LegalLibrary;
import fr.opposable.rendering.TemplateLibrary;
import fr.opposable.store.BothEngines;
import fr.opposable.store.DataStore;
import fr.opposable.store.Tampering;
import fr.opposable.vault.DocumentAlteredException;
import fr.opposable.vault.DocumentKey;
import fr.opposable.vault.Draft;
import fr.opposable.vault.Eraser;
import fr.opposable.vault.Fingerprint;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VaultVerification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class PurgeTest {

    private static final Clock THEN = Clock.fixed(Instant.parse("2018-03-01T11:00:00Z"), ZoneOffset.UTC);
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T11:00:00Z"), ZoneOffset.UTC);
    private static final String CREDITOR = "732829320";
    private static final PurgeRequest REQUEST = new PurgeRequest(
            "Anne Fauvel",
            "fin de la durée de conservation",
            Set.of(RetentionRule.CORRESPONDENCE),
            LocalDate.of(2026, 11, 22));

    @TempDir
    Path folder;

    private static HeldCase held(String reference) {
        return new HeldCase(CREDITOR, reference);
    }

    /** One letter of one case, in 2018. */
    private static SealedVersion seal(DataStore store, String reference, String facts, String words) {
        try (Vault vault = new Vault(store, THEN)) {
            Draft draft = new Draft(
                    new DocumentKey(CREDITOR, reference, "relance-1"),
                    new Fingerprint(Sha256.of(facts), "relance-1/v1", Sha256.of("template"), Sha256.of("law"), "tests"),
                    facts,
                    Bytes.copyOf(words.getBytes(StandardCharsets.UTF_8)),
                    "application/pdf",
                    1,
                    "test",
                    "run/" + reference);
            vault.keep(List.of(draft));
            SealedVersion version = vault.seal(List.of(draft)).getFirst();
            vault.journal()
                    .append(new Act(
                            "version-sent",
                            CREDITOR,
                            reference,
                            "test",
                            LocalDate.of(2018, 3, 2),
                            new Subject(version.documentId(), 1),
                            Map.of("recipient", "Jean Martin"),
                            "sent/" + reference));
            vault.settle();
            return version;
        }
    }

    private static String facts(String reference, String more) {
        return "{\"asOf\":\"2018-03-01\",\"case\":{\"debtor\":\"Jean Martin\",\"invoices\":[{\"due\":\"2018-01-31\"}],\"reference\":\"%s\"%s}}"
                .formatted(reference, more);
    }

    private static Purge purge(Vault vault) {
        return new Purge(vault, LegalLibrary.fromClassPath(), TemplateLibrary.onClassPath(), "tests", NOW);
    }

    private static Path file(DataStore store, SealedVersion version) {
        return store.content()
                .resolve(version.artifact().hex().substring(0, 3))
                .resolve(version.artifact().hex());
    }

    private static List<String> problems(Vault vault) {
        return vault.verify(_ -> {}).problems().stream()
                .map(VaultVerification.Problem::what)
                .map(what -> what.contains(" (/") ? what.substring(0, what.indexOf(" (/")) : what)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_due_goes_and_everything_still_verifies_and_says_so(BothEngines engine) {
        try (DataStore store = engine.open(folder)) {
            SealedVersion version = seal(store, "AFF-1", facts("AFF-1", ""), "the letter");
            try (Vault vault = new Vault(store, NOW)) {
                Purge purge = purge(vault);
                assertThat(new Retention(vault, LegalLibrary.fromClassPath())
                                .of(held("AFF-1"))
                                .due(LocalDate.of(2023, 3, 2)))
                        .isEmpty();

                Purge.Ordered ordered = purge.order(held("AFF-1"), REQUEST);
                assertThat(vault.verify(_ -> {}).notices())
                        .anyMatch(notice -> notice.contains("dont l’effacement est ordonné ont encore leur contenu"));
                Eraser.Outcome outcome = purge.resume();
                purge.forget();

                assertThat(outcome).isEqualTo(new Eraser.Outcome(1, 2, 0));
                assertThat(file(store, version)).doesNotExist();
                JdbcTemplate jdbc = new JdbcTemplate(store.dataSource());
                assertThat(jdbc.queryForList("SELECT content FROM journal_facts", String.class))
                        .noneMatch(said -> said.contains("Jean Martin"));
                assertThat(jdbc.queryForObject(
                                "SELECT OCTET_LENGTH(content) FROM inputs_snapshot WHERE sha256 = ?",
                                Integer.class,
                                Sha256.of(facts("AFF-1", "")).hex()))
                        .isZero();
                VaultVerification verification = vault.verify(_ -> {});
                assertThat(verification.problems()).isEmpty();
                assertThat(verification.notices())
                        .anyMatch(notice -> notice.contains("contenu effacé le 22/11/2026 par Anne Fauvel")
                                && notice.contains(ordered.certificate()));
                assertThatThrownBy(() -> vault.read(version))
                        .isInstanceOf(DocumentAlteredException.class)
                        .hasMessageContaining(ordered.certificate());
                SealedVersion certificate = vault.history("AFF-1", CREDITOR).stream()
                        .filter(one -> one.key().kind().equals(Certificate.KIND))
                        .findFirst()
                        .orElseThrow();
                assertThat(vault.read(certificate).length()).isGreaterThan(1000);
                assertThat(vault.facts(certificate)).doesNotContain("Jean Martin");
                assertThatThrownBy(() -> purge.plan(held("AFF-1"), REQUEST)).hasMessageContaining("rien à effacer");
                assertThat(purge.resume()).isEqualTo(new Eraser.Outcome(0, 0, 0));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_case_under_hold_before_a_court_or_not_due_loses_nothing(BothEngines engine) {
        try (DataStore store = engine.open(folder)) {
            seal(store, "AFF-1", facts("AFF-1", ""), "one");
            seal(
                    store,
                    "AFF-2",
                    facts("AFF-2", ",\"events\":[{\"date\":\"2018-02-01\",\"kind\":\"requete-filed\"}]"),
                    "two");
            seal(store, "AFF-3", facts("AFF-3", ",\"payments\":[{\"date\":\"2024-05-01\"}]"), "three");
            try (Vault vault = new Vault(store, NOW)) {
                Purge purge = purge(vault);
                Holds holds = new Holds(vault.journal());
                holds.set(held("AFF-1"), "expertise en cours", "Anne Fauvel");

                assertThatThrownBy(() -> purge.order(held("AFF-1"), REQUEST))
                        .isInstanceOf(RetentionRefusedException.class)
                        .hasMessageContaining("expertise en cours");
                assertThatThrownBy(() -> holds.set(held("AFF-1"), "encore", "x"))
                        .isInstanceOf(RetentionRefusedException.class);
                assertThatThrownBy(() -> purge.order(held("AFF-2"), REQUEST))
                        .isInstanceOf(RetentionRefusedException.class)
                        .hasMessageContaining("requete-filed");
                assertThatThrownBy(() -> purge.order(held("AFF-3"), REQUEST))
                        .isInstanceOf(RetentionRefusedException.class)
                        .hasMessageContaining("art. 17, 3, e")
                        .hasMessageContaining("01/05/2029");

                holds.release(held("AFF-1"), "expertise déposée", "Anne Fauvel");
                assertThat(purge.plan(held("AFF-1"), REQUEST)).hasSize(2);
                PurgeRequest nothingConfirmed = new PurgeRequest("x", "motif", Set.of(), REQUEST.day());
                assertThatThrownBy(() -> purge.plan(held("AFF-1"), nothingConfirmed))
                        .hasMessageContaining("--rule conservation.correspondance");
                assertThat(problems(vault)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_another_case_needs_stays_until_that_one_goes_too(BothEngines engine) {
        try (DataStore store = engine.open(folder)) {
            String same = facts("shared", "");
            SealedVersion one = seal(store, "AFF-1", same, "the same bytes");
            seal(store, "AFF-2", same, "the same bytes");
            try (Vault vault = new Vault(store, NOW)) {
                Purge purge = purge(vault);
                assertThat(purge.carryOut(purge.order(held("AFF-1"), REQUEST)).kept())
                        .isEqualTo(1);
                assertThat(file(store, one)).exists();
                assertThat(problems(vault)).isEmpty();

                assertThat(purge.carryOut(purge.order(held("AFF-2"), REQUEST)).documents())
                        .isEqualTo(1);
                assertThat(file(store, one)).doesNotExist();
                assertThat(problems(vault)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_judged_of_a_document_goes_with_it_and_stays_with_it(BothEngines engine) {
        Sha256 judge = Sha256.of("a judge");
        try (DataStore store = engine.open(folder)) {
            SealedVersion one = seal(store, "AFF-1", facts("shared", ""), "the same bytes");
            seal(store, "AFF-2", facts("shared", ""), "the same bytes");
            SealedVersion other = seal(store, "AFF-3", facts("AFF-3", ""), "other bytes");
            try (Vault vault = new Vault(store, NOW)) {
                vault.judged().keep(one.artifact(), judge, "told", List.of());
                vault.judged().keep(other.artifact(), judge, "told", List.of());
            }
            try (Vault vault = new Vault(store, NOW)) {
                Purge purge = purge(vault);

                purge.carryOut(purge.order(held("AFF-1"), REQUEST));
                assertThat(vault.judged().find(one.artifact(), judge)).isPresent();
                purge.order(held("AFF-2"), REQUEST);
                assertThat(vault.judged().find(one.artifact(), judge)).isPresent();
                purge.resume();

                assertThat(vault.judged().find(one.artifact(), judge)).isEmpty();
                assertThat(vault.judged().find(other.artifact(), judge)).isPresent();
                assertThat(problems(vault)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_goes_without_an_act_in_the_log_is_missing(BothEngines engine) throws Exception {
        try (DataStore store = engine.open(folder)) {
            SealedVersion one = seal(store, "AFF-1", facts("AFF-1", ""), "one");
            try (Vault vault = new Vault(store, NOW)) {
                JdbcTemplate jdbc = new JdbcTemplate(store.dataSource());
                for (String sql : List.of("UPDATE inputs_snapshot SET content = ''", "DELETE FROM journal_facts")) {
                    assertThatThrownBy(() -> jdbc.update(sql))
                            .isInstanceOf(DataAccessException.class)
                            .hasStackTraceContaining("append-only");
                }
                Files.delete(file(store, one));
                Purge purge = purge(vault);
                assertThat(problems(vault)).containsExactly("document manquant");

                // An act written by hand, with the permission it would need, is not an act of the log.
                JdbcTemplate tampering = Tampering.with(store);
                String id = "00000000-0000-4000-8000-000000000001";
                String said =
                        "{\"facts\":{\"certificate\":\"EFF-X\",\"versions\":[\"%s/1\"]},\"occurred_on\":null,\"salt\":\"\"}"
                                .formatted(one.documentId());
                String record = "{\"facts_sha256\":\"" + Sha256.of(said).hex() + "\"}";
                tampering.update(
                        "INSERT INTO journal_act (act_id, tenant, creditor, case_reference, case_no, kind, recorded_at, author, idempotency_key, facts_sha256, record, leaf_hash) VALUES (?, 'local', 'x', 'y', 1, 'purged', CURRENT_TIMESTAMP, 'x', 'x', ?, ?, ?)",
                        id,
                        Sha256.of(said).hex(),
                        record,
                        fr.opposable.ledger.Merkle.leaf(record.getBytes(StandardCharsets.UTF_8))
                                .hex());
                tampering.update("INSERT INTO journal_facts (act_id, content) VALUES (?, ?)", id, said);
                tampering.update(
                        "INSERT INTO erasure (subject_id, subject_no, act_id) VALUES (?, 1, ?)", one.documentId(), id);
                tampering.update("UPDATE inputs_snapshot SET content = ?", new byte[0]);

                assertThat(problems(vault)).contains("document manquant", "faits manquants");
                assertThat(purge.resume().documents()).isZero();
            }
        }
    }
}
