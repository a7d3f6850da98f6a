package fr.opposable.campaign;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/** Gives the cases of one partition that have no outcome yet, in order. It keeps no position: a restart asks the rows again. */
final class PendingItemReader implements ItemReader<RunItem> {

    private static final int PAGE = 200;

    private final ItemRows items;
    private final String runId;
    private final int part;
    private final Deque<RunItem> page = new ArrayDeque<>();
    private int lastSeq;

    PendingItemReader(ItemRows items, String runId, int part) {
        this.items = items;
        this.runId = runId;
        this.part = part;
    }

    @Override
    public @Nullable RunItem read() {
        if (page.isEmpty()) {
            page.addAll(items.pending(runId, part, lastSeq, PAGE));
        }
        RunItem item = page.poll();
        if (item != null) {
            lastSeq = item.seq();
        }
        return item;
    }
}
