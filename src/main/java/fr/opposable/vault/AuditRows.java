package fr.opposable.vault;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.ledger.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of the vault as a verifier reads them: all of them, beside their leaves, one after another. */
final class AuditRows {

    private static final String ALL = """
            SELECT v.document_id, COALESCE(d.creditor, ''), COALESCE(d.case_reference, ''), COALESCE(d.kind, ''), v.version_no,
                   v.artifact_sha256, COALESCE(b.media_type, ''), COALESCE(b.size_bytes, -1), v.pages,
                   v.inputs_sha256, v.fingerprint, v.law_version, v.engine, v.template_id, v.template_sha256, v.author, v.idempotency_key,
                   v.prev_leaf_hash, v.produced_at, v.record, v.leaf_hash, i.content, g.leaf_index, g.leaf_hash
              FROM document_version v
              LEFT JOIN document d ON d.document_id = v.document_id
              LEFT JOIN blob b ON b.sha256 = v.artifact_sha256
              LEFT JOIN inputs_snapshot i ON i.sha256 = v.inputs_sha256
              LEFT JOIN ledger_leaf g ON g.tenant = d.tenant AND g.subject_id = v.document_id AND g.subject_no = v.version_no
             ORDER BY v.document_id, v.version_no
            """;

    private static final String NAME =
            "SELECT d.creditor, d.case_reference, d.kind, v.version_no FROM document_version v JOIN document d ON d.document_id = v.document_id ";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    AuditRows(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(500);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /**
     * One version.
     *
     * @param content what its columns say
     * @param record what was recorded
     * @param leafHash hash of the record, as the row has it
     * @param facts the stored facts, deflated; null when they are gone
     * @param logIndex its place in the log; null when it has none
     * @param logHash its leaf in the log
     */
    record Stored(
            VersionRecord.Content content,
            String record,
            Sha256 leafHash,
            @Nullable Bytes facts,
            @Nullable Long logIndex,
            @Nullable Sha256 logHash) {

        String name() {
            return content.key() + " v" + content.versionNo();
        }

        Subject subject() {
            return new Subject(content.documentId(), content.versionNo());
        }
    }

    /** Gives every version, document by document, in the order of their numbers. Read as a stream: PostgreSQL does so in a transaction only. */
    void forEach(Consumer<Stored> visitor) {
        transaction.executeWithoutResult(_ -> jdbc.query(ALL, row -> {
            visitor.accept(stored(row));
        }));
    }

    private static Stored stored(ResultSet row) throws SQLException {
        byte[] facts = row.getBytes(22);
        long index = row.getLong(23);
        boolean inLog = !row.wasNull();
        String logHash = row.getString(24);
        return new Stored(
                new VersionRecord.Content(
                        row.getString(1),
                        row.getInt(5),
                        new DocumentKey(row.getString(2), row.getString(3), row.getString(4)),
                        digest(row.getString(6)),
                        row.getString(7),
                        row.getLong(8),
                        row.getInt(9),
                        digest(row.getString(10)),
                        digest(row.getString(11)),
                        digest(row.getString(12)),
                        row.getString(13),
                        row.getString(14),
                        digest(row.getString(15)),
                        row.getString(16),
                        row.getString(17),
                        row.getString(18),
                        row.getObject(19, OffsetDateTime.class).toInstant()),
                row.getString(20),
                digest(row.getString(21)),
                facts == null ? null : Bytes.owning(facts),
                inLog ? index : null,
                logHash == null ? null : digest(logHash));
    }

    /** {@return the digest in a column; for what is none, one that nothing has: the row is then told as altered, and the rest is read} */
    private static Sha256 digest(String hex) {
        try {
            return new Sha256(hex);
        } catch (IllegalArgumentException _) {
            return Sha256.of("not a digest: " + hex);
        }
    }

    /** {@return the leaves whose version or act is gone, in the order of the log} */
    List<Orphan> leavesWithoutSubject(String tenant) {
        return jdbc.query(
                """
                SELECT g.leaf_index, g.subject_id, g.subject_no, d.creditor, d.case_reference, d.kind, g.leaf_hash, f.act_id
                  FROM ledger_leaf g
                  LEFT JOIN document_version v ON v.document_id = g.subject_id AND v.version_no = g.subject_no
                  LEFT JOIN document d ON d.document_id = g.subject_id
                  LEFT JOIN journal_act a ON a.act_id = g.subject_id AND g.subject_no = 1
                  LEFT JOIN journal_facts f ON f.act_id = g.subject_id
                 WHERE g.tenant = ? AND v.document_id IS NULL AND a.act_id IS NULL
                 ORDER BY g.leaf_index
                """,
                (row, _) -> new Orphan(
                        row.getLong(1),
                        digest(row.getString(7)),
                        row.getString(2),
                        row.getString(8) != null,
                        row.getString(4) == null
                                ? null
                                : new DocumentKey(row.getString(4), row.getString(5), row.getString(6)) + " v"
                                        + row.getInt(3)),
                tenant);
    }

    /** {@return the name of the first version made under these legal texts} */
    Optional<String> firstUnder(Sha256 law) {
        return jdbc
                .query(
                        NAME + "WHERE v.law_version = ? ORDER BY v.produced_at, v.version_no LIMIT 1",
                        AuditRows::name,
                        law.hex())
                .stream()
                .findFirst();
    }

    /**
     * A leaf without its subject.
     *
     * @param id the identifier it had
     * @param hasFacts whether the facts of an act are still there
     * @param version how the version is named, when its document is still there
     */
    record Orphan(
            long index,
            Sha256 hash,
            String id,
            boolean hasFacts,
            @Nullable String version) {}

    /** {@return the name of the version whose leaf is at this place, if that is known} */
    Optional<String> nameAt(String tenant, long index) {
        return jdbc
                .query(
                        NAME
                                + "JOIN ledger_leaf g ON g.subject_id = v.document_id AND g.subject_no = v.version_no WHERE g.tenant = ? AND g.leaf_index = ?",
                        AuditRows::name,
                        tenant,
                        index)
                .stream()
                .findFirst();
    }

    /** {@return the name of the version whose record has this hash, if there is one} */
    Optional<String> nameOf(Sha256 leafHash) {
        return jdbc.query(NAME + "WHERE v.leaf_hash = ?", AuditRows::name, leafHash.hex()).stream()
                .findFirst();
    }

    /** {@return the place of a leaf with this hash, if there is one} */
    Optional<Long> placeOf(String tenant, Sha256 leafHash) {
        return jdbc
                .query(
                        "SELECT leaf_index FROM ledger_leaf WHERE tenant = ? AND leaf_hash = ?",
                        (row, _) -> row.getLong(1),
                        tenant,
                        leafHash.hex())
                .stream()
                .findFirst();
    }

    private static String name(ResultSet row, int number) throws SQLException {
        return new DocumentKey(row.getString(1), row.getString(2), row.getString(3)) + " v" + row.getInt(4);
    }
}
