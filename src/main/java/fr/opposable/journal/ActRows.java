package fr.opposable.journal;

import fr.opposable.kernel.Sha256;
import fr.opposable.ledger.Subject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of acts: added and read, nothing else. */
final class ActRows {

    private static final String ACT = """
            SELECT a.act_id, a.creditor, a.case_reference, a.case_no, a.kind, a.recorded_at, a.author, a.idempotency_key,
                   a.facts_sha256, a.prev_leaf_hash, a.record, a.leaf_hash, f.content, g.leaf_index, g.leaf_hash, a.about_id, a.about_no
              FROM journal_act a
              LEFT JOIN journal_facts f ON f.act_id = a.act_id
              LEFT JOIN ledger_leaf g ON g.tenant = a.tenant AND g.subject_id = a.act_id AND g.subject_no = 1
            """;

    private static final String IN_ORDER = " ORDER BY a.case_reference, a.creditor, a.case_no";

    private final JdbcTemplate jdbc;
    private final String tenant;

    ActRows(DataSource dataSource, String tenant) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(500);
        this.tenant = tenant;
    }

    /** A case, as the journal knows it. */
    record CaseKey(String creditor, String caseReference) {}

    /** The newest act of a case, as much as the next one must know. */
    record Head(int caseNo, Sha256 leafHash) {}

    /**
     * One act as its row has it.
     *
     * @param logIndex its place in the log; null when it has none
     * @param logHash its leaf in the log
     */
    record Stored(
            ActRecord.Content content,
            String record,
            Sha256 leafHash,
            @Nullable String facts,
            @Nullable Long logIndex,
            @Nullable Sha256 logHash) {

        String name() {
            return ActRecord.name(content.creditor(), content.caseReference(), content.caseNo(), content.kind());
        }

        JournalAct act() {
            ActRecord.Said said = ActRecord.Said.read(facts);
            return new JournalAct(
                    content.id(),
                    content.caseNo(),
                    new Act(
                            content.kind(),
                            content.creditor(),
                            content.caseReference(),
                            content.author(),
                            said.occurredOn(),
                            content.about(),
                            said.facts(),
                            content.idempotencyKey()),
                    content.recordedAt(),
                    record,
                    facts,
                    leafHash,
                    logIndex);
        }
    }

    /** {@return the newest act of each case that has one} */
    Map<CaseKey, Head> heads(Collection<CaseKey> cases) {
        Map<CaseKey, Head> heads = new HashMap<>();
        jdbc.execute(
                "SELECT case_no, leaf_hash FROM journal_act WHERE tenant = ? AND case_reference = ? AND creditor = ? ORDER BY case_no DESC LIMIT 1",
                (PreparedStatement statement) -> {
                    for (CaseKey key : cases) {
                        statement.setString(1, tenant);
                        statement.setString(2, key.caseReference());
                        statement.setString(3, key.creditor());
                        try (ResultSet row = statement.executeQuery()) {
                            if (row.next()) {
                                heads.put(key, new Head(row.getInt(1), new Sha256(row.getString(2))));
                            }
                        }
                    }
                    return heads;
                });
        return heads;
    }

    void add(List<Stored> acts) {
        jdbc.batchUpdate("""
                INSERT INTO journal_act (act_id, tenant, creditor, case_reference, case_no, kind, recorded_at, author, idempotency_key,
                       about_id, about_no, facts_sha256, record, leaf_hash, prev_leaf_hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, acts.stream().map(this::columns).toList());
        jdbc.batchUpdate(
                "INSERT INTO journal_facts (act_id, content) VALUES (?, ?)",
                acts.stream()
                        .map(act -> new @Nullable Object[] {act.content().id(), act.facts()})
                        .toList());
    }

    private @Nullable Object[] columns(Stored act) {
        ActRecord.Content content = act.content();
        Subject about = content.about();
        return new @Nullable Object[] {
            content.id(),
            tenant,
            content.creditor(),
            content.caseReference(),
            content.caseNo(),
            content.kind(),
            OffsetDateTime.ofInstant(content.recordedAt(), ZoneOffset.UTC),
            content.author(),
            content.idempotencyKey(),
            about == null ? null : about.id(),
            about == null ? null : about.number(),
            content.facts().hex(),
            act.record(),
            act.leafHash().hex(),
            content.previousLeaf()
        };
    }

    /** {@return the acts that have one of these keys} */
    List<Stored> withKeys(Collection<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        if (keys.size() == 1) {
            // HSQLDB looks an equal key up in its index, and reads every act for a list of one.
            return jdbc.query(
                    ACT + "WHERE a.idempotency_key = ? AND a.tenant = ?",
                    ActRows::stored,
                    keys.iterator().next(),
                    tenant);
        }
        Object[] values = new Object[keys.size() + 1];
        values[0] = tenant;
        int at = 1;
        for (String key : keys) {
            values[at++] = key;
        }
        return jdbc.query(
                ACT + "WHERE a.tenant = ? AND a.idempotency_key IN (" + marks(keys) + ")", ActRows::stored, values);
    }

    List<Stored> ofCase(String caseReference, @Nullable String creditor) {
        return creditor == null
                ? jdbc.query(
                        ACT + "WHERE a.tenant = ? AND a.case_reference = ?" + IN_ORDER,
                        ActRows::stored,
                        tenant,
                        caseReference)
                : jdbc.query(
                        ACT + "WHERE a.tenant = ? AND a.case_reference = ? AND a.creditor = ?" + IN_ORDER,
                        ActRows::stored,
                        tenant,
                        caseReference,
                        creditor);
    }

    List<Stored> ofKind(String kind) {
        return jdbc.query(
                ACT
                        + "WHERE a.tenant = ? AND a.kind = ? ORDER BY a.recorded_at, a.case_reference, a.creditor, a.case_no",
                ActRows::stored,
                tenant,
                kind);
    }

    /** {@return the acts of these kinds of the cases of these references} */
    List<Stored> ofCases(Collection<String> references, Collection<String> kinds) {
        if (references.isEmpty() || kinds.isEmpty()) {
            return List.of();
        }
        List<String> values = new ArrayList<>(references.size() + kinds.size() + 1);
        values.add(tenant);
        values.addAll(references);
        values.addAll(kinds);
        return jdbc.query(
                ACT + "WHERE a.tenant = ? AND a.case_reference IN (" + marks(references) + ") AND a.kind IN ("
                        + marks(kinds) + ")" + IN_ORDER,
                ActRows::stored,
                values.toArray());
    }

    /** {@return how many acts of these kinds there are, and when the last was recorded, as one text; empty when there is none} */
    Optional<String> stateOf(Collection<String> kinds) {
        List<String> values = new ArrayList<>(kinds.size() + 1);
        values.add(tenant);
        values.addAll(kinds);
        return jdbc
                .query(
                        "SELECT count(*), max(recorded_at) FROM journal_act WHERE tenant = ? AND kind IN ("
                                + marks(kinds) + ") HAVING count(*) > 0",
                        (row, _) -> row.getLong(1)
                                + "/"
                                + row.getObject(2, OffsetDateTime.class).toInstant(),
                        values.toArray())
                .stream()
                .findFirst();
    }

    private static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    /** Gives every act, case by case, in the order of their numbers; within a transaction, read as a stream. */
    void forEach(Consumer<Stored> visitor) {
        jdbc.query(
                ACT + "WHERE a.tenant = ?" + IN_ORDER,
                row -> {
                    visitor.accept(stored(row, 0));
                },
                tenant);
    }

    /** Gives the acts of a kind recorded at that moment or later; within a transaction, read as a stream. */
    void forEachSince(String kind, Instant since, Consumer<Stored> visitor) {
        jdbc.query(
                ACT + "WHERE a.tenant = ? AND a.kind = ? AND a.recorded_at >= ?",
                row -> {
                    visitor.accept(stored(row, 0));
                },
                tenant,
                kind,
                since.atOffset(ZoneOffset.UTC));
    }

    Optional<String> nameAt(long index) {
        return jdbc
                .query(
                        ACT + "WHERE a.tenant = ? AND g.leaf_index = ?",
                        (row, number) -> stored(row, number).name(),
                        tenant,
                        index)
                .stream()
                .findFirst();
    }

    Optional<String> nameOf(Sha256 leafHash) {
        return jdbc
                .query(
                        ACT + "WHERE a.tenant = ? AND a.leaf_hash = ?",
                        (row, number) -> stored(row, number).name(),
                        tenant,
                        leafHash.hex())
                .stream()
                .findFirst();
    }

    /** {@return the place of a leaf with this hash, if there is one} */
    Optional<Long> placeOf(Sha256 leafHash) {
        return jdbc
                .query(
                        "SELECT leaf_index FROM ledger_leaf WHERE tenant = ? AND leaf_hash = ?",
                        (row, _) -> row.getLong(1),
                        tenant,
                        leafHash.hex())
                .stream()
                .findFirst();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        long index = row.getLong(14);
        boolean inLog = !row.wasNull();
        String logHash = row.getString(15);
        return new Stored(
                new ActRecord.Content(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        row.getString(7),
                        row.getString(8),
                        row.getString(16) == null ? null : new Subject(row.getString(16), row.getInt(17)),
                        new Sha256(row.getString(9)),
                        row.getString(10)),
                row.getString(11),
                new Sha256(row.getString(12)),
                row.getString(13),
                inLog ? index : null,
                logHash == null ? null : new Sha256(logHash));
    }
}
