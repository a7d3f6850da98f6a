package fr.opposable.cli;

import fr.opposable.kernel.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * Where a command puts its one result: standard output, or the file named by {@code --out}. A file appears whole or not at all.
 *
 * @param terminal where the command speaks
 * @param out the file asked for; null for standard output
 */
record ResultFile(Terminal terminal, @Nullable Path out) {

    /**
     * Refuses to pour a binary file on a screen.
     *
     * @param what the option that asked for it
     */
    void refuseScreen(String what) {
        if (out == null && terminal.screen()) {
            throw new InputException(
                    "%s produit un fichier qui ne s’affiche pas dans un terminal. Nommez-le avec --out FICHIER, ou redirigez la sortie : … > FICHIER."
                            .formatted(what));
        }
    }

    void write(String text) {
        write(Bytes.owning(text.getBytes(StandardCharsets.UTF_8)));
    }

    void write(Bytes content) {
        Path file = out;
        if (file == null) {
            terminal.out().writeBytes(content.toArray());
            terminal.out().flush();
            return;
        }
        if (Files.isDirectory(file)) {
            throw new InputException("--out : « %s » est un dossier ; nommez un fichier.".formatted(file));
        }
        try {
            put(file.toAbsolutePath(), content);
        } catch (IOException e) {
            throw new InputException(
                    "--out : « %s » ne peut pas être écrit. Vérifiez que le dossier existe et que vous pouvez y écrire."
                            .formatted(file),
                    e);
        }
    }

    private static void put(Path file, Bytes content) throws IOException {
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            Files.write(unfinished, content.toArray());
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
