package fr.opposable.ledger;

import fr.opposable.kernel.Bytes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of the log's name and of its checkpoints. */
final class CheckpointRows {

    private final JdbcTemplate jdbc;
    private final String tenant;

    CheckpointRows(DataSource dataSource, String tenant) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.tenant = tenant;
    }

    /** A checkpoint as the database has it: the signed file, and the tile of leaves that was not full yet. */
    record Stored(String note, Bytes edge) {}

    /** {@return the name of the log, when it has one} */
    Optional<String> origin() {
        return jdbc.queryForList("SELECT origin FROM ledger_log WHERE tenant = ?", String.class, tenant).stream()
                .findFirst();
    }

    /** {@return the name of the log, given now if it has none} */
    String originOrNew(Instant now) {
        return origin().orElseGet(() -> {
            String origin = "opposable.local/" + tenant + "/"
                    + UUID.randomUUID().toString().substring(0, 8);
            try {
                jdbc.update(
                        "INSERT INTO ledger_log (tenant, origin, created_at) VALUES (?, ?, ?)",
                        tenant,
                        origin,
                        OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
                return origin;
            } catch (DuplicateKeyException e) {
                return origin().orElseThrow(() -> e);
            }
        });
    }

    /** Adds a checkpoint unless it is there. */
    void add(long size, Stored checkpoint, Instant signedAt) {
        if (get(size).isPresent()) {
            return;
        }
        try {
            jdbc.update(
                    "INSERT INTO ledger_checkpoint (tenant, tree_size, note, edge, signed_at) VALUES (?, ?, ?, ?, ?)",
                    tenant,
                    size,
                    checkpoint.note(),
                    checkpoint.edge().toArray(),
                    OffsetDateTime.ofInstant(signedAt, ZoneOffset.UTC));
        } catch (DuplicateKeyException e) {
            if (get(size).isEmpty()) {
                throw e;
            }
        }
    }

    Optional<Stored> get(long size) {
        return jdbc
                .query(
                        "SELECT note, edge FROM ledger_checkpoint WHERE tenant = ? AND tree_size = ?",
                        (row, _) -> new Stored(row.getString(1), Bytes.owning(row.getBytes(2))),
                        tenant,
                        size)
                .stream()
                .findFirst();
    }

    List<Long> sizes() {
        return jdbc.query(
                "SELECT tree_size FROM ledger_checkpoint WHERE tenant = ? ORDER BY tree_size",
                (row, _) -> row.getLong(1),
                tenant);
    }
}
