package fr.opposable.dossier;

/** Told how far the pieces of a dossier are. Calls come from several threads, and may overtake each other. */
@FunctionalInterface
public interface PieceProgress {

    /** What is done to each piece, in this order. */
    enum Step {
        /** Opened, and accepted or refused. */
        JUDGED,
        /** Its pictures brought down to fewer dots, where that was asked. */
        REDUCED,
        /** Stamped in a file of its own. */
        STAMPED,
        /** Bound into a volume. */
        BOUND
    }

    /** Tells nobody. */
    PieceProgress SILENT = (_, _, _, _) -> {};

    /**
     * Tells of one step; one that begins again, since a volume became too heavy, begins at none.
     *
     * @param pieces so many are done
     * @param of so many there are
     * @param pictures so many were looked at while they are {@link Step#REDUCED}; 0 for another step
     */
    void at(Step step, int pieces, int of, int pictures);
}
