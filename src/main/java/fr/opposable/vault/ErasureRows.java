package fr.opposable.vault;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows that say what may go, and what goes: the database lets nothing else go. */
final class ErasureRows {

    private static final String NEEDED_BY_VERSION =
            "SELECT count(*) FROM document_version v WHERE v.%s = ? AND NOT EXISTS (SELECT 1 FROM erasure e WHERE e.subject_id = v.document_id AND e.subject_no = v.version_no)";

    private final JdbcTemplate jdbc;

    ErasureRows(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Says that these versions and acts may go, by the order of this act. */
    void allow(Collection<String> versions, Collection<String> acts, String actId) {
        String insert = "INSERT INTO erasure (subject_id, subject_no, act_id) VALUES (?, ?, ?)";
        jdbc.batchUpdate(
                insert,
                versions.stream()
                        .map(version -> new Object[] {idOf(version), numberOf(version), actId})
                        .toList());
        jdbc.batchUpdate(
                insert, acts.stream().map(act -> new Object[] {act, 1, actId}).toList());
    }

    private static String idOf(String version) {
        return version.substring(0, version.indexOf('/'));
    }

    private static int numberOf(String version) {
        return Integer.parseInt(version.substring(version.indexOf('/') + 1));
    }

    /** {@return whether a version or an act that stays needs this document} */
    boolean isNeeded(String digest) {
        return count(NEEDED_BY_VERSION.formatted("artifact_sha256"), digest) > 0
                || count("""
                                SELECT count(*) FROM journal_facts f JOIN journal_act a ON a.act_id = f.act_id
                                 WHERE a.kind <> ? AND f.content LIKE ?
                                   AND NOT EXISTS (SELECT 1 FROM erasure e WHERE e.subject_id = f.act_id AND e.subject_no = 1)
                                """, RecordedErasures.PURGED, "%" + digest + "%") > 0;
    }

    private long count(String query, Object... values) {
        Long count = jdbc.queryForObject(query, Long.class, values);
        return count == null ? 0 : count;
    }

    /**
     * Empties the facts of these versions, unless a version that stays was made from the same.
     *
     * @return number of facts emptied
     */
    int emptyFacts(Collection<String> versions) {
        Set<String> digests = new TreeSet<>();
        for (String version : versions) {
            digests.addAll(jdbc.query(
                    "SELECT inputs_sha256 FROM document_version WHERE document_id = ? AND version_no = ?",
                    (row, _) -> row.getString(1),
                    idOf(version),
                    numberOf(version)));
        }
        int emptied = 0;
        for (String digest : digests) {
            if (count(NEEDED_BY_VERSION.formatted("inputs_sha256"), digest) == 0) {
                emptied += jdbc.update(
                        "UPDATE inputs_snapshot SET content = ? WHERE sha256 = ? AND OCTET_LENGTH(content) > 0",
                        new byte[0],
                        digest);
            }
        }
        return emptied;
    }

    /** Empties what runs keep of these versions: the case as it was read, to whom, how much. Rows of runs are no evidence. */
    void emptyRunItems(Collection<String> versions) {
        jdbc.batchUpdate(
                """
                UPDATE run_item SET payload = NULL, reason = NULL, problems = NULL, findings = NULL, recipient = '', amount = '',
                       debtor = NULL
                 WHERE document_id = ? AND version_no = ?
                """,
                versions.stream()
                        .map(version -> new Object[] {idOf(version), numberOf(version)})
                        .toList());
    }

    /** {@return number of acts whose facts went now} */
    int removeActFacts(Collection<String> acts) {
        int removed = 0;
        for (String act : acts) {
            removed += jdbc.update("DELETE FROM journal_facts WHERE act_id = ?", act);
        }
        return removed;
    }

    /** {@return the cases that have documents, by creditor then reference} */
    List<DocumentKey> cases(String tenant) {
        return jdbc.query(
                "SELECT DISTINCT creditor, case_reference FROM document WHERE tenant = ? ORDER BY creditor, case_reference",
                (row, _) -> new DocumentKey(row.getString(1), row.getString(2), ""),
                tenant);
    }
}
