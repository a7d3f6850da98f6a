package fr.opposable.dossier;

import fr.opposable.kernel.Sha256;
import java.nio.file.Path;

/**
 * A numbered piece and the files that hold it. The copy is what is bound: a plain PDF, already judged and cleaned on arrival. The
 * original is never written into.
 *
 * @param piece its number and title
 * @param copy the PDF to bind
 * @param pages how many pages the copy had when it was made; the binding fails when it finds another count
 * @param original the file as received
 * @param sha256 digest of the original, printed in the bordereau
 * @param mediaType of the original, {@code application/pdf}
 * @param remark what a reader must know of the copy, in French, « copie d’un original signé »; empty when nothing
 * @param isArchival whether the copy was shown to be PDF/A, by veraPDF or because our own press made it
 * @param isExcerpt whether the copy is some pages of the original: the others are nobody's to see, and the original is never handed out
 */
public record PieceFile(
        NumberedPiece piece,
        Path copy,
        int pages,
        Path original,
        Sha256 sha256,
        String mediaType,
        String remark,
        boolean isArchival,
        boolean isExcerpt) {

    public PieceFile {
        if (pages < 1) {
            throw new IllegalArgumentException("A piece has one page at least, not " + pages);
        }
    }

    /** {@return the same, under the number of {@code numbered}} */
    public PieceFile as(NumberedPiece numbered) {
        return new PieceFile(numbered, copy, pages, original, sha256, mediaType, remark, isArchival, isExcerpt);
    }

    /** {@return the same, bound from another copy} */
    PieceFile copiedAt(Path other, String said) {
        return new PieceFile(piece, other, pages, original, sha256, mediaType, said, isArchival, isExcerpt);
    }
}
