package fr.opposable.dossier;

import fr.opposable.dossier.internal.PictureShrinker;
import fr.opposable.kernel.French;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Brings the pictures of a copy down to fewer dots, for a portal that takes small files. The original is never written into. */
public final class PictureReduction {

    /** What is not smaller by a twentieth is not worth a loss. */
    private static final double WORTH = 0.95;

    private PictureReduction() {}

    /**
     * {@return the piece with a lighter copy, and a remark that says so; the same piece when little would be gained}
     *
     * @param dpi dots per inch, at most, as the page shows them
     * @param out folder of the lighter copies
     * @throws BindingException when the copy cannot be read
     */
    public static PieceFile of(PieceFile piece, int dpi, Path out) {
        // copies of two pieces may have one name, in folders of their own; no two pieces have one number
        Path lighter = out.resolve(
                "%s-%s.pdf".formatted(piece.piece().number(), piece.sha256().abbreviated()));
        try {
            Files.createDirectories(out);
            if (!PictureShrinker.shrink(piece.copy(), dpi, lighter)) {
                return piece;
            }
            if (Files.size(lighter) > WORTH * Files.size(piece.copy())) {
                Files.delete(lighter);
                return piece;
            }
        } catch (IOException e) {
            throw new BindingException(
                    French.typeset(
                                    "Les images de la pièce n° %s ne peuvent pas être réduites (%s) : refaites le dossier sans --reduce.")
                            .formatted(piece.piece().number(), e.getMessage()),
                    e);
        }
        String remark = "copie dont les images sont ramenées à %d points par pouce".formatted(dpi);
        return new PieceFile(
                piece.piece(),
                lighter,
                piece.pages(),
                piece.original(),
                piece.sha256(),
                piece.mediaType(),
                piece.remark().isEmpty() ? remark : piece.remark() + "\u202f; " + remark,
                piece.isArchival());
    }
}
