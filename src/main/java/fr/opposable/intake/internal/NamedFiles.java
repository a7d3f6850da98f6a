package fr.opposable.intake.internal;

import fr.opposable.intake.IntakeCode;
import fr.opposable.intake.internal.Node.Text;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files that a case names. Each lies below the folder, is a plain file, and no step of the way to it is a link: what a document
 * will quote is what the folder holds.
 *
 * @param folder the folder of the case or of the portfolio
 */
record NamedFiles(Path folder) {

    private static final int LONGEST = 400;
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

    /** {@return the name as the disk spells it, once the file was found where it must be; null when it was not} */
    static @Nullable String read(Reading reading, Text text) {
        NamedFiles files = reading.files();
        if (files == null || !reading.judging()) {
            return text.value();
        }
        String name = text.value().strip();
        Refusal refusal = files.refusal(name);
        if (refusal != null) {
            reading.complaints().add(refusal.code, text.place(), refusal.message, refusal.cure);
            return null;
        }
        return files.spelled(Path.of(name)).toString();
    }

    private record Refusal(IntakeCode code, String message, String cure) {}

    private @Nullable Refusal refusal(String name) {
        String shown = Phrase.shown(name);
        if (name.length() > LONGEST || !name.codePoints().allMatch(Characters::isSeen)) {
            return new Refusal(
                    name.length() > LONGEST ? IntakeCode.TEXT_TOO_LONG : IntakeCode.CONTROL_CHARACTER,
                    Phrase.of("« %s » n'est pas un nom de fichier admis.", shown),
                    Phrase.of("Renommez le fichier : %d caractères au plus, tous visibles.", LONGEST));
        }
        if (name.startsWith("/") || name.startsWith("\\") || DRIVE.matcher(name).matches()) {
            return new Refusal(
                    IntakeCode.FILE_OUTSIDE,
                    Phrase.of("« %s » n'est pas un chemin relatif au dossier.", shown),
                    "Placez le fichier dans le dossier, et écrivez par exemple pieces/facture.pdf.");
        }
        if (name.indexOf('\\') >= 0) {
            return new Refusal(
                    IntakeCode.FILE_NOT_FOUND,
                    Phrase.of("« %s » n'est pas un nom de fichier.", shown),
                    Phrase.of("Séparez les dossiers par « / » : %s.", Phrase.shown(name.replace('\\', '/'))));
        }
        Path path = Path.of(name);
        for (Path step : path) {
            if (step.toString().equals("..")) {
                return new Refusal(
                        IntakeCode.FILE_OUTSIDE,
                        Phrase.of("« %s » sort du dossier.", shown),
                        Phrase.of("Placez le fichier dans le dossier, et retirez « .. » du chemin."));
            }
        }
        return refusal(shown, spelled(path));
    }

    private @Nullable Refusal refusal(String shown, Path path) {
        Path reached = folder;
        for (Path step : path) {
            reached = reached.resolve(step);
            if (Files.isSymbolicLink(reached)) {
                return new Refusal(
                        IntakeCode.FILE_IS_LINK,
                        Phrase.of("« %s » passe par un lien (%s).", shown, folder.relativize(reached)),
                        "Copiez le fichier lui-même dans le dossier, à la place du lien.");
            }
        }
        if (Files.isRegularFile(reached, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        return Files.exists(reached, LinkOption.NOFOLLOW_LINKS)
                ? new Refusal(
                        IntakeCode.FILE_NOT_REGULAR,
                        Phrase.of("« %s » est un dossier, ou n'est pas un fichier ordinaire.", shown),
                        "Nommez le fichier lui-même.")
                : new Refusal(
                        IntakeCode.FILE_NOT_FOUND,
                        Phrase.of("le fichier « %s » n'est pas dans le dossier.", shown),
                        FilesAlike.below(folder, String.valueOf(path.getFileName()))
                                .map(there -> Phrase.of(
                                        "Ajoutez-le ; si c'est « %s », qui y est, écrivez ce nom (majuscules et accents comptent).",
                                        Phrase.shown(there)))
                                .orElse("Ajoutez-le, ou corrigez son nom (majuscules et accents comptent)."));
    }

    /** A name typed with « é » may be stored as « e » and an accent, and back. */
    private Path spelled(Path typed) {
        if (!isThere(typed)) {
            for (Normalizer.Form form : new Normalizer.Form[] {Normalizer.Form.NFC, Normalizer.Form.NFD}) {
                Path other = Path.of(Normalizer.normalize(typed.toString(), form));
                if (isThere(other)) {
                    return other;
                }
            }
        }
        return typed;
    }

    private boolean isThere(Path path) {
        return Files.exists(folder.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }
}
