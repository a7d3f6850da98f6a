package fr.opposable.dossier;

/**
 * A piece with its number.
 *
 * @param number as stamped, listed and cited
 * @param piece what it is
 * @param isFiled whether the number was communicated, and is its own for good
 */
public record NumberedPiece(PieceNumber number, Piece piece, boolean isFiled) {

    public String id() {
        return piece.id();
    }

    public String title() {
        return piece.title();
    }
}
