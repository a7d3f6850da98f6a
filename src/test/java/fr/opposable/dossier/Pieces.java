package fr.opposable.dossier;

import fr.opposable.claim.Exhibit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Short words for lists of pieces. */
final class Pieces {

    private Pieces() {}

    /** A piece whose id and title are {@code name}. */
    static Piece piece(String name) {
        return new Piece(name, name, Exhibit.Kind.OTHER, null);
    }

    /** {@code contrat, facture} as a list. */
    static ExhibitList list(String names) {
        return ExhibitList.inOrder(
                Arrays.stream(names.split(", ")).map(Pieces::piece).toList());
    }

    /** {@code 1 contrat, 2 facture}. */
    static String shown(ExhibitList list) {
        return shown(list.pieces());
    }

    static String shown(List<NumberedPiece> pieces) {
        return pieces.stream().map(p -> p.number() + " " + p.title()).collect(Collectors.joining(", "));
    }
}
