package fr.opposable.bundle;

/** Told how far the pieces of a dossier are. Calls come from several threads. */
@FunctionalInterface
public interface PieceProgress {

    /** Tells nobody. */
    PieceProgress SILENT = (_, _, _) -> {};

    /** The pictures of so many pieces are brought down, of so many; so many pictures were looked at. */
    void reduced(int pieces, int of, int pictures);
}
