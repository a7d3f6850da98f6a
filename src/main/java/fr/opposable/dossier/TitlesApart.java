package fr.opposable.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two pieces of one title and one day are numbered, « (1) » and « (2) »: who reads the list alone must tell them apart. */
final class TitlesApart {

    private TitlesApart() {}

    /** What a list says of a piece that could make it another's twin. */
    private record Look(String title, @Nullable Object date) {}

    /** {@return {@code pieces} in their order, no two of them alike} */
    static List<Piece> of(Collection<Piece> pieces) {
        Map<Look, Integer> alike = new HashMap<>();
        pieces.forEach(piece -> alike.merge(look(piece), 1, Integer::sum));
        Map<Look, Integer> ranks = new HashMap<>();
        List<Piece> apart = new ArrayList<>();
        for (Piece piece : pieces) {
            boolean isAlone = alike.getOrDefault(look(piece), 1) == 1;
            apart.add(isAlone ? piece : piece.titled(next(piece, ranks, alike)));
        }
        return List.copyOf(apart);
    }

    private static String next(Piece piece, Map<Look, Integer> ranks, Map<Look, Integer> alike) {
        String title;
        do {
            title = "%s (%d)".formatted(piece.title(), ranks.merge(look(piece), 1, Integer::sum));
        } while (alike.containsKey(new Look(Folded.of(title), piece.date())));
        return title;
    }

    private static Look look(Piece piece) {
        return new Look(Folded.of(piece.title()), piece.date());
    }
}
