package fr.opposable.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Which pieces share a file: in order, never a piece in two files, each file below the limit when that can be. */
final class VolumePlan {

    /** What the list of the pieces weighs, fonts included. */
    private static final long FRONT = 120_000;

    private static final long A_PIECE = 2_000;
    private static final long A_PAGE = 700;

    private VolumePlan() {}

    /**
     * {@return the volumes}
     *
     * @param largest bytes of a volume, at most
     * @param withOriginals whether the originals are carried too
     */
    static List<List<PieceFile>> of(List<PieceFile> pieces, long largest, boolean withOriginals) {
        List<List<PieceFile>> volumes = new ArrayList<>();
        List<PieceFile> open = new ArrayList<>();
        long weight = FRONT;
        for (PieceFile piece : pieces) {
            long more = weight(piece, withOriginals);
            if (!open.isEmpty() && weight + more > largest) {
                volumes.add(open);
                open = new ArrayList<>();
                weight = FRONT;
            }
            open.add(piece);
            weight += more;
        }
        if (!open.isEmpty()) {
            volumes.add(open);
        }
        return volumes;
    }

    static long weight(PieceFile piece, boolean withOriginals) {
        try {
            return Files.size(piece.copy())
                    + (withOriginals && !piece.isExcerpt() ? Files.size(piece.original()) : 0)
                    + A_PIECE
                    + A_PAGE * piece.pages();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot weigh " + piece.copy(), e);
        }
    }
}
