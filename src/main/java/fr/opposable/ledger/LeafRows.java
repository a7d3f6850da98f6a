package fr.opposable.ledger;

import fr.opposable.kernel.Sha256;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The rows of the queue, the leaves and the tiles of one tenant. */
final class LeafRows {

    private static final RowMapper<Leaf> LEAF = (row, _) ->
            new Leaf(row.getLong(1), new Sha256(row.getString(2)), new Subject(row.getString(3), row.getInt(4)));

    private final JdbcTemplate jdbc;
    private final String tenant;

    LeafRows(DataSource dataSource, String tenant) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(1000);
        this.tenant = tenant;
    }

    /** What waits, by its number in the queue. */
    record Queued(long id, Sha256 hash, Subject subject) {}

    /** {@return what waits and can be seen, first come first} */
    List<Queued> queued(int most) {
        return jdbc.query(
                "SELECT id, leaf_hash, subject_id, subject_no FROM ledger_queue WHERE tenant = ? ORDER BY id LIMIT "
                        + most,
                (row, _) -> new Queued(
                        row.getLong(1), new Sha256(row.getString(2)), new Subject(row.getString(3), row.getInt(4))),
                tenant);
    }

    List<Subject> queuedSubjects() {
        return jdbc.query(
                "SELECT subject_id, subject_no FROM ledger_queue WHERE tenant = ?",
                (row, _) -> new Subject(row.getString(1), row.getInt(2)),
                tenant);
    }

    long waiting() {
        Long count = jdbc.queryForObject("SELECT count(*) FROM ledger_queue WHERE tenant = ?", Long.class, tenant);
        return count == null ? 0 : count;
    }

    void unqueue(List<Queued> placed) {
        jdbc.batchUpdate(
                "DELETE FROM ledger_queue WHERE id = ?",
                placed.stream().map(queued -> new Object[] {queued.id()}).toList());
    }

    void add(List<Leaf> leaves) {
        jdbc.batchUpdate(
                "INSERT INTO ledger_leaf (tenant, leaf_index, leaf_hash, subject_id, subject_no) VALUES (?, ?, ?, ?, ?)",
                leaves.stream()
                        .map(leaf -> new Object[] {
                            tenant,
                            leaf.index(),
                            leaf.hash().hex(),
                            leaf.subject().id(),
                            leaf.subject().number()
                        })
                        .toList());
    }

    void addTile(int level, long index, byte[] hashes) {
        jdbc.update(
                "INSERT INTO ledger_tile (tenant, tile_level, tile_index, hashes) VALUES (?, ?, ?, ?)",
                tenant,
                level,
                index,
                hashes);
    }

    /**
     * {@return number of leaves, by the place of the last} Looked for by steps that double and then halve, each one look-up of the primary
     * key: asked for the largest place, the embedded engine sorts the whole log.
     */
    long size() {
        Long size = jdbc.execute(
                "SELECT 1 FROM ledger_leaf WHERE tenant = ? AND leaf_index = ?", (PreparedStatement statement) -> {
                    statement.setString(1, tenant);
                    long low = 0;
                    long high = 1;
                    while (isThere(statement, high - 1)) {
                        low = high;
                        high *= 2;
                    }
                    while (low < high - 1) {
                        long middle = (low + high) / 2;
                        if (isThere(statement, middle - 1)) {
                            low = middle;
                        } else {
                            high = middle;
                        }
                    }
                    return low;
                });
        return Objects.requireNonNull(size);
    }

    /** {@return the place after the last leaf, gaps or not: what a verification walks up to} */
    long extent() {
        Long last = jdbc.queryForObject("SELECT max(leaf_index) FROM ledger_leaf WHERE tenant = ?", Long.class, tenant);
        return last == null ? 0 : last + 1;
    }

    private static boolean isThere(PreparedStatement statement, long index) throws SQLException {
        statement.setLong(2, index);
        try (ResultSet row = statement.executeQuery()) {
            return row.next();
        }
    }

    /** {@return the leaves from {@code first} on, as many as there are up to {@code count}} */
    List<Leaf> leaves(long first, int count) {
        return jdbc.query(
                "SELECT leaf_index, leaf_hash, subject_id, subject_no FROM ledger_leaf WHERE tenant = ? AND leaf_index >= ? AND leaf_index < ? ORDER BY leaf_index",
                LEAF,
                tenant,
                first,
                first + count);
    }

    Optional<Leaf> leaf(Subject subject) {
        return jdbc
                .query(
                        "SELECT leaf_index, leaf_hash, subject_id, subject_no FROM ledger_leaf WHERE tenant = ? AND subject_id = ? AND subject_no = ?",
                        LEAF,
                        tenant,
                        subject.id(),
                        subject.number())
                .stream()
                .findFirst();
    }

    Optional<byte[]> tile(int level, long index) {
        return jdbc
                .query(
                        "SELECT hashes FROM ledger_tile WHERE tenant = ? AND tile_level = ? AND tile_index = ?",
                        (row, _) -> row.getBytes(1),
                        tenant,
                        level,
                        index)
                .stream()
                .findFirst();
    }

    /** {@return number of tiles of a level from this place on} */
    long tilesFrom(int level, long index) {
        Long count = jdbc.queryForObject(
                "SELECT count(*) FROM ledger_tile WHERE tenant = ? AND tile_level = ? AND tile_index >= ?",
                Long.class,
                tenant,
                level,
                index);
        return count == null ? 0 : count;
    }
}
