package fr.opposable.campaign;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Gives the cases of one partition that have no outcome yet, in order, and what other cases tell of their debtors, read for many at a time.
 * It keeps no position: a restart asks the rows again.
 */
final class PendingItemReader implements ItemReader<RunItem> {

    private static final int PAGE = 200;

    private final ItemRows items;
    private final ContactRows contacts;
    private final Run run;
    private final int part;
    private final Deque<RunItem> page = new ArrayDeque<>();
    private int lastSeq;

    PendingItemReader(ItemRows items, ContactRows contacts, Run run, int part) {
        this.items = items;
        this.contacts = contacts;
        this.run = run;
        this.part = part;
    }

    @Override
    public @Nullable RunItem read() {
        if (page.isEmpty()) {
            List<RunItem> next = items.pending(run.id(), part, lastSeq, PAGE);
            Elsewhere elsewhere = next.stream().allMatch(item -> item.debtor() == null)
                    ? new Elsewhere()
                    : contacts.of(
                            run, part, next.getFirst().seq(), next.getLast().seq());
            next.forEach(item -> page.add(item.knowing(elsewhere)));
        }
        RunItem item = page.poll();
        if (item != null) {
            lastSeq = item.seq();
        }
        return item;
    }
}
