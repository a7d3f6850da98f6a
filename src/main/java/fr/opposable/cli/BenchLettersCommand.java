package fr.opposable.cli;

import fr.opposable.campaign.LetterRun;
import fr.opposable.campaign.LetterWorkshop;
import fr.opposable.campaign.RunProgress;
import fr.opposable.campaign.RunRequest;
import fr.opposable.campaign.RunSummary;
import fr.opposable.campaign.StageTimes.Stage;
import fr.opposable.intake.Intake;
import fr.opposable.intake.Portfolio;
import fr.opposable.intake.PortfolioCase;
import fr.opposable.kernel.French;
import fr.opposable.letter.LetterKind;
import fr.opposable.letter.SpecimenLetters;
import fr.opposable.rendering.EngineComparison;
import fr.opposable.sample.PortfolioGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the real job on invented cases and tells what it cost. */
@Command(
        name = "letters",
        description =
                "Le vrai traitement sur des affaires inventées\u00a0: lettres par seconde, CPU, mémoire, part de chaque étape.")
final class BenchLettersCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    BenchOptions options = new BenchOptions();

    @Option(
            names = "--cases",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Nombre d’affaires (par défaut\u00a0: 2000).")
    int cases = 2000;

    @Option(
            names = "--kind",
            paramLabel = "NATURE",
            defaultValue = RunRequest.NEXT,
            description = "Comme pour produce\u202f; relance-1 donne des lettres d’une page (par défaut\u00a0: next).")
    String kind = RunRequest.NEXT;

    @Option(
            names = "--mixed",
            description = {
                "Des lettres de toutes les natures, de tous les expéditeurs à tous les débiteurs de la grille, à parts égales,",
                "un passage par nature dans un même coffre."
            })
    boolean mixed;

    @Option(
            names = "--engine",
            description = "Compare aussi, dans le même passage, les réglages d’origine de Flying Saucer et les nôtres.")
    boolean engine;

    BenchLettersCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        try (WorkFolder work = WorkFolder.make()) {
            if (mixed) {
                measureMixed(work);
                return ExitCode.DONE;
            }
            measure(work);
            if (engine) {
                compareEngines(work.resolve("portefeuille"));
            }
            return ExitCode.DONE;
        }
    }

    private void measure(WorkFolder work) throws IOException {
        LocalDate asOf = options.common.asOf(clock);
        Path portfolio = work.resolve("portefeuille");
        long inventing = System.nanoTime();
        PortfolioGenerator.asOf(asOf).onlyLetters().write(cases, options.seed, portfolio);
        inventing = System.nanoTime() - inventing;
        Gauges gauges = new Gauges();
        FirstLetter progress = new FirstLetter(
                options.common.quiet ? RunProgress.SILENT : new ConsoleProgress(terminal, System::nanoTime));
        gauges.start();
        Alongside<LetterWorkshop> opening = Alongside.of("workshop", LetterWorkshop::standard);
        Alongside<OpenVault> storing =
                Alongside.of("store", () -> OpenVault.of(work.resolve("data"), options.common.db, clock));
        LetterWorkshop workshop;
        RunSummary summary;
        try (Portfolio open = PortfolioDoor.open(portfolio);
                OpenVault vault = storing.get()) {
            RunRequest request = new RunRequest(
                    portfolio,
                    work.resolve("out"),
                    kind,
                    asOf,
                    true,
                    false,
                    false,
                    "bench",
                    Runtime.getRuntime().availableProcessors());
            workshop = opening.get();
            summary = new LetterRun(vault.store(), vault.vault(), clock)
                    .run(request, Completions.in(open, vault.vault(), request), workshop, progress);
        }
        gauges.stop();
        print(gauges, summary, workshop, progress.secondsSinceStart() - inventing / 1e9);
    }

    private void measureMixed(WorkFolder work) {
        LocalDate asOf = SpecimenLetters.day();
        Gauges gauges = new Gauges();
        FirstLetter progress = new FirstLetter(
                options.common.quiet ? RunProgress.SILENT : new ConsoleProgress(terminal, System::nanoTime));
        Map<String, Long> byKind = new LinkedHashMap<>();
        long held = 0;
        long rejected = 0;
        gauges.start();
        LetterWorkshop workshop = LetterWorkshop.standard();
        try (OpenVault vault = OpenVault.of(work.resolve("data"), options.common.db, clock)) {
            for (MixedPortfolio portfolio : MixedPortfolio.all(cases)) {
                RunSummary summary = new LetterRun(vault.store(), vault.vault(), clock)
                        .run(
                                new RunRequest(
                                        work.resolve(portfolio.kind()),
                                        work.resolve("out-" + portfolio.kind()),
                                        portfolio.kind(),
                                        asOf,
                                        true,
                                        false,
                                        false,
                                        "bench",
                                        Runtime.getRuntime().availableProcessors()),
                                portfolio,
                                workshop,
                                progress);
                byKind.put(portfolio.kind(), summary.letters());
                held += summary.held();
                rejected += summary.rejected();
            }
        }
        gauges.stop();
        long letters = byKind.values().stream().mapToLong(Long::longValue).sum();
        print(
                gauges,
                new RunSummary(asOf, letters, 0, held, rejected, work.resolve("out"), false, false),
                workshop,
                progress.secondsSinceStart());
        byKind.forEach((kindKey, count) -> line("nature", "%-24s %d lettres".formatted(kindKey, count)));
    }

    private void compareEngines(Path portfolio) {
        int documents = Math.clamp(cases, 50, 500);
        LetterWorkshop workshop = LetterWorkshop.standard();
        LocalDate asOf = options.common.asOf(clock);
        List<Map<String, Object>> models;
        try (Portfolio open = PortfolioDoor.open(portfolio);
                Stream<PortfolioCase> entries = open.stream()) {
            models = entries.map(PortfolioCase::intake)
                    .filter(Intake.Accepted.class::isInstance)
                    .map(Intake.Accepted.class::cast)
                    .limit(documents)
                    .map(accepted -> workshop.modelOf(LetterKind.RELANCE_1, accepted.caseFile(), asOf))
                    .toList();
        }
        EngineComparison.run(
                workshop.templateLibrary(),
                LetterKind.RELANCE_1.template(),
                index -> models.get(index % models.size()),
                documents,
                terminal.out());
    }

    private void print(Gauges gauges, RunSummary summary, LetterWorkshop workshop, double firstLetter) {
        double letters = Math.max(1, summary.letters());
        line(
                "affaires",
                "%d (%d lettres, %d en attente, %d rejetées)"
                        .formatted(cases, summary.letters(), summary.held(), summary.rejected()));
        line("durée", "%.1f s, soit %.0f lettres/s".formatted(gauges.wallSeconds(), letters / gauges.wallSeconds()));
        line(
                "CPU du processus",
                "%.1f s, soit %.2f ms par lettre".formatted(gauges.cpuSeconds(), gauges.cpuSeconds() * 1000 / letters));
        line(
                "compilation JIT",
                "%.1f s de temps écoulé dans ses fils, soit %.2f ms par lettre"
                        .formatted(gauges.jitSeconds(), gauges.jitSeconds() * 1000 / letters));
        line(
                "première lettre",
                "enregistrée %.1f s après le démarrage de la JVM, invention du portefeuille non comptée"
                        .formatted(firstLetter));
        line("allocation", "%.0f Kio par lettre".formatted(gauges.allocatedBytes() / letters / 1024));
        line("tas, sommet", "%d Mio".formatted(gauges.peakHeap() >> 20));
        line(
                "RSS, sommet",
                French.typeset("%d Mio ; au quart %d, à la moitié %d, à la fin %d")
                        .formatted(
                                gauges.peakRss() >> 20,
                                gauges.rssAt(0.25) >> 20,
                                gauges.rssAt(0.5) >> 20,
                                gauges.rssAt(1) >> 20));
        long all = Stream.of(Stage.values()).mapToLong(workshop.times()::nanos).sum();
        for (Stage stage : Stage.values()) {
            line(
                    "étape " + stage.name().toLowerCase(Locale.ROOT),
                    "%.1f %% du temps des ouvriers, %.3f ms par lettre"
                            .formatted(
                                    100.0 * workshop.times().nanos(stage) / Math.max(1, all),
                                    workshop.times().nanos(stage) / 1e6 / letters));
        }
    }

    private void line(String name, String value) {
        terminal.out().printf(Locale.FRANCE, "%-22s %s%n", name, value);
    }
}
