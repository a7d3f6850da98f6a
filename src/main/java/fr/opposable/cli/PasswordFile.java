package fr.opposable.cli;

import fr.opposable.exhibit.Passwords;
import fr.opposable.kernel.DiskFault;
import fr.opposable.kernel.French;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Passwords of exhibits: from a file, else asked at the screen. Never from the command line, which every user of the machine can read, and
 * never kept.
 */
final class PasswordFile {

    private PasswordFile() {}

    static Passwords of(@Nullable Path file, Terminal terminal, boolean quiet) {
        if (file != null) {
            return of(file);
        }
        Console console = terminal.interactive() && !quiet ? System.console() : null;
        return console == null ? Passwords.NONE : exhibit -> asked(console, exhibit);
    }

    /** {@return what {@code file} says; the longest end of the path of an exhibit that it names holds} */
    static Passwords of(Path file) {
        Map<String, String> known = read(file);
        return exhibit -> known.entrySet().stream()
                .filter(entry -> Path.of(composed(exhibit.toString())).endsWith(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue);
    }

    /** A name is the same however its accents are written. */
    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private static Optional<String> asked(Console console, Path exhibit) {
        char[] typed = console.readPassword(
                French.typeset("Mot de passe de « %s » (rien : la pièce est refusée) : "), exhibit.getFileName());
        return typed == null || typed.length == 0 ? Optional.empty() : Optional.of(new String(typed));
    }

    private static Map<String, String> read(Path file) {
        List<String> lines;
        try {
            lines = Files.readString(file).replace("\ufeff", "").lines().toList();
        } catch (CharacterCodingException e) {
            throw new InputException(
                    French.typeset("--passwords : « %s » n’est pas un texte en UTF-8. Enregistrez-le dans ce codage.")
                            .formatted(file),
                    e);
        } catch (IOException e) {
            throw new InputException(
                    French.typeset(
                                    "--passwords : « %s » ne peut pas être lu (%s). Donnez un fichier texte, une ligne « nom-du-fichier = mot de passe » par pièce.")
                            .formatted(file, DiskFault.words(e)),
                    e);
        }
        Map<String, String> known = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int sign = line.indexOf(" = ");
            if (sign < 0) {
                throw new InputException(
                        French.typeset("--passwords : la ligne %d n’est pas « nom-du-fichier = mot de passe ».")
                                .formatted(i + 1));
            }
            known.put(composed(line.substring(0, sign).strip()), line.substring(sign + 3));
        }
        return known;
    }
}
