package fr.opposable.exhibit.internal;

import fr.opposable.kernel.French;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** The worker: reads orders on its standard input, writes reports on its standard output, and ends with its parent. */
public final class WorkerMain {

    static final String READY = "ready";

    private WorkerMain() {}

    /** Runs until standard input ends. */
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
        JsonMapper json = JsonMapper.builder().build();
        Judge judge = new Judge();
        judge.warmUp();
        out.println(READY);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            WorkReport report = report(judge, json.readValue(line, WorkOrder.class));
            out.println(json.writeValueAsString(report));
        }
    }

    private static WorkReport report(Judge judge, WorkOrder order) {
        Notes notes = new Notes();
        try {
            return notes.accepted(judge.judge(order, notes));
        } catch (RefusedFileException e) {
            return notes.refused(e);
        } catch (IOException | RuntimeException | StackOverflowError | NoClassDefFoundError e) {
            // libraries answer malformed files with whatever their cast, index or recursion threw
            return notes.refused(new RefusedFileException(
                    "damaged",
                    "Ce fichier est mal formé ou endommagé ; il n'a pas pu être lu jusqu'au bout (%s)."
                            .formatted(cause(e)),
                    RefusedFileException.ASK_AGAIN,
                    e));
        }
    }

    private static String cause(Throwable fault) {
        String message = fault.getMessage();
        String said = message == null || message.isBlank()
                ? fault.getClass().getSimpleName()
                : fault.getClass().getSimpleName() + ": " + message;
        return French.typeset(Notes.label(said.replace('/', ' ')));
    }
}
