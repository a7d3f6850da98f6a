package fr.opposable.exhibit.internal;

import fr.opposable.exhibit.JudgeUnavailableException;
import fr.opposable.exhibit.internal.WorkerProcess.Question;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process that opens files in our place: a JVM of its own with a small heap, kept warm from one file to the next, and killed when a
 * file takes too long. This process never decodes what others sent.
 *
 * <p>It may have several files in hand. When it is killed or ends, nobody knows by which of them: each is then judged again, alone.
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
    private static final Duration AGAIN = Duration.ofMillis(100);
    private static final int PATIENCE = 6;
    private static final int OUT_OF_MEMORY = 3;
    private static final String CACHE = "-XX:AOTCache=";
    private static final List<String> OF_THE_CACHE = List.of(CACHE, "-Xlog:aot", "-Xlog:cds");

    /** The worker's own, beside that of the program: it has a third of the classes, all of which are loaded at the start. */
    private static final String OWN_CACHE = "worker.aot";

    private final JsonMapper json = JsonMapper.builder().build();
    private final int heapMebibytes;
    private final int hands;
    private final Semaphore free;

    /** Shared by files that are judged beside each other; held whole by one that is judged alone. */
    private final ReadWriteLock company = new ReentrantReadWriteLock(true);

    /** Given up when the worker does not start with them: they save time and nothing else. */
    private List<String> cache;

    private @Nullable WorkerProcess process;

    /** The last that was started, ready or not. */
    private volatile @Nullable WorkerProcess newest;

    private volatile boolean isClosed;

    /** @param hands files it has in hand at once, at most */
    public Worker(int heapMebibytes, int hands) {
        this(heapMebibytes, hands, learnt());
    }

    /** @param cache options by which it starts from classes loaded before; none: it loads them anew */
    public Worker(int heapMebibytes, int hands, List<String> cache) {
        this.heapMebibytes = heapMebibytes;
        this.hands = hands;
        this.free = new Semaphore(hands, true);
        this.cache = List.copyOf(cache);
    }

    /** {@return how many files it has in hand at once, at most} */
    public int hands() {
        return hands;
    }

    /**
     * What came of a file once.
     *
     * @param isItsOwn false when another file, or a disk that did not answer, may have brought it about
     */
    private record Outcome(Answer answer, boolean isItsOwn) {}

    /**
     * {@return what came of {@code order}}
     *
     * @throws IllegalStateException when no worker can be started, or it fails by a fault of ours; the cause says which
     */
    public Answer ask(WorkOrder order) {
        Outcome outcome = beside(order);
        if (outcome.isItsOwn() || Thread.currentThread().isInterrupted()) {
            return outcome.answer();
        }
        company.writeLock().lock();
        try {
            return once(order).answer();
        } finally {
            company.writeLock().unlock();
        }
    }

    private Outcome beside(WorkOrder order) {
        free.acquireUninterruptibly();
        try {
            company.readLock().lock();
            try {
                return once(order);
            } finally {
                company.readLock().unlock();
            }
        } finally {
            free.release();
        }
    }

    private Outcome once(WorkOrder order) {
        WorkerProcess asked = running();
        Question question = asked.ask(json.writeValueAsString(order));
        try {
            return outcome(asked, question, order);
        } finally {
            asked.forget(question);
        }
    }

    private Outcome outcome(WorkerProcess asked, Question question, WorkOrder order) {
        Duration limit = Duration.ofMillis(order.millis());
        Duration before = asked.used();
        String line = answerWithin(asked, question, limit, before);
        if (line == null) {
            boolean stoodStill = asked.used().minus(before).multipliedBy(2).compareTo(limit) < 0;
            kill(asked);
            if (stoodStill) {
                // a disk that does not answer says nothing of the file
                LOG.warn("The worker did nothing for {} with {}", limit.multipliedBy(PATIENCE), order.sha256());
            }
            return new Outcome(new Answer.Exceeded(Excess.TIME), !stoodStill && !question.isShared());
        }
        if (line.equals(WorkerProcess.END)) {
            if (isClosed) {
                throw new IllegalStateException("The worker was closed");
            }
            Excess excess = asked.exitCode() == OUT_OF_MEMORY ? Excess.MEMORY : Excess.END;
            kill(asked);
            return new Outcome(new Answer.Exceeded(excess), !question.isShared());
        }
        return new Outcome(new Answer.Told(json.readValue(line, WorkReport.class)), true);
    }

    /**
     * {@return the answer; null when the worker has used {@code limit} of the processor without one, or the clock on the wall shows
     * {@link #PATIENCE} times as much}
     *
     * <p>On a busy machine a second of the clock is not a second of work, and a file must get the same verdict there.
     */
    private @Nullable String answerWithin(WorkerProcess asked, Question question, Duration limit, Duration before) {
        long begun = System.nanoTime();
        Duration wait = limit;
        while (true) {
            String line = question.answerWithin(wait);
            if (line != null) {
                return line;
            }
            boolean tooLong =
                    System.nanoTime() - begun >= limit.multipliedBy(PATIENCE).toNanos();
            // with company it may be the other's doing, and what counts is what it takes alone
            Duration most = question.isShared() ? limit.multipliedBy(hands) : limit;
            if (asked.used().minus(before).compareTo(most) >= 0
                    || tooLong
                    || Thread.currentThread().isInterrupted()) {
                return null;
            }
            wait = AGAIN;
        }
    }

    /** Starts the process when none runs. */
    public void warm() {
        running();
    }

    /** {@return the options by which it starts from classes loaded before} */
    public synchronized List<String> cache() {
        return cache;
    }

    /** {@return the process id of the worker; zero when none runs} */
    public synchronized long pid() {
        return process == null ? 0 : process.pid();
    }

    private synchronized WorkerProcess running() {
        WorkerProcess known = process;
        if (known != null && known.isOpen()) {
            return known;
        }
        if (isClosed) {
            throw new IllegalStateException("The worker was closed");
        }
        WorkerProcess started = started();
        process = started;
        return started;
    }

    private WorkerProcess started() {
        String why = begun();
        if (why != null && !cache.isEmpty() && !isClosed) {
            LOG.warn("The worker did not start with {} ({}); it goes on without", cache, why);
            cache = List.of();
            why = begun();
        }
        if (why != null) {
            throw new JudgeUnavailableException(
                    "The worker process did not get ready: " + why, why.startsWith(WorkerProcess.SILENT), null);
        }
        return Objects.requireNonNull(newest);
    }

    /** {@return why the process that was begun did not get ready, in which case it is gone; null when it did} */
    private @Nullable String begun() {
        WorkerProcess begun;
        try {
            begun = new WorkerProcess(command(cache));
        } catch (UncheckedIOException e) {
            throw new JudgeUnavailableException("No worker process can be started", false, e);
        }
        newest = begun;
        if (isClosed) {
            begun.kill();
        }
        String why = begun.whyNotReady();
        if (why != null) {
            begun.kill();
        }
        return why;
    }

    private synchronized void kill(WorkerProcess gone) {
        gone.kill();
        if (process == gone) {
            process = null;
        }
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
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), WorkerMain.class.getName(), Integer.toString(hands)));
        return command;
    }

    /** {@return the options by which this very machine starts from classes loaded before, when it does: the worker has the same} */
    private static List<String> learnt() {
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
        return options.stream()
                .filter(option -> OF_THE_CACHE.stream().anyMatch(option::startsWith))
                .map(Worker::own)
                .toList();
    }

    private static String own(String option) {
        if (!option.startsWith(CACHE)) {
            return option;
        }
        Path own = Path.of(option.substring(CACHE.length())).resolveSibling(OWN_CACHE);
        return Files.isRegularFile(own) ? CACHE + own : option;
    }

    /** Whoever waits for an answer is told that there is none; a process that is starting ends too. */
    @Override
    public void close() {
        isClosed = true;
        WorkerProcess known = newest;
        if (known != null) {
            known.kill();
        }
    }
}
