package fr.opposable.campaign;

import fr.opposable.kernel.Sha256;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of lots: which letters leave together, under which name. Listed once; a version enters one lot only. */
final class LotRows {

    /** Maileva's registered-mail service takes at most 5,000 recipients in one import (OpenAPI v4.9, August 2025). */
    private static final int LETTERS_IN_A_LOT = 5000;

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;

    LotRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A letter of a lot. */
    record Entry(
            int seq,
            int lotNo,
            String fileName,
            String documentId,
            int versionNo,
            String reference,
            String kind,
            Sha256 artifact,
            int pages,
            String recipient,
            String channel,
            String amount,
            String planned,
            String channelReason) {

        String lotName() {
            return "lot-%03d".formatted(lotNo);
        }
    }

    /**
     * Lists the letters of a run in lots.
     *
     * @return the digest of the list: each letter's rank, document, version and digest
     */
    Sha256 list(String runId) {
        jdbc.update("DELETE FROM lot_entry WHERE run_id = ? AND state = 'HELD'", runId);
        Integer last = jdbc.queryForObject("SELECT COALESCE(MAX(lot_no), 0) FROM lot_entry", Integer.class);
        MessageDigest digest = Sha256.newDigest();
        List<Object[]> rows = new ArrayList<>(BATCH);
        int[] lot = {last == null ? 1 : last + 1, 0};
        Set<String> names = new HashSet<>();
        jdbc.query(
                """
                SELECT i.seq, i.reference, i.step, i.document_id, i.version_no, v.artifact_sha256
                  FROM run_item i JOIN document_version v ON v.document_id = i.document_id AND v.version_no = i.version_no
                 WHERE i.run_id = ? AND i.state = 'DONE'
                   AND NOT EXISTS (SELECT 1 FROM lot_entry l WHERE l.document_id = i.document_id AND l.version_no = i.version_no)
                 ORDER BY i.seq
                """,
                row -> {
                    String name = "%s_%s_v%d.pdf".formatted(row.getString(2), row.getString(3), row.getInt(5));
                    if (lot[1] == LETTERS_IN_A_LOT || !names.add(name.toLowerCase(Locale.ROOT))) {
                        lot[0]++;
                        lot[1] = 0;
                        names.clear();
                        names.add(name.toLowerCase(Locale.ROOT));
                    }
                    lot[1]++;
                    digest.update("%d %s %d %s\n"
                            .formatted(row.getInt(1), row.getString(4), row.getInt(5), row.getString(6))
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                    rows.add(
                            new Object[] {runId, row.getInt(1), lot[0], row.getString(4), row.getInt(5), name, "HELD"});
                    if (rows.size() == BATCH) {
                        insert(rows);
                    }
                },
                runId);
        insert(rows);
        return Sha256.finish(digest);
    }

    private void insert(List<Object[]> rows) {
        jdbc.batchUpdate(
                "INSERT INTO lot_entry (run_id, seq, lot_no, document_id, version_no, file_name, state) VALUES (?, ?, ?, ?, ?, ?, ?)",
                rows);
        rows.clear();
    }

    /** Opens the gate: what was held may leave. */
    void release(String runId) {
        jdbc.update("UPDATE lot_entry SET state = 'READY' WHERE run_id = ? AND state = 'HELD'", runId);
    }

    /** Gives the letters of a run, lot by lot, in order. */
    void forEach(String runId, Consumer<Entry> visitor) {
        jdbc.query(
                """
                SELECT l.seq, l.lot_no, l.file_name, l.document_id, l.version_no, i.reference, i.step, v.artifact_sha256, v.pages,
                       i.recipient, i.channel, i.amount, i.planned_channel, i.channel_reason
                  FROM lot_entry l
                  JOIN run_item i ON i.run_id = l.run_id AND i.seq = l.seq
                  JOIN document_version v ON v.document_id = l.document_id AND v.version_no = l.version_no
                 WHERE l.run_id = ? ORDER BY l.lot_no, l.seq
                """,
                row -> {
                    visitor.accept(new Entry(
                            row.getInt(1),
                            row.getInt(2),
                            row.getString(3),
                            row.getString(4),
                            row.getInt(5),
                            row.getString(6),
                            row.getString(7),
                            new Sha256(row.getString(8)),
                            row.getInt(9),
                            row.getString(10),
                            row.getString(11),
                            row.getString(12),
                            orEmpty(row.getString(13)),
                            orEmpty(row.getString(14))));
                },
                runId);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
