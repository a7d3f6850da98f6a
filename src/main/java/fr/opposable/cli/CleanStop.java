package fr.opposable.cli;

import fr.opposable.campaign.LetterRun;
import fr.opposable.kernel.French;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What Ctrl-C does to a run: the chunk in hand is finished and the store written down before the process goes. */
final class CleanStop implements AutoCloseable {

    private static final int STOP_SECONDS = 60;

    private final Terminal terminal;
    private final AtomicReference<@Nullable LetterRun> run = new AtomicReference<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread onInterrupt = new Thread(this::stop, "stop");

    CleanStop(Terminal terminal) {
        this.terminal = terminal;
        Runtime.getRuntime().addShutdownHook(onInterrupt);
    }

    void watch(LetterRun running) {
        run.set(running);
    }

    private void stop() {
        LetterRun running = run.get();
        if (running == null) {
            return;
        }
        terminal.err().println();
        terminal.err().println(French.typeset("Arrêt demandé : fin du groupe de lettres en cours…"));
        running.stop();
        try {
            boolean clean = ended.await(STOP_SECONDS, TimeUnit.SECONDS);
            terminal.err()
                    .println(
                            clean
                                    ? "Arrêté proprement. Relancez la même commande pour continuer."
                                    : French.typeset(
                                            "Arrêté. Relancez la même commande : elle continuera sans rien refaire."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException e) {
            // The program is being stopped: the hook is what stops it.
            Thread.yield();
        }
    }
}
