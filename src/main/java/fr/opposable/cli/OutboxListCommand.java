package fr.opposable.cli;

import fr.opposable.mailing.Outbox;
import fr.opposable.mailing.OutboxEntry;
import fr.opposable.mailing.OutboxEntry.State;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is in the outbox. */
@Command(
        name = "list",
        description =
                "Les courriels en attente, échoués ou incertains, avec la dernière réponse du serveur (--all\u00a0: tous).")
final class OutboxListCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Option(names = "--all", description = "Ceux qui sont remis ou abandonnés aussi.")
    boolean all;

    @Mixin
    FormatOption format = new FormatOption();

    OutboxListCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Stores.require(options.data, options.db);
        List<OutboxEntry> entries;
        try (OpenVault open = OpenVault.of(options.data, options.db, clock)) {
            entries = new Outbox(open.store(), open.vault(), clock).list(all);
        }
        if (format.isJson()) {
            format.print(
                    terminal,
                    Map.of("entries", entries.stream().map(OutboxJson::of).toList()));
        } else if (entries.isEmpty()) {
            terminal.out().println("La boîte d’envoi est vide.");
        } else {
            entries.forEach(entry -> terminal.out().println(OutboxText.line(entry)));
        }
        boolean waitsForSomebody =
                entries.stream().anyMatch(entry -> entry.state() == State.UNCERTAIN || entry.state() == State.FAILED);
        return waitsForSomebody ? ExitCode.REFUSALS : ExitCode.DONE;
    }
}
