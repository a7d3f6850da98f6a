package fr.opposable.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Something that takes a second to make and is made while the command reads its input. */
final class Alongside<T> {

    private final FutureTask<T> task;

    private Alongside(Supplier<T> work) {
        this.task = new FutureTask<>(work::get);
    }

    static <T> Alongside<T> of(String name, Supplier<T> work) {
        Alongside<T> alongside = new Alongside<>(work);
        Thread.ofPlatform().daemon().name(name).start(alongside.task);
        return alongside;
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
