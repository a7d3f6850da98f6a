package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.mailing.MailUnreadableException;
import fr.opposable.mailing.Outbox;
import fr.opposable.mailing.OutboxEntry;
import fr.opposable.mailing.SmtpSettings;
import fr.opposable.rendering.TextTable;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Hands what is in the outbox to the mail server. */
@Command(
        name = "send",
        description = {
            "Remet au serveur les courriels en attente dont l’heure est venue\u202f; un courriel remis inscrit l’envoi de sa version.",
            "Un refus temporaire est retenté (15 minutes, 1, 4 puis 12 heures)\u202f; un envoi incertain attend une décision."
        })
final class OutboxSendCommand implements Callable<Integer> {

    private static final int MOST = 500;

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Option(names = "--most", paramLabel = "N", description = "Courriels au plus en une fois (par défaut\u00a0: 500).")
    int most = MOST;

    @Mixin
    SecondLookOptions look = new SecondLookOptions();

    @Mixin
    AuthorOption author = new AuthorOption();

    @Mixin
    FormatOption format = new FormatOption();

    OutboxSendCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Stores.require(options.data, options.db);
        SmtpSettings settings = settings(options.data);
        Outbox.Run run;
        CasesToday cases;
        try (OpenVault open = OpenVault.of(options.data, options.db, clock)) {
            cases = look.on(options.asOf(clock), open);
            run = new Outbox(open.store(), open.vault(), clock).send(settings.courier(), most, author.name(), cases);
        }
        if (format.isJson()) {
            format.print(terminal, OutboxJson.of(run, cases.read()));
        } else {
            run.entries().forEach(entry -> terminal.out().println(OutboxText.line(entry)));
            terminal.out()
                    .println(French.typeset("%d courriel(s) traité(s), %d retenu(s), %d en attente")
                            .formatted(run.entries().size(), run.held().size(), run.waiting()));
            if (!options.quiet && !cases.told().isEmpty()) {
                TextTable.wrap("", cases.told()).forEach(terminal.out()::println);
            }
            LeftOutText.of(run.held()).forEach(terminal.err()::println);
        }
        if (run.stopped() != null) {
            terminal.err().println(run.stopped());
        }
        boolean wellSent = run.entries().stream().allMatch(entry -> entry.state() == OutboxEntry.State.SENT);
        return wellSent && run.held().isEmpty() && run.stopped() == null ? ExitCode.DONE : ExitCode.REFUSALS;
    }

    private static SmtpSettings settings(Path data) {
        try {
            return SmtpSettings.read(data, System::getenv)
                    .orElseThrow(() -> new InputException(French.typeset(
                                    "Aucun serveur de courriel n’est réglé : écrivez « %s » (host=…, port=587, security=starttls, from=…), et donnez le compte par OPPOSABLE_SMTP_USER et OPPOSABLE_SMTP_PASSWORD.")
                            .formatted(data.resolve(SmtpSettings.FILE))));
        } catch (MailUnreadableException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
    }
}
