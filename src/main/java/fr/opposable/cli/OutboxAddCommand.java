package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.mailing.EmailOrder;
import fr.opposable.mailing.MailUnavailableException;
import fr.opposable.mailing.MailUnreadableException;
import fr.opposable.mailing.Outbox;
import fr.opposable.mailing.SmtpSettings;
import fr.opposable.rendering.TextTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts letters in the outbox. */
@Command(
        name = "add",
        description = {
            "Met dans la boîte d’envoi les lettres de lots faites pour partir par courriel, et dit pourquoi les autres n’y vont pas.",
            "--out écrit aussi les messages en fichiers .eml, prêts à ouvrir ou à envoyer autrement. Rien ne part."
        })
final class OutboxAddCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "LOT", arity = "1..*", description = "Dossiers de lots (lot-NNN), ou leurs lot.csv.")
    List<Path> lots = List.of();

    @Option(names = "--out", paramLabel = "DOSSIER", description = "Écrit aussi chaque message, au format eml.")
    @Nullable
    Path out;

    @Option(
            names = "--from",
            paramLabel = "ADRESSE",
            description =
                    "Adresse d’envoi (par défaut\u00a0: celle des réglages, sinon celle de l’expéditeur de la lettre).")
    @Nullable
    String from;

    @Option(
            names = "--addresses-checked",
            description = "Les adresses ont été vérifiées (un avocat le doit avant d’écrire par courriel).")
    boolean checked;

    @Option(
            names = "--all-channels",
            description = "Prend aussi les lettres faites pour partir sur papier, quand un courriel peut les porter.")
    boolean allChannels;

    @Mixin
    SecondLookOptions look = new SecondLookOptions();

    @Mixin
    AuthorOption author = new AuthorOption();

    @Mixin
    FormatOption format = new FormatOption();

    OutboxAddCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Stores.require(options.data, options.db);
        Outbox.Added added;
        CasesToday cases;
        try (OpenVault open = OpenVault.of(options.data, options.db, clock)) {
            String settled = SmtpSettings.read(options.data, System::getenv)
                    .map(SmtpSettings::from)
                    .orElse(null);
            cases = look.on(options.asOf(clock), open);
            added = new Outbox(open.store(), open.vault(), clock)
                    .add(
                            new EmailOrder(
                                    lots,
                                    from == null ? settled : from.strip(),
                                    checked,
                                    allChannels,
                                    out,
                                    author.name()),
                            cases);
        } catch (MailUnreadableException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new MailUnavailableException(out == null ? options.data : out, e);
        }
        tell(added, cases);
        return added.leftOut().isEmpty() ? ExitCode.DONE : ExitCode.REFUSALS;
    }

    private void tell(Outbox.Added added, CasesToday cases) {
        if (format.isJson()) {
            format.print(terminal, OutboxJson.of(added, cases.read()));
            return;
        }
        terminal.out()
                .println("%d courriel(s) mis dans la boîte d’envoi, %d déjà là, %d lettre(s) laissée(s)"
                        .formatted(
                                added.queued().size(),
                                added.known().size(),
                                added.leftOut().size()));
        if (added.files() > 0) {
            terminal.out().println(French.typeset("%d fichier(s) eml : ").formatted(added.files()) + out);
        }
        if (!options.quiet && !cases.told().isEmpty()) {
            TextTable.wrap("", cases.told()).forEach(terminal.out()::println);
        }
        LeftOutText.of(added.leftOut()).forEach(terminal.err()::println);
        if (added.leftOut().size() > 1 && !options.quiet) {
            terminal.err()
                    .println(
                            out == null
                                    ? "Toutes, une à une\u00a0: --format json."
                                    : French.typeset("Toutes, une à une : ") + out.resolve("non-envoyes.csv"));
        }
    }
}
