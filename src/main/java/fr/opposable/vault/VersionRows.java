package fr.opposable.vault;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of documents and versions: added and read, nothing else. */
final class VersionRows {

    private static final String VERSION = """
            SELECT d.document_id, d.creditor, d.case_reference, d.kind, v.version_no, v.fingerprint, v.artifact_sha256,
                   b.size_bytes, v.template_id, v.law_version, v.engine, v.author, v.produced_at, v.pages, l.lot_no, g.leaf_index
              FROM document d
              JOIN document_version v ON v.document_id = d.document_id
              JOIN blob b ON b.sha256 = v.artifact_sha256
              LEFT JOIN lot_entry l ON l.document_id = v.document_id AND l.version_no = v.version_no
              LEFT JOIN ledger_leaf g ON g.tenant = d.tenant AND g.subject_id = v.document_id AND g.subject_no = v.version_no
            """;

    private static final String HEADS = """
            SELECT d.document_id, v.version_no, v.leaf_hash, v.fingerprint
              FROM document d JOIN document_version v ON v.document_id = d.document_id
             WHERE d.tenant = ? AND d.case_reference = ? AND d.creditor = ? AND d.kind = ?
             ORDER BY v.version_no DESC
            """;

    private final JdbcTemplate jdbc;
    private final String tenant;

