package fr.opposable.cli;

import fr.opposable.exhibit.Exhibit;
import fr.opposable.exhibit.ExhibitIntake;
import fr.opposable.exhibit.Passwords;
import fr.opposable.exhibit.Verdict;
import fr.opposable.intake.CaseFiling;
import fr.opposable.kernel.French;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges exhibits as they will be judged on arrival. */
@Command(
        name = "pieces",
        description = {
            "Juge des pièces à leur arrivée, sur leur contenu\u00a0: acceptée, acceptée après assainissement, ou refusée avec le motif et le remède.",
            "Les originaux ne sont jamais modifiés\u202f; --out garde les copies PDF prêtes à assembler."
        })
final class PiecesCommand implements Callable<Integer> {

    private static final String CASE_FILE = "affaire.yaml";
    private static final Set<String> OF_THE_CASE = Set.of(CASE_FILE, CaseFiling.NAME, "ordre-des-pieces.txt");

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(
            paramLabel = "CHEMIN",
            arity = "0..*",
            description =
                    "Fichiers, ou dossiers avec tout ce qu’ils contiennent (d’une affaire, ni affaire.yaml ni depot.yaml ni l’ordre des pièces).")
    List<Path> paths = List.of();

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "Présentation.")
    HistoryCommand.Format format = HistoryCommand.Format.text;

    @Option(
            names = "--out",
            paramLabel = "DOSSIER",
            description =
                    "Où garder les copies PDF et les pièces jointes extraites\u202f; sans elle, rien n’est gardé.")
    @Nullable
    Path out;

    @Option(
            names = "--expected",
            paramLabel = "CSV",
            description =
                    "Table de verdicts attendus (colonnes path et expected)\u00a0: affiche l’attendu et le donné de chaque fichier, limités aux CHEMINS s’il y en a.")
    @Nullable
    Path expected;

    @Option(
            names = "--passwords",
            paramLabel = "FICHIER",
            description =
                    "Mots de passe des pièces protégées, une ligne «\u00a0nom-du-fichier = mot de passe\u00a0» par pièce\u202f; sans lui, ils sont demandés à l’écran.")
    @Nullable
    Path passwords;

    PiecesCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (paths.isEmpty() && expected == null) {
            throw new InputException(French.typeset("Indiquez au moins un fichier ou un dossier à juger."));
        }
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new InputException(French.typeset("« %s » n’existe pas.").formatted(path));
            }
        }
        Path copies = out == null ? Files.createTempDirectory("opposable-pieces-") : out;
        try (ExhibitIntake intake = out == null ? new ExhibitIntake() : ExhibitIntake.copyingAll()) {
            Passwords known = PasswordFile.of(passwords, terminal, options.quiet);
            return expected == null
                    ? judge(intake, copies, known)
                    : PiecesTable.print(expected, paths, intake, copies, clock, known, terminal.out());
        } finally {
            if (out == null) {
                TemporaryFolder.delete(copies);
            }
        }
    }

    /** What a case says of itself lies among its pieces and is none: to refuse it would ask for its cure. */
    private static boolean isOfTheCase(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null
                && OF_THE_CASE.contains(String.valueOf(file.getFileName()))
                && Files.exists(folder.resolve(CASE_FILE));
    }

    private int judge(ExhibitIntake intake, Path copies, Passwords known) throws IOException {
        Instant now = clock.instant();
        List<Exhibit> exhibits = new ArrayList<>();
        for (Path file : files()) {
            Exhibit exhibit = intake.judge(file, copies, now, known);
            exhibits.add(exhibit);
            if (format == HistoryCommand.Format.text) {
                PiecesText.of(exhibit, out).forEach(terminal.out()::println);
                terminal.out().flush();
            }
        }
        if (format == HistoryCommand.Format.json) {
            terminal.out().println(Json.pretty(PiecesJson.of(exhibits, out != null)));
        } else {
            terminal.out().println(PiecesText.summary(exhibits));
        }
        return exhibits.stream().anyMatch(exhibit -> exhibit.verdict() == Verdict.REFUSED)
                ? ExitCode.REFUSALS
                : ExitCode.DONE;
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            try (Stream<Path> below = Files.walk(path)) {
                below.filter(Files::isRegularFile)
                        .filter(file -> path.equals(file)
                                || !String.valueOf(file.getFileName()).startsWith("."))
                        .filter(file -> path.equals(file) || !isOfTheCase(file))
                        .sorted()
                        .forEach(files::add);
            }
        }
        if (files.isEmpty()) {
            throw new InputException(French.typeset("Il n’y a aucun fichier à juger à cet endroit."));
        }
        return files;
    }
}
