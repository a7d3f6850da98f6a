package fr.opposable.cli;

import fr.opposable.campaign.DryRun;
import fr.opposable.campaign.LetterRun;
import fr.opposable.campaign.LetterWorkshop;
import fr.opposable.campaign.RunProgress;
import fr.opposable.campaign.RunRequest;
import fr.opposable.campaign.RunSummary;
import fr.opposable.intake.Portfolio;
import fr.opposable.kernel.French;
import fr.opposable.letter.LetterKind;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import fr.opposable.vault.Versions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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

    private static final int STOP_SECONDS = 60;

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
                    "Un document de la grille (relance-1, mise-en-demeure, echeancier…, voir grid), ou next\u00a0: la procédure décide (par défaut).")
    String kind = RunRequest.NEXT;

    @Option(
            names = "--templates",
            paramLabel = "DOSSIER",
            description =
                    "Modèles du cabinet, à la place des nôtres, modèle par modèle\u202f; ils sont d’abord contrôlés.")
    @Nullable
    Path templates;

    @Option(names = "--dry-run", description = "Décide et contrôle tout sans rien enregistrer ni produire.")
    boolean dryRun;

    @Option(names = "--resume", description = "Termine un passage inachevé de ce portefeuille, à sa date.")
    boolean resume;

    ProduceCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        RunRequest request = request();
        Alongside<LetterWorkshop> workshop = Alongside.of("workshop", this::workshop);
        RunProgress progress = options.quiet ? RunProgress.SILENT : new ConsoleProgress(terminal, System::nanoTime);
        progress.stage("Ouverture du portefeuille");
        try (Portfolio cases = PortfolioDoor.open(portfolio)) {
            cases.notices().forEach(notice -> terminal.err().println(French.typeset("Note : ") + notice));
            RunSummary summary =
                    dryRun ? tryOut(request, cases, workshop, progress) : produce(request, cases, workshop, progress);
            tell(summary);
            return summary.rejected() > 0 || summary.stopped() ? ExitCode.REFUSALS : ExitCode.DONE;
        }
    }

    private LetterWorkshop workshop() {
        Path firm = templates;
        return firm == null
                ? LetterWorkshop.standard()
                : LetterWorkshop.with(TemplatesCommand.FirmTemplates.checked(firm));
    }

    private RunRequest request() {
        if (!kind.equals(RunRequest.NEXT) && LetterKind.of(kind).isEmpty()) {
            throw new InputException(
                    French.typeset("--kind : « %s » n’est pas produit par cette version. Choisissez %s ou next.")
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
                Runtime.getRuntime().availableProcessors());
    }

    private RunSummary tryOut(
            RunRequest request, Portfolio cases, Alongside<LetterWorkshop> workshop, RunProgress progress) {
        if (!Stores.exists(options.data, options.db)) {
            return new DryRun(clock).run(request, Versions.NONE, cases, ready(workshop, request), progress);
        }
        try (DataStore store = DataStore.open(options.data, options.db);
                Vault vault = new Vault(store, clock)) {
            return new DryRun(clock).run(request, vault, cases, ready(workshop, request), progress);
        }
    }

    private RunSummary produce(
            RunRequest request, Portfolio cases, Alongside<LetterWorkshop> workshop, RunProgress progress) {
        try (DataStore store = DataStore.open(options.data, options.db);
                Vault vault = new Vault(store, clock)) {
            LetterRun run = new LetterRun(store, vault, clock);
            CountDownLatch ended = new CountDownLatch(1);
            Thread onInterrupt = new Thread(() -> stopCleanly(run, ended), "stop");
            Runtime.getRuntime().addShutdownHook(onInterrupt);
            try {
                return run.run(request, cases, ready(workshop, request), progress);
            } finally {
                ended.countDown();
                forget(onInterrupt);
            }
        }
    }

    private static LetterWorkshop ready(Alongside<LetterWorkshop> opening, RunRequest request) {
        LetterWorkshop workshop = opening.get();
        workshop.requireLawOn(request.asOf());
        return workshop;
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is being stopped: the hook is what stops it.
            Thread.yield();
        }
    }

    private void stopCleanly(LetterRun run, CountDownLatch ended) {
        terminal.err().println();
        terminal.err().println(French.typeset("Arrêt demandé : fin du groupe de lettres en cours…"));
        run.stop();
        try {
            boolean clean = ended.await(STOP_SECONDS, TimeUnit.SECONDS);
            terminal.err()
                    .println(
                            clean
                                    ? "Arrêté proprement. Relancez la même commande pour continuer."
                                    : French.typeset(
                                            "Arrêté. Relancez la même commande : elle continuera sans rien refaire."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
