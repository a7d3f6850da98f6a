package fr.opposable.dossier;

import java.util.Comparator;

/**
 * The number of a piece, as stamped: {@code 7}, or {@code 7-2} for the second of a series that shares a number.
 *
 * @param rank from 1
 * @param part place in the series, from 1; 0 when the piece stands alone
 */
public record PieceNumber(int rank, int part) implements Comparable<PieceNumber> {

    private static final Comparator<PieceNumber> ORDER =
            Comparator.comparingInt(PieceNumber::rank).thenComparingInt(PieceNumber::part);

    public PieceNumber {
        if (rank < 1 || part < 0) {
            throw new IllegalArgumentException("A piece is numbered from 1, not %d-%d".formatted(rank, part));
        }
    }

    /** {@return the number of a piece that stands alone} */
    public static PieceNumber of(int rank) {
        return new PieceNumber(rank, 0);
    }

    /**
     * {@return the number written {@code text}, {@code 7} or {@code 7-2}}
     *
     * @throws IllegalArgumentException when it is none
     */
    public static PieceNumber parse(String text) {
        int dash = text.indexOf('-');
        try {
            return dash < 0
                    ? of(Integer.parseInt(text))
                    : new PieceNumber(
                            Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'%s' is no number of a piece".formatted(text), e);
        }
    }

    @Override
    public int compareTo(PieceNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return part == 0 ? Integer.toString(rank) : rank + "-" + part;
    }
}
