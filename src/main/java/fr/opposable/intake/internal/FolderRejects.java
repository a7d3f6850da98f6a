package fr.opposable.intake.internal;

import fr.opposable.intake.CaseFiling;
import fr.opposable.intake.Portfolio;
import fr.opposable.intake.ProblemText;
import fr.opposable.intake.RejectedCase;
import fr.opposable.intake.Rejects;
import fr.opposable.intake.RejectsNotWrittenException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Gives rejected cases back as they are, with the files they name and, beside {@code affaire.yaml}, what is wrong. */
final class FolderRejects implements Rejects {

    static final String REASONS = "MOTIFS.txt";

    /** What lies beside a case without its naming it: what is decided of its filing, and the order of its pieces. */
    private static final List<String> BESIDE = List.of(CaseFiling.NAME, "ordre-des-pieces.txt");

    private final Path root;
    private final List<String> names;
    private final Portfolio portfolio;

    FolderRejects(Path root, List<String> names, Portfolio portfolio) {
        this.root = root;
        this.names = names;
        this.portfolio = portfolio;
    }

    @Override
    public void write(Path directory, Iterable<RejectedCase> rejected) {
        RejectFolder.refuseToOverwrite(directory, root);
        try {
            Files.createDirectories(directory);
            Set<String> written = new HashSet<>();
            try (RejectsOverview overview = new RejectsOverview(directory);
                    Attachments attachments = new Attachments(directory)) {
                for (RejectedCase entry : rejected) {
                    RejectedCase one = entry.placedIn(portfolio);
                    String name = names.get(Math.toIntExact(one.seq() - 1));
                    overview.add(one);
                    written.add(name);
                    RejectFolder.refuseToOverwrite(directory.resolve(name), root.resolve(name));
                    Files.createDirectories(directory.resolve(name));
                    // first what tells that the folder is ours: one that is left half-written goes with the next run
                    ReplacedFile.write(directory.resolve(name).resolve(REASONS), reasons(one, List.of()));
                    List<String> left = copy(root.resolve(name), directory.resolve(name), attachments);
                    ReplacedFile.write(directory.resolve(name).resolve(REASONS), reasons(one, left));
                }
                overview.complete();
                attachments.complete();
            }
            removeOlder(directory, written);
        } catch (IOException e) {
            throw new RejectsNotWrittenException("Rejected cases could not be written under " + directory, e);
        }
    }

    /** {@return a line on each file that was left where it is} */
    private static List<String> copy(Path folder, Path target, Attachments attachments) throws IOException {
        byte[] caseFile =
                CaseFolderReader.bytes(folder.resolve(CaseFolderReader.CASE_FILE), folder.toString(), new Complaints());
        if (caseFile == null) {
            return List.of();
        }
        List<String> left = new ArrayList<>();
        ReplacedFile.write(target.resolve(CaseFolderReader.CASE_FILE), caseFile);
        Node tree = CaseFolderReader.tree(caseFile, folder.toString(), new Complaints());
        Set<String> files = new TreeSet<>(tree == null ? Set.<String>of() : FilesOfCase.in(folder, tree));
        BESIDE.stream()
                .filter(name -> Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
                .forEach(files::add);
        for (String name : files) {
            String reason =
                    attachments.copy(folder.resolve(name), target.resolve(name), String.valueOf(folder.getFileName()));
            if (reason != null) {
                left.add(Phrase.of(
                        "Pièce « %s » non copiée : %s L'original reste à %s.",
                        name, reason, folder.resolve(name).toAbsolutePath().normalize()));
            }
        }
        return left;
    }

    /** {@return the plain files below {@code folder}, links left out, in the order of their paths} */
    private static List<Path> plainFiles(Path folder) throws IOException {
        if (Files.isSymbolicLink(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] reasons(RejectedCase rejected, List<String> left) {
        List<String> lines = new ArrayList<>(ProblemText.of(rejected.problems()));
        lines.addAll(left);
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A folder that we had written and that is not rejected any more goes; what the user put there stays. */
    private static void removeOlder(Path directory, Set<String> written) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            for (Path child : children.sorted().toList()) {
                if (!written.contains(String.valueOf(child.getFileName()))
                        && !Files.isSymbolicLink(child)
                        && Files.isRegularFile(child.resolve(REASONS))) {
                    for (Path file : plainFiles(child)) {
                        Files.delete(file);
                    }
                    removeEmpty(child);
                }
            }
        }
    }

    private static void removeEmpty(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            List<Path> folders = below.filter(Files::isDirectory).toList().reversed();
            for (Path one : folders) {
                try (Stream<Path> left = Files.list(one)) {
                    if (left.findAny().isPresent()) {
                        continue;
                    }
                }
                Files.delete(one);
            }
        }
    }
}
