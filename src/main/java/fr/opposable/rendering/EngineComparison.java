package fr.opposable.rendering;

import fr.opposable.kernel.Sha256;
import fr.opposable.rendering.internal.StockPress;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * Flying Saucer as it comes against our pages, on the same documents, in turns, in one process: what a letter costs each in CPU time
 * of the thread and in memory allocated. Turns, because the machine is shared and a minute is not like the next.
 */
public final class EngineComparison {

    private static final int WINDOWS = 5;
    private static final double NANOS = 1e6;
    private static final double KIB = 1024;

    /**
     * What one engine cost, a document.
     *
     * @param engine its name
     * @param least CPU milliseconds in the best of the windows
     * @param median in the middle one
     * @param most in the worst
     * @param allocated KiB of memory allocated
     * @param size bytes of a file, on average
     */
    public record Cost(String engine, double least, double median, double most, double allocated, int size) {}

    private EngineComparison() {}

    /**
     * Compares, and prints one line an engine.
     *
     * @param models the model of the n-th document, from 0
     * @param documents how many each engine renders; as many again to warm up
     * @return the costs, stock first
     */
    public static List<Cost> run(
            TemplateLibrary library,
            String templateId,
            IntFunction<Map<String, Object>> models,
            int documents,
            PrintStream out) {
        PageRenderer ours = new PageRenderer(library);
        try (StockPress stock = new StockPress(library, templateId)) {
            List<Runner> runners = List.of(
                    new Runner("Flying Saucer d’origine", i -> stock.print(models.apply(i))),
                    new Runner("Opposable, PDF/A-2b", i -> ours.render(templateId, models.apply(i), profile(i))
                            .pdf()
                            .length()));
            runners.forEach(runner -> runner.turn(documents));
            runners.forEach(Runner::forget);
            int perWindow = Math.max(1, documents / WINDOWS);
            for (int window = 0; window < WINDOWS; window++) {
                runners.forEach(runner -> runner.turn(perWindow));
            }
            List<Cost> costs = runners.stream().map(Runner::cost).toList();
            costs.forEach(cost -> out.printf(
                    Locale.FRANCE,
                    "%-24s %6.2f / %6.2f / %6.2f ms de processeur par lettre, %,8.0f Kio alloués, %,7d octets%n",
                    cost.engine(),
                    cost.least(),
                    cost.median(),
                    cost.most(),
                    cost.allocated(),
                    cost.size()));
            return costs;
        }
    }

    private static DocumentProfile profile(int i) {
        return new DocumentProfile(
                "Lettre " + i, "Banc d’essai", "", "", Instant.EPOCH, Sha256.of(Integer.toString(i)));
    }

    private static final class Runner {

        private final String name;
        private final ToIntFunction<Integer> document;
        private final List<Double> windows = new ArrayList<>();
        private long allocated;
        private long bytes;
        private int count;

        Runner(String name, ToIntFunction<Integer> document) {
            this.name = name;
            this.document = document;
        }

        void turn(int documents) {
            var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
            long cpu = threads.getCurrentThreadCpuTime();
            long memory = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < documents; i++) {
                bytes += document.applyAsInt(count++);
            }
            allocated += threads.getCurrentThreadAllocatedBytes() - memory;
            windows.add((threads.getCurrentThreadCpuTime() - cpu) / NANOS / documents);
        }

        void forget() {
            windows.clear();
            allocated = 0;
            bytes = 0;
            count = 0;
        }

        Cost cost() {
            double[] sorted = windows.stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(sorted);
            return new Cost(
                    name,
                    sorted[0],
                    sorted[sorted.length / 2],
                    sorted[sorted.length - 1],
                    allocated / KIB / count,
                    (int) (bytes / count));
        }
    }
}
