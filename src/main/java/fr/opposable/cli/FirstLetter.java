package fr.opposable.cli;

import fr.opposable.campaign.RunProgress;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;

/** Notes when the first letters were recorded, and passes everything on. */
final class FirstLetter implements RunProgress {

    private final RunProgress next;
    private final AtomicLong uptimeMillis = new AtomicLong();

    FirstLetter(RunProgress next) {
        this.next = next;
    }

    @Override
    public void stage(String name) {
        next.stage(name);
    }

    @Override
    public void total(long cases, long already) {
        next.total(cases, already);
    }

    @Override
    public void advanced(int cases) {
        uptimeMillis.compareAndSet(0, ManagementFactory.getRuntimeMXBean().getUptime());
        next.advanced(cases);
    }

    double secondsSinceStart() {
        return uptimeMillis.get() / 1000.0;
    }
}
