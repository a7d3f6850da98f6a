package fr.opposable.dossier;

import fr.opposable.kernel.French;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/**
 * The one list of pieces that everything follows: bordereau, stamps, bookmarks, file names and what the text cites. Numbers run from
 * 1 without a gap. A change gives a new list. Once {@link #file filed}, a number is never moved, taken away nor given again: what
 * comes later is numbered after. Texts cite a piece by its id, so that they follow the list too, through splits and mergers.
 */
public final class ExhibitList {

    private final List<NumberedPiece> filed;
    private final List<Piece> open;
    /** What became of an id that was split or merged. */
    private final Map<String, List<String>> became;

    private ExhibitList(List<NumberedPiece> filed, List<Piece> open, Map<String, List<String>> became) {
        this.filed = List.copyOf(filed);
        this.open = List.copyOf(open);
        this.became = Map.copyOf(became);
        Set<String> ids = new HashSet<>();
        pieces().forEach(piece -> {
            if (!ids.add(piece.id())) {
                throw new IllegalArgumentException("Two pieces have the id '%s'".formatted(piece.id()));
            }
        });
    }

    /** {@return the pieces as the user ordered them} */
    public static ExhibitList inOrder(List<Piece> pieces) {
        return new ExhibitList(List.of(), pieces, Map.of());
    }

    /** {@return the pieces in the order of practice} */
    public static ExhibitList byRule(Collection<Piece> pieces) {
        return inOrder(PieceOrder.ofPractice(pieces));
    }

    /**
     * {@return a list as it was communicated, every number its own for good}
     *
     * @param pieces with the numbers they were given
     * @param became what became of an id that was split or merged, so that what cites it still cites
     */
    public static ExhibitList filed(List<NumberedPiece> pieces, Map<String, List<String>> became) {
        return new ExhibitList(
                pieces.stream()
                        .map(piece -> new NumberedPiece(piece.number(), piece.piece(), true))
                        .toList(),
                List.of(),
                became);
    }

    /** {@return the pieces with their numbers, in order} */
    public List<NumberedPiece> pieces() {
        List<NumberedPiece> all = new ArrayList<>(filed);
        int rank = filed.isEmpty() ? 0 : filed.getLast().number().rank();
        int part = 0;
        for (int i = 0; i < open.size(); i++) {
            boolean continues = i > 0 && isSeries(open.get(i - 1), open.get(i));
            boolean isContinued = i + 1 < open.size() && isSeries(open.get(i), open.get(i + 1));
            if (!continues) {
                rank++;
                part = 0;
            }
            part = continues || isContinued ? part + 1 : 0;
            all.add(new NumberedPiece(new PieceNumber(rank, part), open.get(i), false));
        }
        return List.copyOf(all);
    }

    private static boolean isSeries(Piece first, Piece second) {
        return first.series() != null && Objects.equals(first.series(), second.series());
    }

    /** {@return the piece with this id, if the list has it now} */
    public Optional<NumberedPiece> find(String id) {
        return pieces().stream().filter(piece -> piece.id().equals(id)).findFirst();
    }

    /** {@return the piece with this number} */
    public Optional<NumberedPiece> find(PieceNumber number) {
        return pieces().stream().filter(piece -> piece.number().equals(number)).findFirst();
    }

    /** {@return what a text that cites {@code id} cites now: one piece, those it was split into, the one it was merged in; or none} */
    public List<NumberedPiece> cited(String id) {
        SequencedSet<String> now = new LinkedHashSet<>();
        follow(id, now, new HashSet<>());
        return pieces().stream().filter(piece -> now.contains(piece.id())).toList();
    }

    private void follow(String id, Set<String> now, Set<String> seen) {
        if (!seen.add(id)) {
            return;
        }
        if (find(id).isPresent()) {
            now.add(id);
        } else {
            became.getOrDefault(id, List.of()).forEach(next -> follow(next, now, seen));
        }
    }

    /** {@return the list with {@code piece} last} */
    public ExhibitList add(Piece piece) {
        return insert(pieces().size() + 1, piece);
    }

    /**
     * {@return the list with {@code piece} at {@code place}, from 1; those after move by one}
     *
     * @throws FiledNumberException when one of them is filed
     */
    public ExhibitList insert(int place, Piece piece) {
        int index = openIndex(place, piece.title());
        List<Piece> changed = new ArrayList<>(open);
        changed.add(index, piece);
        return new ExhibitList(filed, changed, became);
    }

