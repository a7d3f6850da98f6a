package fr.opposable.dossier;

import fr.opposable.dossier.internal.PictureShrinker;
import fr.opposable.kernel.DiskFault;
import fr.opposable.kernel.French;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Brings the pictures of a copy down to fewer dots, for a portal that takes small files. The original is never written into. */
public final class PictureReduction {

    /** What is not smaller by a twentieth is not worth a loss. */
    private static final double WORTH = 0.95;

    private static final int MOST_NAMED = 6;

    private PictureReduction() {}

    /**
     * What came of a piece.
     *
     * @param file with a lighter copy, and a remark that says so; as it was when little would be gained
     * @param left heavy pictures of it that are as they were
     */
    public record Reduced(PieceFile file, LeftPictures left) {}

    /**
     * {@return the piece, its pictures brought down}
     *
     * @param dpi dots per inch, at most, as the page shows them
     * @param out folder of the lighter copies
     * @param progress told of each picture that was looked at
     * @throws BindingException when the copy cannot be read
     */
    public static Reduced of(PieceFile piece, int dpi, Path out, Runnable progress) {
        // copies of two pieces may have one name, in folders of their own; no two pieces have one number
        Path lighter = out.resolve(
                "%s-%s.pdf".formatted(piece.piece().number(), piece.sha256().abbreviated()));
        PictureShrinker.Shrunk shrunk;
        try {
            Files.createDirectories(out);
            shrunk = PictureShrinker.shrink(piece.copy(), dpi, lighter, progress);
            if (shrunk.lighter() == 0) {
                return new Reduced(piece, shrunk.left());
            }
            if (Files.size(lighter) > WORTH * Files.size(piece.copy())) {
                Files.delete(lighter);
                return new Reduced(piece, shrunk.left().and(LeftPictures.Why.NO_GAIN, shrunk.lighter()));
            }
        } catch (IOException | RuntimeException e) {
            throw new BindingException(
                    French.typeset(
                                    "Les images de la pièce n° %s ne peuvent pas être réduites (%s) : refaites le dossier sans --reduce.")
                            .formatted(
                                    piece.piece().number(),
                                    DiskFault.words(e, "l’une d’elles ne se laisse pas relire")),
                    e);
        }
        String remark = "copie dont les images sont ramenées à %d points par pouce".formatted(dpi);
        return new Reduced(
                piece.copiedAt(lighter, piece.remark().isEmpty() ? remark : piece.remark() + "\u202f; " + remark),
                shrunk.left());
    }

    /** {@return what is to be said of pictures that are as they were, one sentence a reason, in French} */
    public static List<String> told(List<Reduced> pieces, int dpi) {
        List<String> told = new ArrayList<>();
        for (LeftPictures.Why why : LeftPictures.Why.values()) {
            List<Reduced> of = pieces.stream()
                    .filter(piece -> piece.left().counts().containsKey(why))
                    .toList();
            int count = of.stream()
                    .mapToInt(piece -> piece.left().counts().getOrDefault(why, 0))
                    .sum();
            if (count > 0) {
                told.add(French.typeset("Avec --reduce %d, %s (%s) : %s.")
                        .formatted(
                                dpi,
                                French.counted(count, "image")
                                        + (count == 1 ? " reste telle quelle" : " restent telles quelles"),
                                named(of),
                                why.words()));
            }
        }
        return told;
    }

    private static String named(List<Reduced> pieces) {
        List<String> numbers = pieces.stream()
                .limit(MOST_NAMED)
                .map(piece -> piece.file().piece().number().toString())
                .toList();
        String named = "n°" + French.NO_BREAK + French.enumerated(numbers);
        if (pieces.size() > MOST_NAMED) {
            return "%d pièces, dont les %s".formatted(pieces.size(), named);
        }
        return (pieces.size() == 1 ? "pièce " : "pièces ") + named;
    }
}
