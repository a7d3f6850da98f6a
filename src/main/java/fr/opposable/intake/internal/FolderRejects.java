package fr.opposable.intake.internal;

import fr.opposable.intake.ProblemText;
import fr.opposable.intake.RejectedCase;
import fr.opposable.intake.Rejects;
import fr.opposable.intake.RejectsNotWrittenException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Gives rejected case folders back as they are, each with what is wrong in a file beside {@code affaire.yaml}. */
final class FolderRejects implements Rejects {

    static final String REASONS = "MOTIFS.txt";

    private final Path root;
    private final List<String> names;

    FolderRejects(Path root, List<String> names) {
        this.root = root;
        this.names = names;
    }

    @Override
    public void write(Path directory, Iterable<RejectedCase> rejected) {
        RejectFolder.refuseToOverwrite(directory, root);
        try {
            Files.createDirectories(directory);
            Set<String> written = new HashSet<>();
            try (RejectsOverview overview = new RejectsOverview(directory)) {
                for (RejectedCase one : rejected) {
                    String name = names.get(Math.toIntExact(one.seq() - 1));
                    overview.add(one);
                    written.add(name);
                    copy(root.resolve(name), directory.resolve(name));
                    ReplacedFile.write(directory.resolve(name).resolve(REASONS), reasons(one));
                }
                overview.complete();
            }
            removeOlder(directory, written);
        } catch (IOException e) {
            throw new RejectsNotWrittenException("Rejected cases could not be written under " + directory, e);
        }
    }

    private static void copy(Path folder, Path target) throws IOException {
        RejectFolder.refuseToOverwrite(target, folder);
        Files.createDirectories(target);
        for (Path file : FolderDigest.files(folder)) {
            Path copy = target.resolve(folder.relativize(file).toString());
            Path parent = copy.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            try (ReplacedFile out = ReplacedFile.at(copy)) {
                out.copy(file);
                out.complete();
            }
        }
    }

    private static byte[] reasons(RejectedCase rejected) {
        return (String.join("\n", ProblemText.of(rejected.problems())) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A folder that we had written and that is not rejected any more goes; what the user put there stays. */
    private static void removeOlder(Path directory, Set<String> written) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            for (Path child : children.sorted().toList()) {
                if (!written.contains(String.valueOf(child.getFileName()))
                        && !Files.isSymbolicLink(child)
                        && Files.isRegularFile(child.resolve(REASONS))) {
                    for (Path file : FolderDigest.files(child)) {
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
