package fr.opposable.cli;

import fr.opposable.vault.VerificationProgress;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How a verification goes, told on standard error: one line that renews itself on a terminal, plain lines from time to time elsewhere.
 * Rates are those of the documents' bytes.
 */
final class VerifyProgress implements VerificationProgress {

    private static final long REDRAW = Duration.ofMillis(200).toNanos();
    private static final long PLAIN_LINE = Duration.ofSeconds(10).toNanos();

    private final Terminal terminal;
    private final LongSupplier nanoTime;
    private long lastShown;
    private Stage stage = Stage.LOG;
    private long stageStart;
    private boolean lineOpen;

    VerifyProgress(Terminal terminal, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.lastShown = nanoTime.getAsLong();
        this.stageStart = lastShown;
    }

    @Override
    public void advanced(Stage now, long done, long total, long bytes) {
        long time = nanoTime.getAsLong();
        if (now != stage) {
            stage = now;
            stageStart = time;
        }
        if (time - lastShown < (terminal.interactive() ? REDRAW : PLAIN_LINE)) {
            return;
        }
        lastShown = time;
        String line = line(done, total, bytes, Math.max(1, time - stageStart));
        if (terminal.interactive()) {
            terminal.err().print("\r\u001b[K" + line);
            terminal.err().flush();
            lineOpen = true;
        } else {
            terminal.err().println(line);
        }
    }

    private String line(long done, long total, long bytes, long nanos) {
        return switch (stage) {
            case LOG -> "registre\u00a0: %s feuilles".formatted(of(done, total));
            case DOCUMENTS ->
                "documents\u00a0: %s, %s, %d Mo/s%s"
                        .formatted(
                                of(done, total), megabytes(bytes), bytes * 1000 / nanos, remaining(done, total, nanos));
            case ROWS -> "versions\u00a0: %s%s".formatted(of(done, total), remaining(done, total, nanos));
        };
    }

    private static String of(long done, long total) {
        return total == 0 ? number(done) : number(done) + "/" + number(total);
    }

    private static String number(long count) {
        return String.format(Locale.FRANCE, "%,d", count);
    }

    /** {@return bytes in millions, in French} */
    static String megabytes(long bytes) {
        return String.format(Locale.FRANCE, "%,.1f Mo", bytes / 1e6);
    }

    private static String remaining(long done, long total, long nanos) {
        if (done == 0 || done >= total) {
            return "";
        }
        long seconds = (long) ((total - done) * (nanos / (1e9 * done)));
        return seconds < 1 ? "" : ", reste %d s".formatted(seconds);
    }

    /** Ends the line that renews itself. */
    void end() {
        if (lineOpen) {
            terminal.err().println();
            lineOpen = false;
        }
    }
}
