package fr.opposable.dossier;

import fr.opposable.claim.Exhibit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The order of practice, by logic of proof, which is that of a requête's facts: who the parties are, what was agreed, what was done, what
 * was invoiced; then all that followed, credits, payments, letters and their proofs, by date; what sums it up; powers. Inside a step by date, a piece without date last. No text imposes an
 * order; the numbers must only be those of the bordereau (CPC, art. 1407).
 */
public final class PieceOrder {

    private static final List<List<Exhibit.Kind>> STEPS = List.of(
            List.of(Exhibit.Kind.REGISTRY_EXTRACT),
            List.of(Exhibit.Kind.CONTRACT, Exhibit.Kind.ORDER),
            List.of(Exhibit.Kind.TERMS),
            List.of(Exhibit.Kind.DELIVERY),
            List.of(Exhibit.Kind.INVOICE),
            List.of(
                    Exhibit.Kind.CREDIT_NOTE,
                    Exhibit.Kind.PAYMENT,
                    Exhibit.Kind.REMINDER,
                    Exhibit.Kind.CORRESPONDENCE,
                    Exhibit.Kind.MISE_EN_DEMEURE,
                    Exhibit.Kind.PROOF_OF_NOTICE),
            List.of(Exhibit.Kind.STATEMENT),
            List.of(Exhibit.Kind.TITLE),
            List.of(Exhibit.Kind.POWER),
            List.of(Exhibit.Kind.OTHER));

    private static final Comparator<Piece> PRACTICE = Comparator.<Piece>comparingInt(piece -> step(piece.kind()))
            .thenComparing(Piece::day, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparingInt(piece -> place(piece.kind()));

    private PieceOrder() {}

    /** {@return {@code pieces} in the order of practice; what {@link Piece#follows} another comes at once after it} */
    public static List<Piece> ofPractice(Collection<Piece> pieces) {
        Map<String, Piece> known = new LinkedHashMap<>();
        pieces.forEach(piece -> known.put(piece.id(), piece));
        Map<String, List<Piece>> followers = new HashMap<>();
        List<Piece> leaders = new ArrayList<>();
        for (Piece piece : pieces) {
            String leader = piece.follows();
            if (leader == null || !known.containsKey(leader) || leadsBack(piece, known)) {
                leaders.add(piece);
            } else {
                followers.computeIfAbsent(leader, _ -> new ArrayList<>()).add(piece);
            }
        }
        leaders.sort(PRACTICE);
        List<Piece> ordered = new ArrayList<>(known.size());
        leaders.forEach(leader -> place(leader, followers, ordered));
        return List.copyOf(ordered);
    }

    private static void place(Piece piece, Map<String, List<Piece>> followers, List<Piece> ordered) {
        ordered.add(piece);
        followers.getOrDefault(piece.id(), List.of()).forEach(follower -> place(follower, followers, ordered));
    }

    private static boolean leadsBack(Piece start, Map<String, Piece> known) {
        Piece piece = start;
        for (int steps = 0; piece != null && piece.follows() != null; steps++) {
            if (steps > known.size()) {
                return true;
            }
            piece = known.get(piece.follows());
        }
        return false;
    }

    private static int step(Exhibit.@Nullable Kind kind) {
        for (int i = 0; i < STEPS.size(); i++) {
            if (kind != null && STEPS.get(i).contains(kind)) {
                return i;
            }
        }
        return STEPS.size();
    }

    private static int place(Exhibit.@Nullable Kind kind) {
        int step = step(kind);
        return kind == null || step == STEPS.size() ? 0 : STEPS.get(step).indexOf(kind);
    }
}
