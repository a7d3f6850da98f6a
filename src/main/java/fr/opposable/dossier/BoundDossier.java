package fr.opposable.dossier;

import fr.opposable.compliance.Finding;
import fr.opposable.kernel.Sha256;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dossier on the disk.
 *
 * @param volumes in order, one at least
 * @param losses what the copies had and the volumes have not, piece by piece
 * @param findings what the user must know: a piece above the limit, a limit that nobody checked
 */
public record BoundDossier(List<Volume> volumes, List<Loss> losses, List<Finding> findings) {

    public BoundDossier {
        volumes = List.copyOf(volumes);
        losses = List.copyOf(losses);
        findings = List.copyOf(findings);
    }

    /**
     * One file.
     *
     * @param number from 1
     * @param file where it is
     * @param sha256 its digest
     * @param bytes its length
     * @param generated pages we made, before the pieces
     * @param pieces where each piece stands
     * @param notArchival why it is no PDF/A-3b, in French; null when it is one
     */
    public record Volume(
            int number,
            Path file,
            Sha256 sha256,
            long bytes,
            int generated,
            List<Placed> pieces,
            @Nullable String notArchival) {

        public Volume {
            pieces = List.copyOf(pieces);
        }

        /** {@return all its pages} */
        public int pages() {
            return generated + pieces.stream().mapToInt(Placed::pages).sum();
        }
    }

    /**
     * A piece in a volume.
     *
     * @param firstPage from 1, in that file
     * @param pages how many
     */
    public record Placed(NumberedPiece piece, int firstPage, int pages) {}

    /** What a piece lost on the way, in French. */
    public record Loss(PieceNumber piece, String what) {}
}
