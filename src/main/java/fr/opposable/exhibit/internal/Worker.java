package fr.opposable.exhibit.internal;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process that opens files in our place: a JVM of its own with a small heap, kept warm from one file to the next, and killed when a
 * file takes too long. This process never decodes what others sent.
 */
public final class Worker implements AutoCloseable {

    /** What came of a file. */
    public sealed interface Answer {

        /** The worker judged it. */
        record Told(WorkReport report) implements Answer {}

        /** The file took more than it may, and the worker is gone. */
        record Exceeded(Excess excess) implements Answer {}
    }

    /** What there was too much of. */
    public enum Excess {
        TIME,
        MEMORY,
        /** The worker ended by itself: a fault of the machine it runs on, set off by the file. */
        END
    }

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration AGAIN = Duration.ofMillis(100);
    private static final int PATIENCE = 6;
    private static final int OUT_OF_MEMORY = 3;
    private static final String END_OF_OUTPUT = "";
    private static final List<String> OF_THE_CACHE = List.of("-XX:AOTCache=", "-Xlog:aot", "-Xlog:cds");

    private final JsonMapper json = JsonMapper.builder().build();
    private final int heapMebibytes;

    /** Given up when the worker does not start with them: they save time and nothing else. */
    private List<String> cache;

    private @Nullable Process process;
    private @Nullable BufferedWriter questions;
    /** Whether the last order ended for want of time, of which the worker had used less than half. */
    private boolean stoodStill;

    private BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    public Worker(int heapMebibytes) {
        this(heapMebibytes, learnt());
    }

    /** @param cache options by which it starts from classes loaded before; none: it loads them anew */
    public Worker(int heapMebibytes, List<String> cache) {
        this.heapMebibytes = heapMebibytes;
        this.cache = List.copyOf(cache);
    }

    /**
     * {@return what came of {@code order}}
     *
     * @throws IllegalStateException when no worker can be started, or it fails by a fault of ours; the cause says which
     */
    public synchronized Answer ask(WorkOrder order) {
        Answer answer = once(order);
        if (stoodStill && !Thread.currentThread().isInterrupted()) {
            // a disk that does not answer says nothing of the file
            LOG.warn(
                    "The worker did nothing for {} ms with {}; another is asked",
                    PATIENCE * order.millis(),
                    order.sha256());
            answer = once(order);
        }
        return answer;
    }

    private Answer once(WorkOrder order) {
        stoodStill = false;
        warm();
        try {
            BufferedWriter to = Objects.requireNonNull(questions);
            to.write(json.writeValueAsString(order));
            to.newLine();
            to.flush();
        } catch (IOException e) {
            return gone();
        }
        String line = nextWithin(Duration.ofMillis(order.millis()));
        if (line == null) {
            kill();
            return new Answer.Exceeded(Excess.TIME);
        }
        return line.equals(END_OF_OUTPUT) ? gone() : new Answer.Told(json.readValue(line, WorkReport.class));
    }

    /** Starts the process when none runs. */
    public synchronized void warm() {
        if (process == null || !process.isAlive()) {
            start();
        }
    }

    /** {@return the options by which it starts from classes loaded before} */
    public synchronized List<String> cache() {
        return cache;
    }

    /** {@return the process id of the worker; zero when none runs} */
    public synchronized long pid() {
        return process == null ? 0 : process.pid();
    }

    private Answer gone() {
        int code = exitCode(Objects.requireNonNull(process));
        kill();
        return new Answer.Exceeded(code == OUT_OF_MEMORY ? Excess.MEMORY : Excess.END);
    }

    /** {@return with which code it ended; zero when it did not, or nobody could wait for it} */
    private static int exitCode(Process ended) {
        try {
            return ended.waitFor(5, TimeUnit.SECONDS) ? ended.exitValue() : 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private void start() {
        kill();
        String ready = startedWith(cache);
        if (!WorkerMain.READY.equals(ready) && !cache.isEmpty()) {
            LOG.warn("The worker did not start with {} ({}); it goes on without", cache, ready);
            cache = List.of();
            ready = startedWith(cache);
        }
        if (!WorkerMain.READY.equals(ready)) {
            throw new IllegalStateException("The worker process did not get ready: " + ready);
        }
    }

    /** {@return its first word; when it is not ready, why not, and it is gone} */
    private String startedWith(List<String> options) {
        ProcessBuilder builder = new ProcessBuilder(command(options));
        // nothing of ours, a password of the database for one, is the worker's business
        builder.environment().keySet().retainAll(List.of("PATH", "LANG", "LC_ALL", "TMPDIR", "HOME"));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        BlockingQueue<String> queue = new LinkedBlockingQueue<>();
        Process started;
        try {
            started = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("No worker process can be started", e);
        }
        process = started;
        questions = new BufferedWriter(new OutputStreamWriter(started.getOutputStream(), StandardCharsets.UTF_8));
        Thread.ofPlatform().daemon().name("exhibit-worker").start(() -> listen(started, queue));
        answers = queue;
        String first = next(START);
        if (WorkerMain.READY.equals(first)) {
            return WorkerMain.READY;
        }
        String why = first == null ? "silent for " + START : "ended with " + exitCode(started);
        kill();
        return why;
    }

    private List<String> command(List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMebibytes + "m",
                "-Xms64m",
                // what a page leaves behind is gone with it: more room for the new only spreads it over more memory
                "-Xmn32m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xss2m",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), WorkerMain.class.getName()));
        return command;
    }

    /** {@return the options by which this very machine starts from classes loaded before, when it does: the worker has the same} */
    private static List<String> learnt() {
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
        return options.stream()
                .filter(option -> OF_THE_CACHE.stream().anyMatch(option::startsWith))
                .toList();
    }

    private static void listen(Process started, BlockingQueue<String> queue) {
        try (BufferedReader from =
                new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = from.readLine(); line != null; line = from.readLine()) {
                // the virtual machine itself says « Terminating » when memory ends
                if (line.startsWith("{") || line.equals(WorkerMain.READY)) {
                    queue.add(line);
                }
            }
        } catch (IOException e) {
            // the process was killed; the end of its output says so
        }
        queue.add(END_OF_OUTPUT);
    }

    /**
     * {@return the next line; null when the worker has used {@code limit} of the processor without writing one, or the clock on the wall
     * shows {@link #PATIENCE} times as much}
     *
     * <p>On a busy machine a second of the clock is not a second of work, and a file must get the same verdict there.
     */
    private @Nullable String nextWithin(Duration limit) {
        Duration before = used();
        long begun = System.nanoTime();
        Duration wait = limit;
        while (true) {
            String line = next(wait);
            if (line != null) {
                return line;
            }
            Duration spent = used().minus(before);
            boolean tooLong =
                    System.nanoTime() - begun >= limit.multipliedBy(PATIENCE).toNanos();
            if (spent.compareTo(limit) >= 0 || tooLong || Thread.currentThread().isInterrupted()) {
                stoodStill = tooLong && spent.multipliedBy(2).compareTo(limit) < 0;
                return null;
            }
            wait = AGAIN;
        }
    }

    private Duration used() {
        return Objects.requireNonNull(process).info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private @Nullable String next(Duration limit) {
        try {
            return answers.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private void kill() {
        Process running = process;
        process = null;
        questions = null;
        if (running != null) {
            running.destroyForcibly();
        }
    }

    @Override
    public synchronized void close() {
        kill();
    }
}
