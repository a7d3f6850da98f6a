package fr.opposable.cli;

import fr.opposable.cli.UnreadFile.UnreadFileException;
import fr.opposable.exhibit.Exhibit;
import fr.opposable.exhibit.ExhibitIntake;
import fr.opposable.exhibit.HashedFile;
import fr.opposable.exhibit.Passwords;
import fr.opposable.exhibit.Verdict;
import fr.opposable.intake.CaseFiling;
import fr.opposable.kernel.DiskFault;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    /** What Windows and its programs leave in a folder: its looks, its small pictures, the marks of a document that is open. */
    private static final Pattern OF_PROGRAMS = Pattern.compile("(?i)\\..*|thumbs\\.db|desktop\\.ini|~\\$.*");

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
        List<UnreadFile> unread = new ArrayList<>();
        Map<Sha256, String> first = new HashMap<>();
        List<Path> files = files();
        Set<Path> shared = shared(files);
        for (Path file : files) {
            String called = shared.contains(file.getFileName()) ? file.toString() : String.valueOf(file.getFileName());
            try {
                Exhibit exhibit = judged(file, intake, copies, now, known);
                exhibits.add(exhibit);
                String twin = first.putIfAbsent(exhibit.sha256(), called);
                print(PiecesText.of(exhibit, called, out, exhibit.bytes() == 0 ? null : twin));
            } catch (UnreadFileException e) {
                unread.add(e.file());
                print(PiecesText.of(e.file(), called));
            }
        }
        if (format == HistoryCommand.Format.json) {
            terminal.out().println(Json.pretty(PiecesJson.of(exhibits, unread, out != null)));
        } else {
            terminal.out().println(PiecesText.summary(exhibits, unread));
        }
        return unread.isEmpty() && exhibits.stream().noneMatch(exhibit -> exhibit.verdict() == Verdict.REFUSED)
                ? ExitCode.DONE
                : ExitCode.REFUSALS;
    }

    /** {@return the names that several files bear, each in a folder of its own} */
    private static Set<Path> shared(List<Path> files) {
        Set<Path> seen = new HashSet<>();
        return files.stream()
                .map(Path::getFileName)
                .filter(name -> !seen.add(name))
                .collect(Collectors.toSet());
    }

    /** One file that cannot be read is no reason to leave the others unjudged. */
    static Exhibit judged(Path file, ExhibitIntake intake, Path copies, Instant now, Passwords known)
            throws UnreadFileException {
        HashedFile hashed = UnreadFile.hashed(file);
        try {
            return intake.judge(hashed, copies, now, known);
        } catch (UncheckedIOException e) {
            UnreadFile.requireUnchanged(hashed);
            throw new InputException(
                    French.typeset(
                                    "Les copies ne peuvent pas être écrites dans « %s » (%s). Vérifiez l’espace libre et les droits, ou donnez un autre --out.")
                            .formatted(copies, DiskFault.words(e)),
                    e);
        }
    }

    private void print(List<String> lines) {
        if (format == HistoryCommand.Format.text) {
            lines.forEach(terminal.out()::println);
            terminal.out().flush();
        }
    }

    /** {@return what is no folder, below the paths given, but for what programs leave there} */
    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            Files.walkFileTree(Files.isSymbolicLink(path) ? path.toRealPath() : path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    boolean isOthers = OF_PROGRAMS
                                    .matcher(String.valueOf(file.getFileName()))
                                    .matches()
                            || isOfTheCase(file);
                    if (!isOthers || paths.contains(file)) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        if (files.isEmpty()) {
            throw new InputException(French.typeset("Il n’y a aucun fichier à juger à cet endroit."));
        }
        files.sort(null);
        return files;
    }
}
