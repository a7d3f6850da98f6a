package fr.opposable.bundle;

import fr.opposable.kernel.French;
import fr.opposable.originals.NamedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What lies in the folder of a case and is no piece, though whoever put it there may think so. Names are looked at,
 * nothing is opened.
 */
final class UnnamedFiles {

    private static final String CASE = "affaire.yaml";
    private static final String HEAD = "Dans le dossier de l’affaire sans être une pièce\u00a0: ";
    private static final int MOST_TOLD = 12;

    /** What people and programs write beside evidence, and what bears no words of its own. */
    private static final Pattern NO_EVIDENCE = Pattern.compile(
            "(?i)\\..*|thumbs\\.db|desktop\\.ini|~\\$.*|.*\\.(?:ya?ml|txt|csv|json|log|md|tmp|bak)|[^.]+");

    /** What a folder has in it that is another case, or that this program wrote: a dossier, a run, the data folder. */
    private static final List<String> OF_ANOTHER =
            List.of(CASE, BundleLayout.OWN, "rapport.json", "lot.csv", "registre");

    private final BundleRequest request;
    private final Path home;
    private final Set<String> named;
    private final Set<String> unnamed = new TreeSet<>();

    private UnnamedFiles(BundleRequest request) {
        this.request = request;
        this.home = place(request.home());
        this.named = NamedFiles.of(request.file(), home).stream()
                .map(submission -> composed(place(submission.file())))
                .collect(Collectors.toSet());
    }

    private static Path place(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static String composed(Path path) {
        return Normalizer.normalize(path.toString(), Normalizer.Form.NFC);
    }

    /** {@return what is told of them, in French; empty when there are none, or the folder is not of this case alone} */
    static Optional<String> told(BundleRequest request) {
        if (!Files.isRegularFile(request.home().resolve(CASE))) {
            return Optional.empty();
        }
        UnnamedFiles files = new UnnamedFiles(request);
        files.look();
        return files.words();
    }

    /** {@return whether {@code note} was told of such files: it is of a day, and not of a dossier} */
    static boolean isToldIn(String note) {
        return note.startsWith(HEAD);
    }

    private void look() {
        try {
            Files.walkFileTree(home, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return folder.equals(home) || isEvidence(folder)
                            ? FileVisitResult.CONTINUE
                            : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!named.contains(composed(file))
                            && !file.equals(request.seal() == null ? null : place(request.seal()))
                            && !NO_EVIDENCE
                                    .matcher(file.getFileName().toString())
                                    .matches()) {
                        unnamed.add(home.relativize(file).toString());
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + home, e);
        }
    }

    private boolean isEvidence(Path folder) {
        return !folder.getFileName().toString().startsWith(".")
                && !folder.equals(place(request.out()))
                && !folder.equals(place(request.aside()))
                && OF_ANOTHER.stream().noneMatch(name -> Files.exists(folder.resolve(name)));
    }

    private Optional<String> words() {
        if (unnamed.isEmpty()) {
            return Optional.empty();
        }
        int left = unnamed.size() - MOST_TOLD;
        String list = unnamed.stream()
                .limit(MOST_TOLD)
                .map(French.typeset("« %s »")::formatted)
                .collect(Collectors.joining(", "));
        return Optional.of(HEAD
                + French.typeset(
                                "%s%s. Pour qu’un fichier en soit une, nommez-le dans affaire.yaml, sous « exhibits: ».")
                        .formatted(list, left > 0 ? " et %d autre(s)".formatted(left) : ""));
    }
}
