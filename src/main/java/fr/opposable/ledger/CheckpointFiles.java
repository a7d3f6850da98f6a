package fr.opposable.ledger;

import fr.opposable.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checkpoints as files beside the store, {@code points/000000000042.txt}: what the database cannot take back. Copies of this folder put
 * in other hands make it stronger.
 */
final class CheckpointFiles {

    private static final Pattern NAME = Pattern.compile("(\\d{12})\\.txt");

    private final Path folder;

    CheckpointFiles(Path ledger) {
        this.folder = ledger.resolve("points");
    }

    /** {@return where the checkpoint of this size is, whether there or not} */
    Path pathOf(long size, String extension) {
        return folder.resolve("%012d.%s".formatted(size, extension));
    }

    /** Keeps a checkpoint; it is on the disk when this returns. One that is there is left as it is. */
    void keep(long size, String note) {
        try {
            Files.createDirectories(folder);
            DurableFile.create(pathOf(size, "txt"), note.getBytes(StandardCharsets.UTF_8), "r--r--r--");
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    "Le point de contrôle du registre ne peut pas être écrit dans « %s ». Vérifiez l’espace libre et les droits, puis relancez : rien n’est perdu."
                            .formatted(folder),
                    e);
        }
    }

    Optional<String> read(long size) {
        Path file = pathOf(size, "txt");
        try {
            return Files.exists(file)
                    ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** {@return the sizes there are files of, smallest first} */
    List<Long> sizes() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(String.valueOf(file.getFileName())))
                    .filter(Matcher::matches)
                    .map(match -> Long.valueOf(match.group(1)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private StoreUnavailableException unreadable(IOException cause) {
        return new StoreUnavailableException(
                "Les points de contrôle du registre dans « %s » ne peuvent pas être lus.".formatted(folder), cause);
    }
}
