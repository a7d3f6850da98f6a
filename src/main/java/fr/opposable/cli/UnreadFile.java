package fr.opposable.cli;

import fr.opposable.exhibit.HashedFile;
import fr.opposable.exhibit.Refusal;
import fr.opposable.kernel.French;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * What lies among the files to judge and cannot be read as one: it has a verdict too, and the others theirs.
 *
 * @param refusal why, and what to do
 */
record UnreadFile(Path file, Refusal refusal) {

    /** Told of one file; the others go on. */
    static final class UnreadFileException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient UnreadFile file;

        UnreadFileException(UnreadFile file) {
            super(file.refusal().reason());
            this.file = file;
        }

        UnreadFile file() {
            return file;
        }
    }

    /** {@return {@code file}, read to its end} */
    static HashedFile hashed(Path file) throws UnreadFileException {
        if (Files.isSymbolicLink(file)) {
            throw of(
                    file,
                    "link",
                    "Ce n'est pas un fichier mais un lien vers un autre endroit, qui n'est pas suivi.",
                    "Mettez le fichier lui-même à cette place.");
        }
        // The process that opens files is given a name in writing: one that is not the same once written is of no file.
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isFoundByName(file)) {
            throw of(
                    file,
                    "name",
                    "Le nom de ce fichier est écrit dans un codage que le programme ne peut pas transmettre.",
                    "Renommez-le (lettres sans accents), puis relancez.");
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            throw of(
                    file,
                    "no-file",
                    "Ce n'est pas un fichier ordinaire (tube, prise ou périphérique).",
                    "Retirez-le, ou donnez le document lui-même.");
        }
        try {
            return HashedFile.of(file);
        } catch (UncheckedIOException e) {
            throw unreadable(file);
        }
    }

    /** Tells of a file that went away, or was written into, since it was hashed. */
    static void requireUnchanged(HashedFile hashed) throws UnreadFileException {
        if (!hashed(hashed.file()).sha256().equals(hashed.sha256())) {
            throw of(
                    hashed.file(),
                    "changed",
                    "Ce fichier a changé pendant qu'il était lu.",
                    "Attendez que sa copie ou son enregistrement soit fini, puis relancez.");
        }
    }

    private static boolean isFoundByName(Path file) {
        try {
            return Files.exists(Path.of(file.toString()), LinkOption.NOFOLLOW_LINKS);
        } catch (InvalidPathException _) {
            return false;
        }
    }

    private static UnreadFileException unreadable(Path file) {
        return of(
                file,
                "unreadable",
                "Ce fichier ou ce dossier ne peut pas être lu, ou n'est plus là.",
                "Vérifiez qu'il est encore à sa place et que vous avez le droit de le lire, puis relancez.");
    }

    private static UnreadFileException of(Path file, String code, String reason, String cure) {
        return new UnreadFileException(
                new UnreadFile(file, new Refusal(code, French.typeset(reason), French.typeset(cure))));
    }
}
