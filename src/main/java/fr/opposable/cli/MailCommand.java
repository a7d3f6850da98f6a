package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.mailing.LeftOut;
import fr.opposable.mailing.MailLots;
import fr.opposable.mailing.MailOrder;
import fr.opposable.mailing.MailOutcome;
import fr.opposable.mailing.MailUnavailableException;
import fr.opposable.mailing.MailUnreadableException;
import fr.opposable.mailing.OutgoingProfile;
import fr.opposable.mailing.OutgoingProfile.Shape;
import fr.opposable.mailing.OutgoingProfiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hands the letters of lots over to those who print and post them. */
@Command(
        name = "mail",
        description = {
            "Prépare la remise de lots à qui imprime et poste\u00a0: lettres ou fichiers d’impression, adresses, liste de coupe, manifeste.",
            "Une lettre remise ne l’est pas deux fois\u00a0: un renvoi se demande par --again avec son motif. Rien n’est transmis."
        })
final class MailCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "LOT", arity = "0..*", description = "Dossiers de lots (lot-NNN), ou leurs lot.csv.")
    List<Path> lots = List.of();

    @Option(
            names = "--profile",
            paramLabel = "NOM",
            required = true,
            description = "Qui imprime et poste\u00a0: maileva, imprimeur ou manuel.")
    String profile = "";

    @Option(names = "--out", paramLabel = "DOSSIER", description = "Où écrire le dossier de l’envoi.")
    @Nullable
    Path out;

    @Option(
            names = "--shape",
            paramLabel = "letters|print-file",
            description =
                    "Un PDF par lettre, ou des fichiers d’impression avec liste de coupe (par défaut\u00a0: selon le profil).")
    @Nullable
    String shape;

    @Option(
            names = "--registered",
            paramLabel = "lrar|lre",
            defaultValue = "lrar",
            description =
                    "Recommandés sur papier, ou électroniques qualifiés (à un particulier\u00a0: seulement avec son consentement inscrit).")
    Registered registered = Registered.lrar;

    @Option(names = "--all-channels", description = "Poste aussi les lettres faites pour partir par courriel.")
    boolean allChannels;

    @Option(names = "--simplex", description = "Imprime sur le recto seul.")
    boolean simplex;

    @Option(names = "--again", description = "Renvoie des lettres déjà remises\u202f; --reason dit pourquoi.")
    boolean again;

    @Option(names = "--reason", paramLabel = "MOTIF", description = "Motif du renvoi.")
    @Nullable
    String reason;

    @Option(names = "--dry-run", description = "Dit ce qui serait remis et ce qui ne le serait pas, sans rien écrire.")
    boolean dryRun;

    @Option(names = "--show", description = "Montre les faits du profil, leur source et leur degré de vérification.")
    boolean show;

    @Mixin
    SecondLookOptions look = new SecondLookOptions();

    @Mixin
    AuthorOption author = new AuthorOption();

    @Mixin
    FormatOption format = new FormatOption();

    MailCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** How registered letters go. */
    enum Registered {
        lrar,
        lre
    }

    @Override
    public Integer call() {
        LocalDate day = options.asOf(clock);
        OutgoingProfile chosen = profile(day);
        if (show) {
            if (format.isJson()) {
                format.print(terminal, MailJson.profile(chosen));
            } else {
                terminal.out().print(MailText.profile(chosen));
            }
            return ExitCode.DONE;
        }
        MailOrder order = order(chosen, day);
        Stores.require(options.data, options.db);
        MailOutcome outcome;
        CasesToday cases;
        try (OpenVault open = OpenVault.of(options.data, options.db, clock)) {
            cases = look.on(day, open);
            MailLots mail = new MailLots(open.store(), open.vault(), cases);
            outcome = dryRun ? mail.plan(order) : mail.handOver(order);
        } catch (MailUnreadableException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new MailUnavailableException(order.out(), e);
        }
        tell(outcome, chosen, cases);
        return outcome.isAllKnown() ? ExitCode.DONE : ExitCode.REFUSALS;
    }

    private void tell(MailOutcome outcome, OutgoingProfile chosen, CasesToday cases) {
        if (format.isJson()) {
            format.print(terminal, MailJson.of(outcome, chosen, cases.read()));
            return;
        }
        terminal.out().print(MailText.of(outcome, chosen, options.quiet, cases.told()));
        List<LeftOut> told = outcome.leftOut().stream()
                .filter(one -> !one.known() || !options.quiet)
                .toList();
        LeftOutText.of(told).forEach(terminal.err()::println);
        if (told.size() > 1 && !options.quiet) {
            terminal.err().println(MailText.whereLeftOut(outcome, out));
        }
    }

    private MailOrder order(OutgoingProfile chosen, LocalDate day) {
        if (lots.isEmpty() || (out == null && !dryRun)) {
            throw new InputException(French.typeset(
                    lots.isEmpty()
                            ? "Il manque : LOT. Donnez un dossier lot-NNN que produce a écrit."
                            : "Il manque : --out DOSSIER. Donnez le dossier où écrire l’envoi."));
        }
        if (again == (reason == null || reason.isBlank())) {
            throw new InputException(French.typeset(
                    again
                            ? "--again renvoie des lettres déjà remises : dites pourquoi par --reason « motif »."
                            : "--reason est le motif d’un renvoi : ajoutez --again, ou retirez-le."));
        }
        return new MailOrder(
                lots,
                chosen,
                shape(chosen),
                registered == Registered.lre,
                allChannels,
                !simplex,
                reason == null ? null : reason.strip(),
                day,
                out == null ? Path.of("") : out,
                author.name());
    }

    private OutgoingProfile profile(LocalDate day) {
        return OutgoingProfiles.on(day, profile)
                .orElseThrow(() -> new InputException(
                        French.typeset("--profile : « %s » n’est pas connu au %s. Choisissez parmi %s.")
                                .formatted(
                                        profile,
                                        French.figures(day),
                                        OutgoingProfiles.on(day).stream()
                                                .map(OutgoingProfile::key)
                                                .collect(Collectors.joining(", ")))));
    }

    private Shape shape(OutgoingProfile chosen) {
        String asked = shape;
        return asked == null
                ? chosen.shape()
                : Shape.of(asked)
                        .orElseThrow(() -> new InputException(
                                French.typeset("--shape : « %s » n’est pas connu. Choisissez parmi %s.")
                                        .formatted(
                                                asked,
                                                Stream.of(Shape.values())
                                                        .map(Shape::key)
                                                        .collect(Collectors.joining(", ")))));
    }
}
