package fr.opposable.exhibit.internal;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process that runs and answers questions, a line each, several at a time: a number, a blank and JSON, both ways. */
final class WorkerProcess {

    /** What is answered when it has ended. */
    static final String END = "";

    /** Said of a process that never said that it is ready. */
    static final String SILENT = "silent for ";

    private static final Duration START = Duration.ofMinutes(2);

    private final Process process;
    private final BufferedWriter questions;
    private final Map<Integer, Question> open = new HashMap<>();
    private final Question readiness = new Question(0);
    private int asked;
    private boolean isOver;

    /** A question that is not answered yet. */
    static final class Question {

        private final int number;
        private final BlockingQueue<String> answer = new LinkedBlockingQueue<>();
        private volatile boolean isShared;

        private Question(int number) {
            this.number = number;
        }

        /** {@return whether the process had another in hand meanwhile: what it used, and how it ended, may be the other's doing} */
        boolean isShared() {
            return isShared;
        }

        /** {@return the answer; {@link #END} when the process ended; null when neither came in time, or this thread was interrupted} */
        @Nullable
        String answerWithin(Duration limit) {
            try {
                return answer.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
    }

    /** Starts {@code command}, without the environment: a password of the database, for one, is not its business. */
    WorkerProcess(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().retainAll(List.of("PATH", "LANG", "LC_ALL", "TMPDIR", "HOME"));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("No worker process can be started", e);
        }
        questions = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        Thread.ofPlatform().daemon().name("exhibit-worker").start(this::listen);
    }

    /** {@return why it is not ready, once it said so or ended; null when it is} */
    @Nullable
    String whyNotReady() {
        String word = readiness.answerWithin(START);
        if (WorkerMain.READY.equals(word)) {
            return null;
        }
        return word == null ? SILENT + START : "ended with " + exitCode();
    }

    /** {@return whether it still takes questions} */
    synchronized boolean isOpen() {
        return !isOver && process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** {@return the time of the processor that it has used} */
    Duration used() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Asks {@code words}, one line. */
    Question ask(String words) {
        Question question;
        synchronized (this) {
            question = new Question(++asked);
            question.isShared = isOver || !open.isEmpty();
            open.values().forEach(other -> other.isShared = true);
            open.put(question.number, question);
            if (isOver) {
                question.answer.add(END);
            }
        }
        try {
            synchronized (questions) {
                questions.write(question.number + " " + words);
                questions.newLine();
                questions.flush();
            }
        } catch (IOException e) {
            // it has ended, or ends just now: not by what it has not read
            question.isShared = true;
            question.answer.add(END);
        }
        return question;
    }

    synchronized void forget(Question question) {
        open.remove(question.number);
    }

    private void listen() {
        try (BufferedReader from =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = from.readLine(); line != null; line = from.readLine()) {
                take(line);
            }
        } catch (IOException e) {
            // the process was killed; the end of its output says so
        } finally {
            end();
        }
    }

    private synchronized void end() {
        isOver = true;
        readiness.answer.add(END);
        open.values().forEach(question -> question.answer.add(END));
    }

    /** What is no answer is passed over: the virtual machine itself says « Terminating » when memory ends. */
    private synchronized void take(String line) {
        int blank = line.indexOf(" {");
        if (line.equals(WorkerMain.READY)) {
            readiness.answer.add(line);
        } else if (blank > 0) {
            open.values().stream()
                    .filter(question -> line.substring(0, blank).equals(Integer.toString(question.number)))
                    .forEach(question -> question.answer.add(line.substring(blank + 1)));
        }
    }

    /** {@return with which code it ended; zero when it did not, or nobody could wait for it} */
    int exitCode() {
        try {
            return process.waitFor(5, TimeUnit.SECONDS) ? process.exitValue() : 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Ends it, whatever it does. */
    void kill() {
        process.destroyForcibly();
    }
}
