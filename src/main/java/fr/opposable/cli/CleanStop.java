package fr.opposable.cli;

import fr.opposable.kernel.French;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What Ctrl-C does to a run: what is in hand is finished, or left as if never begun, and the store written down before the process goes. */
final class CleanStop implements AutoCloseable {

    private static final int STOP_SECONDS = 60;

    private final Terminal terminal;
    private final AtomicReference<@Nullable Running> run = new AtomicReference<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread onInterrupt = new Thread(this::stop, "stop");

    CleanStop(Terminal terminal) {
        this.terminal = terminal;
        Runtime.getRuntime().addShutdownHook(onInterrupt);
    }

    /**
     * What runs.
     *
     * @param stop asks it to stop; returns at once
     * @param waiting what is waited for, in French
     * @param again how the user goes on with it, in French
     */
    record Running(Runnable stop, String waiting, String again) {}

    void watch(Running running) {
        run.set(running);
    }

    private void stop() {
        Running running = run.get();
        if (running == null) {
            return;
        }
        running.stop().run();
        terminal.err().println();
        terminal.err().println(French.typeset("Arrêt demandé : ") + running.waiting() + "…");
        try {
            boolean clean = ended.await(STOP_SECONDS, TimeUnit.SECONDS);
            terminal.err().println((clean ? "Arrêté proprement. " : "Arrêté. ") + running.again());
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
