package fr.opposable.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** The same work on many things, by as many threads as the machine has cores. */
public final class AtOnce {

    private AtOnce() {}

    /**
     * {@return what {@code work} makes of each, in their order}
     *
     * @throws RuntimeException the first fault in their order, as it was; what was not begun by then is not done
     */
    public static <T, R> List<R> each(List<T> things, Function<T, R> work) {
        return each(things, Integer.MAX_VALUE, work);
    }

    /** As {@link #each(List, Function)}, of which no more than {@code most} are in hand at once. */
    public static <T, R> List<R> each(List<T> things, int most, Function<T, R> work) {
        if (things.size() == 1) {
            return List.of(work.apply(things.getFirst()));
        }
        List<Future<R>> begun = new ArrayList<>();
        List<R> made = new ArrayList<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Math.min(most, Runtime.getRuntime().availableProcessors()))) {
            things.forEach(thing -> begun.add(threads.submit(() -> work.apply(thing))));
            try {
                for (Future<R> one : begun) {
                    made.add(one.get());
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof RuntimeException fault
                        ? fault
                        : new IllegalStateException("The work failed", e.getCause());
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The work was interrupted", e);
            }
        }
        return List.copyOf(made);
    }
}
