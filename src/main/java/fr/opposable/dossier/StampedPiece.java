package fr.opposable.dossier;

import fr.opposable.dossier.BoundDossier.Loss;
import fr.opposable.kernel.Sha256;
import java.nio.file.Path;
import java.util.List;

/**
 * A piece stamped, in a file of its own.
 *
 * @param piece its number and title
 * @param file where it is
 * @param sha256 digest of the file
 * @param bytes its length
 * @param pages its pages, all of them the copy's
 * @param losses what the copy had and the file has not
 */
public record StampedPiece(NumberedPiece piece, Path file, Sha256 sha256, long bytes, int pages, List<Loss> losses) {

    public StampedPiece {
        losses = List.copyOf(losses);
    }
}
