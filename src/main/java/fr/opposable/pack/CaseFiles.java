package fr.opposable.pack;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a case's folder, as they go into the pack: bit for bit, under a plain name. What does not go is listed with the reason.
 *
 * @param taken the files, by name
 * @param omitted what stays behind
 */
record CaseFiles(List<Original> taken, List<Omission> omitted) {

    CaseFiles {
        taken = List.copyOf(taken);
        omitted = List.copyOf(omitted);
    }

    /**
     * @param name below the case's folder, as it is there
     * @param file where it is
     * @param path in the pack
     */
    record Original(String name, Path file, String path) {}

    /**
     * @param name what stays behind
     * @param reason why, in French
     */
    record Omission(String name, String reason) {}

    static final CaseFiles NONE = new CaseFiles(List.of(), List.of());

    /**
     * {@return the files of {@code folder}}
     *
     * @param excluded files and folders of the program itself, which may lie inside: the data with its private key, the archive
     */
    static CaseFiles of(Path folder, Collection<Path> excluded) throws IOException {
        Map<String, Path> found = new LinkedHashMap<>();
        List<Omission> omitted = new ArrayList<>();
        Files.walkFileTree(folder, new Walk(folder, excluded, found, omitted));
        SafeName names = new SafeName();
        List<Original> taken = found.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry ->
                        new Original(entry.getKey(), entry.getValue(), "data/originaux/" + names.of(entry.getKey())))
                .toList();
        omitted.sort(Comparator.comparing(Omission::name));
        return new CaseFiles(taken, omitted);
    }

    /** {@return where the file that the case names so is in the pack} */
    Optional<String> pathOf(String name) {
        String plain = name.replace('\\', '/');
        return taken.stream()
                .filter(original -> original.name().equals(plain))
                .map(Original::path)
                .findFirst();
    }

    /** Symbolic links are not followed: they may lead anywhere. */
    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path folder;
        private final List<Path> excluded;
        private final Map<String, Path> found;
        private final List<Omission> omitted;

        Walk(Path folder, Collection<Path> excluded, Map<String, Path> found, List<Omission> omitted) {
            this.folder = folder;
            this.excluded = excluded.stream()
                    .map(path -> path.toAbsolutePath().normalize())
                    .toList();
            this.found = found;
            this.omitted = omitted;
        }

        private boolean leave(Path path) {
            if (excluded.contains(path.toAbsolutePath().normalize())) {
                omitted.add(new Omission(name(path), "fichier du programme, et non de l’affaire"));
                return true;
            }
            if (!path.equals(folder) && String.valueOf(path.getFileName()).startsWith(".")) {
                omitted.add(new Omission(name(path), "fichier caché"));
                return true;
            }
            return false;
        }

        private String name(Path path) {
            return folder.relativize(path).toString().replace('\\', '/');
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return leave(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (leave(file)) {
                return FileVisitResult.CONTINUE;
            }
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                found.put(name(file), file);
            } else {
                omitted.add(new Omission(
                        name(file),
                        attributes.isSymbolicLink()
                                ? "lien symbolique, qui n’est pas suivi"
                                : "ni fichier ni dossier"));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
