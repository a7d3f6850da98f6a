package fr.opposable.cli;

import fr.opposable.bundle.PieceProgress;
import fr.opposable.kernel.French;
import java.time.Duration;
import java.util.function.LongSupplier;

/** How far the pictures of a dossier are, told on a terminal by one line that renews itself; nowhere else. */
final class ReductionProgress implements PieceProgress, AutoCloseable {

    private static final long REDRAW = Duration.ofMillis(200).toNanos();

    private final Terminal terminal;
    private final boolean isShown;
    private final LongSupplier nanoTime;
    private int most;
    private int mostPictures;
    private long nextShown;
    private boolean lineOpen;

    ReductionProgress(Terminal terminal, boolean quiet, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.isShown = terminal.interactive() && !quiet;
        this.nanoTime = nanoTime;
        this.nextShown = nanoTime.getAsLong();
    }

    @Override
    public synchronized void reduced(int pieces, int of, int pictures) {
        boolean isLast = pieces == of && pieces > most;
        most = Math.max(most, pieces);
        mostPictures = Math.max(mostPictures, pictures);
        long now = nanoTime.getAsLong();
        if (!isShown || (!isLast && now < nextShown)) {
            return;
        }
        nextShown = now + REDRAW;
        terminal.err()
                .print("\r\u001b[K"
                        + French.typeset("Images réduites : pièce %d sur %d, %s")
                                .formatted(Math.min(most + 1, of), of, French.counted(mostPictures, "image vue")));
        terminal.err().flush();
        lineOpen = true;
    }

    /** Ends the line that renews itself. */
    @Override
    public synchronized void close() {
        if (lineOpen) {
            terminal.err().println();
            lineOpen = false;
        }
    }
}
