package fr.opposable.intake.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Files whose names differ from one that was meant by what an eye passes over: capitals, accents, blanks and dashes, or their folder. */
final class FilesAlike {

    private static final int DEEPEST = 4;
    private static final int MOST = 2000;

    private FilesAlike() {}

    /** {@return the one file below {@code folder} that is called like {@code name}, by its path from there; empty when none is, or several} */
    static Optional<String> below(Path folder, String name) {
        return only(folder, DEEPEST, path -> folded(name).equals(folded(String.valueOf(path.getFileName()))));
    }

    /** {@return the name of the one file of {@code folder} that was meant to be a case file} */
    static Optional<String> caseFile(Path folder) {
        return only(folder, 1, path -> folded(String.valueOf(path.getFileName()))
                .matches("(?:affaire|case)\\.(?:ya?ml|json)(?:\\.txt)?"));
    }

    /** {@return the one folder below {@code folder} that holds a case} */
    static Optional<String> caseBelow(Path folder) {
        return only(folder, DEEPEST, path -> path.getFileName().toString().equals(CaseFolderReader.CASE_FILE))
                .map(file -> file.substring(0, Math.max(0, file.lastIndexOf('/'))));
    }

    @FunctionalInterface
    private interface Meant {
        boolean is(Path file);
    }

    private static Optional<String> only(Path folder, int depth, Meant meant) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            List<Path> alike = files.limit(MOST)
                    .filter(Files::isRegularFile)
                    .filter(meant::is)
                    .limit(2)
                    .toList();
            return alike.size() == 1
                    ? Optional.of(folder.relativize(alike.getFirst()).toString().replace('\\', '/'))
                    : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            // a hint is not worth a fault
            return Optional.empty();
        }
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}\\s_\\u00a0\\u2010-\\u2015-]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
