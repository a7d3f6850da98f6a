package fr.opposable.cli;

import fr.opposable.campaign.RunProgress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How a run goes, told on standard error: one line that renews itself with rate and remaining time on a terminal, plain lines from
 * time to time elsewhere.
 */
final class ConsoleProgress implements RunProgress {

    private static final long REDRAW = Duration.ofMillis(200).toNanos();
    private static final long PLAIN_LINE = Duration.ofSeconds(10).toNanos();

    private final Terminal terminal;
    private final LongSupplier nanoTime;
    private final AtomicLong done = new AtomicLong();
    private long total;
    private long atStart;
    private long startedAt;
    private long lastShown;
    private boolean lineOpen;

    ConsoleProgress(Terminal terminal, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized void stage(String name) {
        closeLine();
        terminal.err().println(name + "…");
    }

    @Override
    public synchronized void total(long cases, long already) {
        total = cases;
        atStart = already;
        done.set(already);
        startedAt = nanoTime.getAsLong();
        lastShown = startedAt;
    }

    @Override
    public void advanced(int cases) {
        done.addAndGet(cases);
        show();
    }

    private synchronized void show() {
        long now = nanoTime.getAsLong();
        boolean last = done.get() >= total;
        if (!last && now - lastShown < (terminal.interactive() ? REDRAW : PLAIN_LINE)) {
            return;
        }
        lastShown = now;
        String text = line(now);
        if (terminal.interactive()) {
            terminal.err().print("\r\u001b[K" + text);
            terminal.err().flush();
            lineOpen = true;
            if (last) {
                closeLine();
            }
        } else {
            terminal.err().println(text);
        }
    }

    private String line(long now) {
        long count = done.get();
        long elapsed = Math.max(1, (now - startedAt) / 1_000_000);
        long perSecond = (count - atStart) * 1000 / elapsed;
        String rate = perSecond == 0 ? "" : ", %d/s".formatted(perSecond);
        String remaining = perSecond == 0 || count >= total ? "" : ", reste " + spoken((total - count) / perSecond);
        return "%d/%d affaires%s%s".formatted(count, total, rate, remaining);
    }

    private static String spoken(long seconds) {
        return seconds >= 3600
                ? "%d h %02d min".formatted(seconds / 3600, seconds % 3600 / 60)
                : seconds >= 60 ? "%d min %02d s".formatted(seconds / 60, seconds % 60) : seconds + " s";
    }

    private void closeLine() {
        if (lineOpen) {
            terminal.err().println();
            lineOpen = false;
        }
    }
}
