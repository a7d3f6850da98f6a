package fr.opposable.bundle;

import fr.opposable.kernel.DiskFault;
import fr.opposable.kernel.French;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the user's own order of the pieces lies, and its lines. What stands in its place and cannot be read is told: an order is never passed over in silence. */
final class OrderPlace {

    /** Looked for in the case folder when no other is named. */
    static final String NAME = "ordre-des-pieces.txt";

    /** Nearly its name: with an accent, blanks, capitals, or an extension twice. */
    private static final Pattern NEAR = Pattern.compile("(?i)ordre[-_ ]*des[-_ ]*pieces?(\\.txt)*");

    private OrderPlace() {}

    /** {@return what bears the name of the order in {@code folder}, or nearly; nothing when there is none} */
    static Optional<Path> in(Path folder) {
        Path order = folder.resolve(NAME);
        if (Files.exists(order, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(order);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(OrderPlace::isNear)
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            // a folder that is not there, or is not listed, has no order; what its pieces lack is told of them
            return Optional.empty();
        }
    }

    private static boolean isNear(Path file) {
        String name = String.valueOf(file.getFileName());
        return NEAR.matcher(Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", ""))
                .matches();
    }

    /**
     * {@return the lines of {@code file}}
     *
     * @throws BundleRefusedException when it cannot be read, or is found under a name that is nearly right; says why and what to do
     */
    static List<String> lines(Path file) {
        String name = String.valueOf(file.getFileName());
        String asked = name.equals(NAME) ? "" : French.typeset("--order : ");
        if (!name.equals(NAME) && isNear(file)) {
            throw refused(
                    "« %s » porte presque le nom de l’ordre des pièces, et n’est pas lu : renommez-le « %s », ou ôtez-le.",
                    file, NAME);
        }
        if (name.equals(NAME) && Files.isSymbolicLink(file)) {
            throw refused(
                    "« %s » est un lien, qui n’est pas suivi : mettez le fichier lui-même à sa place, ou ôtez-le.",
                    file);
        }
        if (Files.isDirectory(file)) {
            throw refused(
                    "%s« %s » est un dossier : mettez à sa place un fichier texte, une pièce par ligne, ou ôtez-le.",
                    asked, file);
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return Normalizer.normalize(text.replace("\ufeff", ""), Normalizer.Form.NFC)
                    .lines()
                    .toList();
        } catch (CharacterCodingException e) {
            throw new BundleRefusedException(
                    French.typeset("%s« %s » n’est pas en UTF-8 : enregistrez-le dans ce codage.")
                            .formatted(asked, file),
                    e);
        } catch (IOException e) {
            throw new BundleRefusedException(
                    French.typeset(
                                    "%s« %s » ne peut pas être lu (%s) : vérifiez qu’il existe et que vous avez le droit de le lire.")
                            .formatted(asked, file, DiskFault.words(e)),
                    e);
        }
    }

    private static BundleRefusedException refused(String words, Object... values) {
        return new BundleRefusedException(French.typeset(words).formatted(values));
    }
}