    VersionRows(DataSource dataSource, String tenant) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(500);
        this.tenant = tenant;
    }

    /** The newest version of a document, as much as the next one must know. */
    record Head(String documentId, int versionNo, Sha256 leafHash, Sha256 fingerprint) {}

    /** A version to be added. */
    record NewVersion(
            String documentId,
            int versionNo,
            boolean newDocument,
            Draft draft,
            Sha256 artifact,
            @Nullable Sha256 previousLeaf,
            VersionRecord record,
            Instant producedAt) {

        SealedVersion asSealed() {
            return new SealedVersion(
                    documentId,
                    draft.key(),
                    versionNo,
                    draft.fingerprint().digest(),
                    artifact,
                    draft.artifact().length(),
                    draft.fingerprint().templateId(),
                    draft.fingerprint().law(),
                    draft.fingerprint().engine(),
                    draft.author(),
                    producedAt,
                    draft.pages(),
                    null,
                    null);
        }
    }

    /** {@return every version of this document, newest first} */
    List<SealedVersion> of(DocumentKey key) {
        return heads(key).isEmpty()
                ? List.of()
                : jdbc.query(
                        VERSION
                                + " WHERE d.tenant = ? AND d.case_reference = ? AND d.creditor = ? AND d.kind = ? ORDER BY v.version_no DESC",
                        VersionRows::sealed,
                        tenant,
                        key.caseReference(),
                        key.creditor(),
                        key.kind());
    }

    /** {@return as much of every version of this document as the next one must know, newest first} */
    List<Head> heads(DocumentKey key) {
        return heads(List.of(key)).getFirst();
    }

    /** {@return the heads of each document, in their order; asked with one statement, since compiling it costs more than running it} */
    List<List<Head>> heads(List<DocumentKey> keys) {
        List<List<Head>> heads = jdbc.execute(HEADS, (PreparedStatement statement) -> {
            List<List<Head>> found = new ArrayList<>(keys.size());
            for (DocumentKey key : keys) {
                statement.setString(1, tenant);
                statement.setString(2, key.caseReference());
                statement.setString(3, key.creditor());
                statement.setString(4, key.kind());
                List<Head> versions = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        versions.add(new Head(
                                row.getString(1),
                                row.getInt(2),
                                new Sha256(row.getString(3)),
                                new Sha256(row.getString(4))));
                    }
                }
                found.add(versions);
            }
            return found;
        });
        return Objects.requireNonNull(heads);
    }

    void add(List<NewVersion> versions) {
        addBlobs(versions);
        addInputs(versions);
        jdbc.batchUpdate(
                "INSERT INTO document (document_id, tenant, creditor, case_reference, kind) VALUES (?, ?, ?, ?, ?)",
                versions.stream()
                        .filter(NewVersion::newDocument)
                        .map(version -> new Object[] {
                            version.documentId(),
                            tenant,
                            version.draft().key().creditor(),
                            version.draft().key().caseReference(),
                            version.draft().key().kind()
                        })
                        .toList());
        jdbc.batchUpdate("""
                INSERT INTO document_version (document_id, version_no, fingerprint, artifact_sha256, inputs_sha256, template_id,
                       template_sha256, law_version, engine, author, produced_at, pages, idempotency_key, record, leaf_hash, prev_leaf_hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, versions.stream().map(VersionRows::columns).toList());
    }

    private static @Nullable Object[] columns(NewVersion version) {
        Draft draft = version.draft();
        return new @Nullable Object[] {
            version.documentId(),
            version.versionNo(),
            draft.fingerprint().digest().hex(),
            version.artifact().hex(),
            draft.fingerprint().facts().hex(),
            draft.fingerprint().templateId(),
            draft.fingerprint().template().hex(),
            draft.fingerprint().law().hex(),
            draft.fingerprint().engine(),
            draft.author(),
            OffsetDateTime.ofInstant(version.producedAt(), ZoneOffset.UTC),
            draft.pages(),
            draft.idempotencyKey(),
            version.record().json(),
            version.record().leafHash().hex(),
            version.previousLeaf() == null ? null : version.previousLeaf().hex()
        };
    }

    private void addBlobs(List<NewVersion> versions) {
        Map<String, Object[]> blobs = new LinkedHashMap<>();
        for (NewVersion version : versions) {
            blobs.put(version.artifact().hex(), new Object[] {
                version.artifact().hex(),
                (long) version.draft().artifact().length(),
                version.draft().mediaType(),
                OffsetDateTime.ofInstant(version.producedAt(), ZoneOffset.UTC)
            });
        }
        blobs.keySet().removeAll(present("blob", blobs.keySet()));
        jdbc.batchUpdate(
                "INSERT INTO blob (sha256, size_bytes, media_type, stored_at) VALUES (?, ?, ?, ?)",
                List.copyOf(blobs.values()));
    }

    private void addInputs(List<NewVersion> versions) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (NewVersion version : versions) {
            facts.put(
                    version.draft().fingerprint().facts().hex(), version.draft().facts());
        }
        Set<String> present = present("inputs_snapshot", facts.keySet());
        refill(facts, present);
        facts.keySet().removeAll(present);
        jdbc.batchUpdate(
                "INSERT INTO inputs_snapshot (sha256, content) VALUES (?, ?)",
                facts.entrySet().stream()
                        .map(entry -> new Object[] {entry.getKey(), Deflated.deflate(entry.getValue())})
                        .toList());
    }

    /** Facts that were erased on order and are used again by a new version come back with it. */
    private void refill(Map<String, String> facts, Set<String> present) {
        for (String digest : present) {
            jdbc.update(
                    "UPDATE inputs_snapshot SET content = ? WHERE sha256 = ? AND OCTET_LENGTH(content) = 0",
                    Deflated.deflate(Objects.requireNonNull(facts.get(digest))),
                    digest);
        }
    }

    /** {@return those of {@code digests} that the table has; one statement compiled once, as for the heads} */
    private Set<String> present(String table, Collection<String> digests) {
        Set<String> found =
                jdbc.execute("SELECT 1 FROM %s WHERE sha256 = ?".formatted(table), (PreparedStatement statement) -> {
                    Set<String> there = new HashSet<>();
                    for (String digest : digests) {
                        statement.setString(1, digest);
                        try (ResultSet row = statement.executeQuery()) {
                            if (row.next()) {
                                there.add(digest);
                            }
                        }
                    }
                    return there;
                });
        return Objects.requireNonNull(found);
    }

    List<SealedVersion> history(String caseReference, @Nullable String creditor) {
        String order = " ORDER BY d.creditor, d.kind, v.version_no";
        return creditor == null
                ? jdbc.query(
                        VERSION + " WHERE d.tenant = ? AND d.case_reference = ?" + order,
                        VersionRows::sealed,
                        tenant,
                        caseReference)
                : jdbc.query(
                        VERSION + " WHERE d.tenant = ? AND d.case_reference = ? AND d.creditor = ?" + order,
                        VersionRows::sealed,
                        tenant,
                        caseReference,
                        creditor);
    }

    String record(String documentId, int versionNo) {
        String record = jdbc.queryForObject(
                "SELECT record FROM document_version WHERE document_id = ? AND version_no = ?",
                String.class,
                documentId,
                versionNo);
        return Objects.requireNonNull(record);
    }

    /** {@return the digests of the documents from {@code first} on and before {@code end}, in their order} */
    List<String> digestsFrom(String first, String end) {
        return jdbc.query(
                "SELECT sha256 FROM blob WHERE sha256 >= ? AND sha256 < ? ORDER BY sha256",
                (row, _) -> row.getString(1),
                first,
                end);
    }

    /** {@return number of documents} */
    long documents() {
        Long count = jdbc.queryForObject("SELECT count(*) FROM blob", Long.class);
        return Objects.requireNonNull(count);
    }

    /** {@return number of versions} */
    long versions() {
        Long count = jdbc.queryForObject("SELECT count(*) FROM document_version", Long.class);
        return Objects.requireNonNull(count);
    }

    /** {@return the facts of a version, checked against the digest its row has of them} */
    String facts(SealedVersion version) {
        return jdbc
                .query(
                        """
                        SELECT v.inputs_sha256, i.content
                          FROM document_version v JOIN inputs_snapshot i ON i.sha256 = v.inputs_sha256
                         WHERE v.document_id = ? AND v.version_no = ?
                        """,
                        (row, _) -> facts(version, new Sha256(row.getString(1)), row.getBytes(2)),
                        version.documentId(),
                        version.versionNo())
                .stream()
                .findFirst()
                .orElseThrow(() -> new DocumentAlteredException(
                        "Les faits de %s v%d manquent dans le coffre.".formatted(version.key(), version.versionNo()),
                        null));
    }

    private static String facts(SealedVersion version, Sha256 digest, byte[] deflated) {
        UncheckedIOException damage = null;
        try {
            String facts = Deflated.inflate(deflated);
            if (Sha256.of(facts).equals(digest)) {
                return facts;
            }
        } catch (UncheckedIOException e) {
            damage = e;
        }
        throw new DocumentAlteredException(
                "Les faits de %s v%d ont été altérés dans le coffre.".formatted(version.key(), version.versionNo()),
                damage);
    }

    /** Adds the row of a file that is no version, unless it is there. */
    Sha256 addFile(Bytes file, String mediaType, Instant now) {
        Sha256 digest = file.sha256();
        if (present("blob", List.of(digest.hex())).isEmpty()) {
            jdbc.update(
                    "INSERT INTO blob (sha256, size_bytes, media_type, stored_at) VALUES (?, ?, ?, ?)",
                    digest.hex(),
                    (long) file.length(),
                    mediaType,
                    OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
        }
        return digest;
    }

    /** {@return whether a row names this document} */
    boolean isReferenced(String digest) {
        return !present("blob", List.of(digest)).isEmpty();
    }

    private static SealedVersion sealed(ResultSet row, int number) throws SQLException {
        int lot = row.getInt(15);
        boolean inLot = !row.wasNull();
        long index = row.getLong(16);
        boolean inLog = !row.wasNull();
        return new SealedVersion(
                row.getString(1),
                new DocumentKey(row.getString(2), row.getString(3), row.getString(4)),
                row.getInt(5),
                new Sha256(row.getString(6)),
                new Sha256(row.getString(7)),
                row.getLong(8),
                row.getString(9),
                new Sha256(row.getString(10)),
                row.getString(11),
                row.getString(12),
                row.getObject(13, OffsetDateTime.class).toInstant(),
                row.getInt(14),
                inLog ? index : null,
                inLot ? "lot-%03d".formatted(lot) : null);
    }
}
