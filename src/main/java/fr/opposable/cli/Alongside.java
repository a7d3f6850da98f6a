package fr.opposable.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that takes a second to make and is made while the command reads its input. */
final class Alongside<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Alongside.class);

    private final FutureTask<T> task;

    private Alongside(Supplier<T> work) {
        this.task = new FutureTask<>(work::get);
    }

    static <T> Alongside<T> of(String name, Supplier<T> work) {
        Alongside<T> alongside = new Alongside<>(work);
        Thread.ofPlatform().daemon().name(name).start(alongside.task);
        return alongside;
    }

    /** Waits for the making and hands what was made to {@code release}; a fault of the making is nobody's any more. */
    void abandon(Consumer<T> release) {
        try {
            release.accept(get());
        } catch (RuntimeException unmade) {
            LOG.debug("What was being made alongside was not needed and failed", unmade);
        }
    }

    /** {@return what was made, once it is; a fault of the making is thrown here, as it was} */
    T get() {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("could not start", e.getCause());
        }
    }
}
