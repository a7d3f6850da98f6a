package fr.opposable.cli;

import fr.opposable.campaign.OutputUnavailableException;
import fr.opposable.campaign.RunRefusedException;
import fr.opposable.exhibit.JudgeUnavailableException;
import fr.opposable.kernel.French;
import fr.opposable.ledger.KeyPresentException;
import fr.opposable.legal.LegalTextMissingException;
import fr.opposable.mailing.MailUnavailableException;
import fr.opposable.store.DatabaseAddressException;
import fr.opposable.store.DatabaseOutage;
import fr.opposable.store.StoreUnavailableException;
import fr.opposable.vault.DocumentAlteredException;
import fr.opposable.vault.TransitionRefusedException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Parses the command line, runs the command it names and turns what went wrong into a French message and an exit code. */
public final class CommandLineDoor {

    private static final String INTERNAL = French.typeset(
            "Le programme a rencontré une erreur interne. Rien de ce qui était enregistré n’est perdu ; relancez la même commande, puis signalez cet incident s’il se répète.");

    private final Terminal terminal;
    private final Clock clock;

    public CommandLineDoor(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** {@return the exit code of the program run with these arguments, on the real terminal and clock} */
    public static int run(String[] args) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        logTo(dataFolder(List.of(args)));
        Terminal terminal = new Terminal(
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Boolean.getBoolean("opposable.interactive"),
                Boolean.getBoolean("opposable.screen"));
        int exitCode = new CommandLineDoor(terminal, Clock.systemUTC()).execute(args);
        terminal.out().flush();
        return exitCode;
    }

    private static void logTo(Path data) {
        System.setProperty(JournalSetup.FILE, data.resolve("opposable.log").toString());
    }

    private static Path dataFolder(List<String> args) {
        for (int i = 0; i < args.size(); i++) {
            if (args.get(i).startsWith("--data=")) {
                return Path.of(args.get(i).substring("--data=".length()));
            }
            if (args.get(i).equals("--data") && i + 1 < args.size()) {
                return Path.of(args.get(i + 1));
            }
        }
        return Path.of("data");
    }

    /** {@return the exit code} */
    public int execute(String... args) {
        CommandLine commandLine = Commands.all(terminal, clock);
        commandLine.setOut(new java.io.PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        commandLine.setErr(new java.io.PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        commandLine.setParameterExceptionHandler(new UsageErrors(terminal));
        commandLine.setExecutionExceptionHandler((fault, _, _) -> explain(fault));
        commandLine.setExecutionStrategy(this::run);
        return commandLine.execute(args);
    }

    private int run(CommandLine.ParseResult asked) {
        try {
            OutFolder.require(asked);
        } catch (InputException wrong) {
            return explain(wrong);
        }
        return new CommandLine.RunLast().execute(asked);
    }

    private int explain(Exception fault) {
        return switch (fault) {
            case InputException wrong -> say(ExitCode.USAGE, wrong);
            case DatabaseAddressException unknown -> say(ExitCode.USAGE, unknown);
            case RunRefusedException refused -> say(ExitCode.USAGE, refused);
            case TransitionRefusedException refused -> say(ExitCode.REFUSALS, refused);
            case KeyPresentException present -> say(ExitCode.USAGE, present);
            case LegalTextMissingException missing -> say(ExitCode.USAGE, missing);
            case StoreUnavailableException unavailable -> logged(unavailable, String.valueOf(unavailable.getMessage()));
            case OutputUnavailableException unavailable ->
                logged(unavailable, String.valueOf(unavailable.getMessage()));
            case JudgeUnavailableException unavailable -> logged(unavailable, String.valueOf(unavailable.getMessage()));
            case MailUnavailableException unavailable -> logged(unavailable, String.valueOf(unavailable.getMessage()));
            case DocumentAlteredException altered ->
                logged(
                        altered,
                        altered.getMessage()
                                + French.typeset(
                                        " Rien n’en est remis : nommez tout ce qui est atteint par « ./opposable verify », rétablissez le fichier depuis une sauvegarde, puis relancez la même commande."));
            default ->
                logged(
                        fault,
                        DatabaseOutage.in(fault).map(Throwable::getMessage).orElse(INTERNAL));
        };
    }

    private int say(int exitCode, Exception fault) {
        terminal.err().println(fault.getMessage());
        return exitCode;
    }

    private static String incident(String id) {
        String journal = System.getProperty(JournalSetup.FILE);
        if (journal == null) {
            return "Incident " + id + ", détaillé dans le journal.";
        }
        return Files.isWritable(Path.of(journal))
                ? "Incident " + id + ", détaillé dans " + journal + "."
                : French.typeset("Incident %s ; le journal « %s » n’a pas pu être écrit.")
                        .formatted(id, journal);
    }

    private int logged(Exception fault, String message) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        Logger log = LoggerFactory.getLogger(CommandLineDoor.class);
        log.error("Incident {}", id, fault);
        terminal.err().println(message);
        terminal.err().println(incident(id));
        return ExitCode.FAULT;
    }
}
