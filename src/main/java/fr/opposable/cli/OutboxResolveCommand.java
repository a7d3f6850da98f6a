package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.mailing.Outbox;
import fr.opposable.mailing.Outbox.Decision;
import fr.opposable.mailing.OutboxEntry;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a person decides of an uncertain or failed message. */
@Command(
        name = "resolve",
        description = {
            "Décide d’un courriel incertain ou échoué\u00a0: il est parti (--sent), il est à retenter (--retry), il est abandonné (--abandon).",
            "Cherchez d’abord son Message-ID dans le journal du serveur\u00a0: un courriel incertain retenté peut arriver deux fois."
        })
final class OutboxResolveCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "ID", description = "Le courriel, tel que «\u00a0outbox list\u00a0» le nomme.")
    String id = "";

    @ArgGroup(multiplicity = "1")
    Choice choice = new Choice();

    @Option(names = "--reason", paramLabel = "MOTIF", required = true, description = "Sur quoi repose la décision.")
    String reason = "";

    @Mixin
    AuthorOption author = new AuthorOption();

    OutboxResolveCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** One of three. */
    static final class Choice {

        @Option(names = "--sent", description = "Il est parti\u00a0: l’envoi de la version s’inscrit.")
        boolean sent;

        @Option(names = "--retry", description = "Il n’est pas parti, ou doit repartir\u00a0: il est remis en attente.")
        boolean retry;

        @Option(names = "--abandon", description = "Il ne partira pas.")
        boolean abandon;

        Decision decision() {
            return sent ? Decision.SENT : retry ? Decision.RETRY : Decision.ABANDON;
        }
    }

    @Override
    public Integer call() {
        Stores.require(options.data, options.db);
        try (OpenVault open = OpenVault.of(options.data, options.db, clock)) {
            OutboxEntry entry = new Outbox(open.store(), open.vault(), clock)
                    .resolve(id.strip(), choice.decision(), reason, author.name());
            terminal.out()
                    .println(French.typeset("%s : %s")
                            .formatted(entry.name(), entry.state().french()));
        }
        return ExitCode.DONE;
    }
}