    /**
     * {@return the list without {@code id}; those after move up}
     *
     * @throws FiledNumberException when it is filed
     */
    public ExhibitList drop(String id) {
        List<Piece> changed = new ArrayList<>(open);
        changed.remove(openPiece(id));
        return new ExhibitList(filed, changed, became);
    }

    /**
     * {@return the list with {@code id} moved to {@code place}, from 1, counted without it}
     *
     * @throws FiledNumberException when it, or one that would move, is filed
     */
    public ExhibitList move(String id, int place) {
        Piece piece = openPiece(id);
        return drop(id).insert(place, piece);
    }

    /**
     * {@return the list with {@code parts} in the place of {@code id}; what cited it cites them all}
     *
     * @throws FiledNumberException when it is filed
     */
    public ExhibitList split(String id, List<Piece> parts) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException("A piece is split in two at least");
        }
        Piece whole = openPiece(id);
        List<Piece> changed = new ArrayList<>(open);
        int index = changed.indexOf(whole);
        changed.remove(index);
        changed.addAll(index, parts);
        return new ExhibitList(
                filed, changed, with(List.of(id), parts.stream().map(Piece::id).toList()));
    }

    /**
     * {@return the list with {@code whole} in the place of the first of {@code ids}, and without the others; what cited any cites it}
     *
     * @throws FiledNumberException when one of them is filed
     */
    public ExhibitList merge(List<String> ids, Piece whole) {
        List<Piece> parts = ids.stream().map(this::openPiece).toList();
        if (parts.size() < 2) {
            throw new IllegalArgumentException("Two pieces at least are merged");
        }
        List<Piece> changed = new ArrayList<>(open);
        int index = parts.stream().mapToInt(changed::indexOf).min().orElseThrow();
        changed.removeAll(parts);
        changed.add(index, whole);
        return new ExhibitList(filed, changed, with(ids, List.of(whole.id())));
    }

    /** {@return the list, where what cites {@code id}, a piece it does not have, cites {@code parts}} */
    public ExhibitList citing(String id, List<String> parts) {
        return new ExhibitList(filed, open, with(List.of(id), List.copyOf(parts)));
    }

    private Map<String, List<String>> with(List<String> old, List<String> now) {
        Map<String, List<String>> map = new HashMap<>(became);
        old.forEach(id -> map.put(id, now));
        return map;
    }

    /** {@return for each id that was split or merged, the ids that stand for it now} */
    public Map<String, List<String>> became() {
        return became;
    }

    /** {@return the same list, all its numbers frozen} */
    public ExhibitList file() {
        return new ExhibitList(
                pieces().stream()
                        .map(piece -> new NumberedPiece(piece.number(), piece.piece(), true))
                        .toList(),
                List.of(),
                became);
    }

    private int openIndex(int place, String title) {
        if (place < 1 || place > pieces().size() + 1) {
            throw new IllegalArgumentException("The list has %d places, not %d".formatted(pieces().size() + 1, place));
        }
        if (place <= filed.size()) {
            NumberedPiece first = filed.get(place - 1);
            throw new FiledNumberException(French.typeset(
                            "« %s » ne peut pas prendre la place de la pièce n° %s, déjà communiquée : son numéro ne change plus. Ajoutez la pièce à la fin, sous le n° %d.")
                    .formatted(title, first.number(), nextRank()));
        }
        return place - 1 - filed.size();
    }

    private int nextRank() {
        return pieces().isEmpty() ? 1 : pieces().getLast().number().rank() + 1;
    }

    private Piece openPiece(String id) {
        NumberedPiece found =
                find(id).orElseThrow(() -> new IllegalArgumentException("The list has no piece '%s'".formatted(id)));
        if (found.isFiled()) {
            throw new FiledNumberException(French.typeset(
                            "La pièce n° %s (« %s ») est déjà communiquée : elle ne peut plus être déplacée, retirée, scindée ni fusionnée. Ajoutez une pièce nouvelle, sous le n° %d.")
                    .formatted(found.number(), found.title(), nextRank()));
        }
        return found.piece();
    }
}
