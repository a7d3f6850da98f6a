package fr.opposable.cli;

import fr.opposable.dossier.PieceProgress;
import fr.opposable.exhibit.Passwords;
import fr.opposable.kernel.French;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How far a dossier is, told on standard error: one line on a terminal, which renews itself and makes room for what comes of it; plain
 * lines from time to time elsewhere; nothing when nobody wants to know.
 */
final class DossierProgress implements PieceProgress, AutoCloseable {

    private static final long REDRAW = Duration.ofMillis(200).toNanos();
    private static final long PLAIN_LINE = Duration.ofSeconds(10).toNanos();
    private static final String ERASED = "\r\u001b[K";

    private final Terminal terminal;
    private final boolean isSilent;
    private final LongSupplier nanoTime;
    private @Nullable Step step;
    private int most;
    private int mostPictures;
    private long nextShown;
    private boolean isAsking;
    private boolean isLineOpen;

    DossierProgress(Terminal terminal, boolean isSilent, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.isSilent = isSilent;
        this.nanoTime = nanoTime;
        this.nextShown = nanoTime.getAsLong() + (terminal.interactive() ? 0 : PLAIN_LINE);
    }

    @Override
    public synchronized void at(Step now, int pieces, int of, int pictures) {
        boolean isNew = now != step || (pieces == 0 && pictures == 0);
        step = now;
        most = isNew ? pieces : Math.max(most, pieces);
        mostPictures = isNew ? pictures : Math.max(mostPictures, pictures);
        long time = nanoTime.getAsLong();
        if (isSilent || isAsking || time < nextShown) {
            return;
        }
        nextShown = time + (terminal.interactive() ? REDRAW : PLAIN_LINE);
        String line = line(now, of);
        if (terminal.interactive()) {
            terminal.err().print(ERASED + line);
            terminal.err().flush();
            isLineOpen = true;
        } else {
            terminal.err().println(line);
        }
    }

    private String line(Step now, int of) {
        return switch (now) {
            case JUDGED -> French.typeset("Pièces examinées : %d sur %d").formatted(most, of);
            case REDUCED ->
                French.typeset("Images réduites : %d sur %d pièces, %s")
                        .formatted(most, of, French.counted(mostPictures, "image vue"));
            case STAMPED -> French.typeset("Pièces tamponnées : %d sur %d").formatted(most, of);
            case BOUND -> French.typeset("Pièces reliées : %d sur %d").formatted(most, of);
        };
    }

    /** {@return who knows the passwords, asked on a line of their own while nothing is told} */
    Passwords quietFor(Passwords known) {
        return file -> asked(known, file);
    }

    private Optional<String> asked(Passwords known, Path file) {
        asking(true);
        try {
            return known.of(file);
        } finally {
            asking(false);
        }
    }

    private synchronized void asking(boolean isNow) {
        isAsking = isNow;
        erase();
    }

    private void erase() {
        if (isLineOpen) {
            terminal.err().print(ERASED);
            terminal.err().flush();
            isLineOpen = false;
        }
    }

    /** Takes the line away: what came of it is told next. */
    @Override
    public synchronized void close() {
        erase();
    }
}
