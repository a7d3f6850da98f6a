package fr.opposable.mailing;

import fr.opposable.kernel.DiskFault;
import fr.opposable.kernel.French;
import java.nio.file.Path;

/** A folder cannot be written or read. What was recorded stays recorded; the same command goes on. */
public final class MailUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MailUnavailableException(Path folder, Throwable cause) {
        super(
                French.typeset(
                                "Le dossier « %s » ne peut pas être lu ou écrit (%s). Vérifiez l’espace libre et les droits, puis relancez la même commande : elle continue.")
                        .formatted(folder, DiskFault.words(cause)),
                cause);
    }
}
