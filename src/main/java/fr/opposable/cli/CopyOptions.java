package fr.opposable.cli;

import fr.opposable.exhibit.Passwords;
import fr.opposable.kernel.DiskFault;
import fr.opposable.kernel.French;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the copies of the pieces are made: the lawyer's stamp, the weight of their pictures, what opens them. */
final class CopyOptions {

    /** First bytes of a PNG. */
    private static final String PNG = "89504e470d0a1a0a";

    /** First bytes of a JPEG. */
    private static final String JPEG = "ffd8ff";

    @Option(
            names = "--seal",
            paramLabel = "IMAGE",
            description = "Cachet de l’avocat, PNG ou JPEG, s’il le fournit\u202f; aucun cachet n’est jamais imité.")
    @Nullable
    Path seal;

    @Option(
            names = "--reduce",
            paramLabel = "PPP",
            arity = "0..1",
            fallbackValue = "150",
            defaultValue = "0",
            description =
                    "Ramène les images des copies à tant de points par pouce (150 si rien n’est dit, de 100 à 600)\u202f; les originaux ne changent pas.")
    int reduce;

    @Option(
            names = "--passwords",
            paramLabel = "FICHIER",
            description = {
                "Mots de passe des pièces protégées, une ligne «\u00a0nom-du-fichier = mot de passe\u00a0»\u202f;",
                "«\u00a0dossier-de-l’affaire/pieces/kbis.pdf = …\u00a0» quand deux affaires ont une pièce du même nom."
            })
    @Nullable
    Path passwords;

    /** @throws InputException when one of them cannot be followed */
    void require() {
        requireDots(reduce);
        if (seal != null) {
            requirePicture(seal);
        }
    }

    private static void requirePicture(Path seal) {
        try (InputStream in = Files.newInputStream(seal)) {
            String head = HexFormat.of().formatHex(in.readNBytes(PNG.length() / 2));
            if (!head.equals(PNG) && !head.startsWith(JPEG)) {
                throw new InputException(French.typeset(
                                "--seal : « %s » n’est ni un PNG ni un JPEG. Enregistrez l’image dans l’un de ces formats.")
                        .formatted(seal));
            }
        } catch (IOException e) {
            throw new InputException(
                    French.typeset("--seal : « %s » ne peut pas être lu (%s). Donnez l’image du cachet, PNG ou JPEG.")
                            .formatted(seal, DiskFault.words(e)),
                    e);
        }
    }

    /** @throws InputException unless pictures may be brought down to {@code reduce} dots per inch; zero is not at all */
    static void requireDots(int reduce) {
        if (reduce != 0 && (reduce < 100 || reduce > 600)) {
            throw new InputException(French.typeset("--reduce : de 100 à 600 points par pouce, non %d.")
                    .formatted(reduce));
        }
    }

    Passwords known(Terminal terminal, boolean quiet) {
        return PasswordFile.of(passwords, terminal, quiet);
    }

    /** {@return those of the file alone: a run over many cases asks nobody} */
    Passwords ofFile() {
        return passwords == null ? Passwords.NONE : PasswordFile.of(passwords);
    }
}
