package fr.opposable.ledger;

import fr.opposable.kernel.Sha256;
import fr.opposable.store.DataStore;
import fr.opposable.store.DatabaseEngine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives what waits its place, in its own transactions: those who record never wait for it. One at a time a tenant; what commits late is
 * in the next batch, since nothing here relies on the order of clocks or of numbers in the queue.
 */
final class Sequencer {

    private static final int BATCH = 2000;

    private final LeafRows rows;
    private final StoredTree tree;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final boolean shared;
    private final String tenant;
    private @Nullable Edges edges;

    Sequencer(DataStore store, LeafRows rows, StoredTree tree, String tenant) {
        this.rows = rows;
        this.tree = tree;
        this.jdbc = new JdbcTemplate(store.dataSource());
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(store.dataSource()));
        this.shared = store.engine() == DatabaseEngine.POSTGRESQL;
        this.tenant = tenant;
    }

    /**
     * Places all that waits.
     *
     * @return number of leaves placed
     */
    synchronized long drain() {
        long placed = 0;
        int step;
        do {
            step = step();
            placed += step;
        } while (step == BATCH);
        return placed;
    }

    private int step() {
        try {
            return transactionally();
        } catch (DuplicateKeyException e) {
            // Another sequencer of this process placed leaves since the edges were read: read them again, once.
            edges = null;
            return transactionally();
        }
    }

    private int transactionally() {
        Edges before = edges;
        edges = null;
        Placed placed = transaction.execute(_ -> {
            lock();
            List<LeafRows.Queued> queued = rows.queued(BATCH);
            if (queued.isEmpty()) {
                return new Placed(0, before);
            }
            Edges current = before == null || isStale(before) ? Edges.of(rows.size(), tree) : before;
            place(queued, current);
            return new Placed(queued.size(), current);
        });
        edges = placed.edges();
        return placed.count();
    }

    /** What a transaction did: known only once it is committed. */
    private record Placed(int count, @Nullable Edges edges) {}

    /** On a server, another process may have placed leaves meanwhile; the embedded database is ours alone. */
    private boolean isStale(Edges known) {
        return shared && known.size() != rows.size();
    }

    private void lock() {
        if (shared) {
            jdbc.query("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, "opposable ledger " + tenant);
        }
    }

    private void place(List<LeafRows.Queued> queued, Edges current) {
        List<Leaf> leaves = new ArrayList<>(queued.size());
        for (LeafRows.Queued entry : queued) {
            leaves.add(new Leaf(current.size(), entry.hash(), entry.subject()));
            current.append(entry.hash(), rows::addTile);
        }
        rows.add(leaves);
        rows.unqueue(queued);
    }

    /** The last tile of each level, not yet full. Changed within a transaction; thrown away when it fails. */
    private static final class Edges {

        private final List<List<Sha256>> levels = new ArrayList<>();
        private long size;

        static Edges of(long size, StoredTree tree) {
            Edges edges = new Edges();
            edges.size = size;
            for (int level = 0; level == 0 || size >> (level * Tile.HEIGHT) > 0; level++) {
                edges.levels.add(new ArrayList<>(tree.edge(level, size)));
            }
            return edges;
        }

        long size() {
            return size;
        }

        void append(Sha256 leaf, FullTile full) {
            Sha256 hash = leaf;
            size++;
            for (int level = 0; ; level++) {
                if (level == levels.size()) {
                    levels.add(new ArrayList<>());
                }
                List<Sha256> edge = levels.get(level);
                edge.add(hash);
                if (edge.size() < Tile.WIDTH) {
                    return;
                }
                full.keep(level, (size >> ((level + 1) * Tile.HEIGHT)) - 1, Tile.write(edge));
                hash = Tile.fold(edge);
                edge.clear();
            }
        }
    }

    /** Keeps a tile that has just filled up. */
    private interface FullTile {
        void keep(int level, long index, byte[] hashes);
    }
}
