package fr.opposable.campaign;

import fr.opposable.kernel.DiskFault;
import fr.opposable.kernel.French;
import java.nio.file.Path;

/** The output folder cannot be written. The message is French; what was recorded stays, and the same command continues. */
public final class OutputUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private OutputUnavailableException(String message) {
        super(message);
    }

    /** {@return that {@code lot} is there already, with the letters of another data folder} */
    static OutputUnavailableException ofOthers(Path out, String lot) {
        return new OutputUnavailableException(French.typeset(
                        "« %s » contient déjà un « %s » dont les lettres viennent d'un autre dossier de données (--data) : aucune lettre n'y a été écrite, pour ne pas les mêler. Relancez avec un autre --out, ou avec le dossier de données de ce lot ; les lettres déjà produites sont dans le coffre et ne seront pas refaites.")
                .formatted(out, lot));
    }

    OutputUnavailableException(Path out, Throwable cause) {
        super(
                French.typeset(
                                "Le dossier de sortie « %s » ne peut pas être écrit (%s). Rétablissez-le ou libérez de l’espace, puis relancez la même commande : les lettres déjà produites sont dans le coffre et ne seront pas refaites.")
                        .formatted(out, DiskFault.words(cause)),
                cause);
    }
}
