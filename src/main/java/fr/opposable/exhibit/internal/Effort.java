package fr.opposable.exhibit.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** What the judging of one file may still cost, in time of the processor: on a busy machine it looks at as many pages as on an idle one. */
public final class Effort {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long begun = THREADS.getCurrentThreadCpuTime();
    private final long most;

    /** Begins now, on this thread. */
    public Effort(long millis) {
        this.most = millis * 1_000_000;
    }

    /** {@return whether more than {@code percent} of it is spent} */
    public boolean isSpent(int percent) {
        return THREADS.getCurrentThreadCpuTime() - begun > most / 100 * percent;
    }
}
