package fr.opposable.cli;

import fr.opposable.campaign.DraftRun;
import fr.opposable.campaign.DryRun;
import fr.opposable.campaign.LetterRun;
import fr.opposable.campaign.LetterWorkshop;
import fr.opposable.campaign.RunProgress;
import fr.opposable.campaign.RunRequest;
import fr.opposable.campaign.RunSummary;
import fr.opposable.claim.Event;
import fr.opposable.intake.Portfolio;
import fr.opposable.kernel.French;
import fr.opposable.letter.LetterKind;
import fr.opposable.letter.Way;
import fr.opposable.scenario.Scenarios;
import fr.opposable.vault.Versions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Produces the letters of a portfolio. */
@Command(
        name = "produce",
        description = {
            "Produit les lettres d’un portefeuille\u00a0: lots de PDF/A, rejets à corriger, rapport.",
            "La même commande relancée continue où elle s’était arrêtée\u202f; rien n’est perdu, rien n’est fait deux fois."
        })
final class ProduceCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "PORTEFEUILLE", description = "Dossier de dossiers d’affaires, ou des cinq fichiers CSV.")
    Path portfolio = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DOSSIER",
            required = true,
            description = "Où écrire les lots, les rejets et le rapport.")
    Path out = Path.of("");

    @Option(
            names = "--kind",
            paramLabel = "NATURE",
            defaultValue = RunRequest.NEXT,
            description =
                    "Un document de la grille (relance-1, mise-en-demeure, echeancier…, voir grid), requete-injonction (un dossier par affaire), ou next\u00a0: la procédure décide (par défaut).")
    String kind = RunRequest.NEXT;

    @Option(
            names = "--channel",
            paramLabel = "VOIE",
            description =
                    "Avec --kind\u00a0: post, lrar, lre, email ou hand, que la lettre imprimée nomme\u202f; une autre est prise, avec son motif, quand celle-ci ne convient pas.")
    @Nullable
    String channel;

    @Option(
            names = "--templates",
            paramLabel = "DOSSIER",
            description =
                    "Modèles du cabinet, à la place des nôtres, modèle par modèle\u202f; ils sont d’abord contrôlés.")
    @Nullable
    Path templates;

    @Option(
            names = "--scenario",
            paramLabel = "FICHIER",
            description =
                    "Scénarios du cabinet, avant ceux du programme\u202f; ils sont d’abord contrôlés (scenario check).")
    @Nullable
    Path scenario;

    @Option(
            names = "--approved-by",
            paramLabel = "NOM",
            description = "Qui donne son accord, pour tout le passage, aux étapes qui l’attendent.")
    @Nullable
    String approvedBy;

    @Option(names = "--dry-run", description = "Décide et contrôle tout sans rien enregistrer ni produire.")
    boolean dryRun;

    @Option(names = "--resume", description = "Termine un passage inachevé de ce portefeuille, à sa date.")
    boolean resume;

    @Option(
            names = "--draft",
            description = {
                "Produit des projets\u00a0: «\u00a0PROJET\u00a0» sur chaque page, sous projets/, dans aucun lot.",
                "Un projet relu devient définitif par ./opposable version final."
            })
    boolean draft;

    @Option(
            names = "--docx",
            description = {
                "Met à côté de chaque PDF, dans docx/, une copie Word à retoucher\u202f; le PDF reste la version.",
                "Relancée avec --docx, la même commande complète un lot déjà produit. Une copie déjà là n’est pas touchée."
            })
    boolean docx;

    @Option(
            names = "--reason",
            paramLabel = "MOTIF",
            description = {
                "Pourquoi une nouvelle version remplace celle qui a été envoyée\u202f; nécessaire pour une affaire seule,",
                "tirée de ce qui a changé dans un portefeuille."
            })
    @Nullable
    String reason;

    @Mixin
    DossierProduction dossiers = new DossierProduction();

    ProduceCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (kind.equals(DossierProduction.KIND)) {
            if (channel != null) {
                throw new InputException(French.typeset(
                        "--channel ne va pas avec --kind requete-injonction : un dossier est remis au greffe."));
            }
            return dossiers();
        }
        RunRequest request = request();
        if (draft && (dryRun || resume)) {
            throw new InputException(
                    "--draft ne se combine ni avec --dry-run ni avec --resume\u00a0: un projet n’est remis à personne et se refait à volonté.");
        }
        Alongside<LetterWorkshop> workshop = Alongside.of("workshop", this::workshop);
        RunProgress progress = options.quiet ? RunProgress.SILENT : new ConsoleProgress(terminal, System::nanoTime);
        progress.stage("Ouverture du portefeuille");
        if (draft) {
            return drafts(request, workshop, progress);
        }
        RunSummary summary = dryRun ? tryOut(request, workshop, progress) : produce(request, workshop, progress);
        tell(summary);
        return summary.rejected() > 0 || summary.stopped() ? ExitCode.REFUSALS : ExitCode.DONE;
    }

    private int dossiers() {
        if (dryRun && (draft || resume)) {
            throw new InputException(
                    "--dry-run ne se combine ni avec --draft ni avec --resume\u00a0: un essai à blanc ne laisse rien à terminer.");
        }
        RunProgress progress = options.quiet ? RunProgress.SILENT : new ConsoleProgress(terminal, System::nanoTime);
        return dossiers.run(
                new DossierProduction.Asked(options, portfolio, out, draft, resume, dryRun), terminal, clock, progress);
    }

    private Portfolio openPortfolio() {
        Portfolio cases = PortfolioDoor.open(portfolio);
        cases.notices().forEach(notice -> terminal.err().println(French.typeset("Note : ") + notice));
        return cases;
    }

    private LetterWorkshop workshop() {
        Path firm = templates;
        Scenarios scenarios = ScenarioFiles.of(scenario, options.asOf(clock));
        return firm == null
                ? LetterWorkshop.following(scenarios)
                : LetterWorkshop.with(TemplatesCommand.FirmTemplates.checked(firm), scenarios);
    }

    private RunRequest request() {
        if (!kind.equals(RunRequest.NEXT) && LetterKind.of(kind).isEmpty()) {
            throw new InputException(French.typeset(
                            "--kind : « %s » n’est pas produit par cette version. Choisissez %s, requete-injonction (un dossier par affaire) ou next.")
                    .formatted(
                            kind,
                            Arrays.stream(LetterKind.values())
                                    .map(LetterKind::key)
                                    .collect(Collectors.joining(", "))));
        }
        LocalDate asOf = options.asOf(clock);
        return new RunRequest(
                portfolio,
                out,
                kind,
                asOf,
                options.asOfGiven(),
                dryRun,
                resume,
                System.getProperty("user.name", "inconnu"),
                Runtime.getRuntime().availableProcessors(),
                reason == null || reason.isBlank() ? null : TypedText.reason("--reason", reason),
                docx,
                approvedBy == null || approvedBy.isBlank() ? null : TypedText.reason("--approved-by", approvedBy),
                channel());
    }

    private Event.@Nullable Channel channel() {
        String asked = channel;
        if (asked == null) {
            return null;
        }
        if (kind.equals(RunRequest.NEXT)) {
            throw new InputException(
                    French.typeset(
                            "--channel va avec --kind : sous next, c’est le scénario qui dit la voie de chaque étape. Écrivez-la dans le scénario (--scenario), ou donnez --kind."));
        }
        return Way.CHANNELS.stream()
                .filter(one -> one.key().equals(asked))
                .findFirst()
                .orElseThrow(() -> new InputException(French.typeset(
                                "--channel : « %s » n’est pas la voie d’une lettre. Choisissez parmi %s.")
                        .formatted(
                                asked,
                                Way.CHANNELS.stream().map(Event.Channel::key).collect(Collectors.joining(", ")))));
    }

    private int drafts(RunRequest request, Alongside<LetterWorkshop> workshop, RunProgress progress) {
        try (Portfolio cases = openPortfolio();
                OpenVault open = OpenVault.of(options.data, options.db, clock)) {
            DraftRun.Summary summary = new DraftRun(open.store(), open.vault(), clock)
                    .run(
                            request,
                            Completions.in(cases, open.vault(), request),
                            ready(workshop, request, open),
                            progress);
            summary.files().forEach(file -> terminal.out().println(file));
            summary.copies().forEach(copy -> terminal.out().println(copy));
            summary.withoutCopy().forEach(lack -> terminal.err().println(French.typeset("Sans copie Word : ") + lack));
            summary.held().forEach(held -> terminal.err().println(French.typeset("Sans projet : ") + held));
            terminal.out()
                    .println("%d projet(s), %d sans projet, %d rejetée(s)"
                            .formatted(summary.files().size(), summary.held().size(), summary.rejected()));
            if (summary.rejected() > 0) {
                terminal.out().println(French.typeset("À corriger puis à réimporter : ") + out.resolve("rejets"));
            }
            return summary.rejected() > 0 ? ExitCode.REFUSALS : ExitCode.DONE;
        }
    }

    private RunSummary tryOut(RunRequest request, Alongside<LetterWorkshop> workshop, RunProgress progress) {
        try (Portfolio cases = openPortfolio()) {
            if (!Stores.exists(options.data, options.db)) {
                return new DryRun(clock).run(request, Versions.NONE, cases, ready(workshop, request), progress);
            }
            try (OpenVault open = OpenVault.of(options.data, options.db, clock)) {
                return new DryRun(clock)
                        .run(
                                request,
                                open.vault(),
                                Completions.in(cases, open.vault(), request),
                                ready(workshop, request, open),
                                progress);
            }
        }
    }

    /** The store opens beside the portfolio, once there is a portfolio to open: a mistyped path makes no store. */
    private RunSummary produce(RunRequest request, Alongside<LetterWorkshop> workshop, RunProgress progress) {
        PortfolioDoor.requireThere(portfolio);
        Alongside<OpenVault> opening = Alongside.of("store", () -> OpenVault.of(options.data, options.db, clock));
        Portfolio cases;
        try {
            cases = openPortfolio();
        } catch (RuntimeException unreadable) {
            opening.abandon(OpenVault::close);
            throw unreadable;
        }
        try (CleanStop stop = new CleanStop(terminal);
                cases;
                OpenVault open = opening.get()) {
            LetterRun run = new LetterRun(open.store(), open.vault(), clock);
            stop.watch(new CleanStop.Running(
                    run::stop,
                    "fin du groupe de lettres en cours",
                    French.typeset("Relancez la même commande : elle continuera sans rien refaire.")));
            return run.run(
                    request, Completions.in(cases, open.vault(), request), ready(workshop, request, open), progress);
        }
    }

    private static LetterWorkshop ready(Alongside<LetterWorkshop> opening, RunRequest request) {
        LetterWorkshop workshop = opening.get();
        workshop.requireLawOn(request.asOf());
        return workshop;
    }

    private static LetterWorkshop ready(Alongside<LetterWorkshop> opening, RunRequest request, OpenVault open) {
        return ready(opening, request).knowing(ConsentCommand.consented(open, request.asOf()));
    }

    private void tell(RunSummary summary) {
        if (summary.stopped()) {
            return;
        }
        if (summary.again()) {
            terminal.err()
                    .println(
                            French.typeset(
                                    "Ce passage était déjà terminé : ses fichiers ont été réécrits depuis le coffre, rien n’a été refait."));
        }
        terminal.out()
                .println("%d lettre(s), %d déjà remise(s), %d en attente, %d rejetée(s)%s"
                        .formatted(
                                summary.letters(),
                                summary.unchanged(),
                                summary.held(),
                                summary.rejected(),
                                dryRun ? French.typeset(" (essai à blanc : rien n’est enregistré)") : ""));
        terminal.out().println(French.typeset("Rapport : ") + out.resolve("rapport.json"));
        if (summary.rejected() > 0) {
            terminal.out().println(French.typeset("À corriger puis à réimporter : ") + out.resolve("rejets"));
        }
    }
}
