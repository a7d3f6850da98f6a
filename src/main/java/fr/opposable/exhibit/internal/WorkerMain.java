package fr.opposable.exhibit.internal;

import fr.opposable.kernel.DiskFault;
import fr.opposable.kernel.French;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** The worker: reads orders on its standard input, writes reports on its standard output as they come, and ends with its parent. */
public final class WorkerMain {

    static final String READY = "ready";

    private static final int FAULT = 1;

    private WorkerMain() {}

    /**
     * Runs until standard input ends.
     *
     * @param args how many files it has in hand at once; one, when nothing is said
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // a library that prints must not be taken for an answer
        System.setOut(System.err);
        // nobody reads what is logged here
        System.setProperty("opposable.log", "");
        ProcessHandle.current().parent().ifPresent(parent -> Thread.ofPlatform()
                .daemon()
                .name("parent-watch")
                .start(() -> {
                    parent.onExit().join();
                    Runtime.getRuntime().halt(0);
                }));
        int hands = args.length == 0 ? 1 : Integer.parseInt(args[0]);
        BlockingQueue<Judge> judges = new ArrayBlockingQueue<>(hands);
        for (int i = 0; i < hands; i++) {
            judges.add(new Judge());
        }
        judges.element().warmUp();
        // what is no fault of the file ends the process, which is told at once: nobody waits for an answer that does
        // not come
        Thread.setDefaultUncaughtExceptionHandler((_, _) -> Runtime.getRuntime().halt(FAULT));
        out.println(READY);
        try (ExecutorService threads = Executors.newFixedThreadPool(hands)) {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String asked = line;
                threads.execute(() -> out.println(answer(asked, judges)));
            }
        }
    }

    private static String answer(String asked, BlockingQueue<Judge> judges) {
        JsonMapper json = JsonMapper.shared();
        int blank = asked.indexOf(' ');
        Judge judge = judges.remove();
        try {
            WorkReport report = report(judge, json.readValue(asked.substring(blank), WorkOrder.class));
            return asked.substring(0, blank + 1) + json.writeValueAsString(report);
        } finally {
            judges.add(judge);
        }
    }

    private static WorkReport report(Judge judge, WorkOrder order) {
        Notes notes = new Notes();
        try {
            return notes.accepted(judge.judge(order, notes));
        } catch (RefusedFileException e) {
            return notes.refused(blamed(e));
        } catch (IOException | RuntimeException | StackOverflowError | NoClassDefFoundError e) {
            // libraries answer malformed files with whatever their cast, index or recursion threw
            return notes.refused(blamed(new RefusedFileException(
                    "damaged",
                    "Ce fichier est mal formé ou endommagé ; il n'a pas pu être lu jusqu'au bout (%s)."
                            .formatted(cause(e)),
                    RefusedFileException.ASK_AGAIN,
                    e)));
        }
    }

    /** {@return {@code refused}, or another when it is the disk that has no room: the file is not to blame for it} */
    static RefusedFileException blamed(RefusedFileException refused) {
        return DiskFault.isFull(refused)
                ? new RefusedFileException(
                        "no-room",
                        "Ce fichier n'a pas pu être jugé : il n'y a plus de place sur le disque où sa copie s'écrit.",
                        "Libérez de la place, puis relancez la même commande : ce fichier n'y est pour rien.",
                        refused)
                : refused;
    }

    private static String cause(Throwable fault) {
        String message = fault.getMessage();
        String said = message == null || message.isBlank()
                ? fault.getClass().getSimpleName()
                : fault.getClass().getSimpleName() + ": " + message;
        return French.typeset(Notes.label(said.replace('/', ' ')));
    }
}
