package fr.opposable.bundle;

import fr.opposable.dossier.ExhibitList;
import fr.opposable.dossier.NumberedPiece;
import fr.opposable.dossier.Piece;
import fr.opposable.dossier.PieceOrder;
import fr.opposable.kernel.French;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The user's own order: one piece a line, by its file as the case names it; {@code a.pdf = Titre} gives it a title, {@code a.pdf + b.pdf}
 * one number with parts (3-1, 3-2), {@code - a.pdf} leaves it out, {@code - a.eml [b.png]} what a message carried, {@code a.pdf [1-3] = Titre}
 * makes a piece of some of its pages. A piece that no line names comes after, by the rule; {@code #} begins
 * a remark.
 *
 * @param pieces in the order asked for, then the others
 * @param named how many of them lines of the file named
 * @param leftOut ids of those that it leaves out
 * @param leftParts what it leaves out of those that messages carry, which are known once they are opened
 * @param unnamed ids of those that no line named and that were not filed
 * @param notes what the file left out, or asks for in vain, in French
 */
record OrderFile(
        List<Piece> pieces,
        int named,
        List<String> leftOut,
        List<LeftParts.Line> leftParts,
        List<String> unnamed,
        List<String> notes) {

    OrderFile {
        pieces = List.copyOf(pieces);
        leftOut = List.copyOf(leftOut);
        leftParts = List.copyOf(leftParts);
        unnamed = List.copyOf(unnamed);
        notes = List.copyOf(notes);
    }

    /** {@return the order of practice, when the user gives none} */
    static OrderFile ofPractice(List<Piece> pieces) {
        return new OrderFile(PieceOrder.ofPractice(pieces), 0, List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Reads {@code file}.
     *
     * @param pieces those the case names
     * @param filed those that were filed, whose numbers stay
     * @throws BundleRefusedException when it cannot be read, names a piece that is not there or named before, or would change what was
     *     filed; all of it at once
     */
    static OrderFile read(Path file, List<Piece> pieces, ExhibitList filed) {
        NamedPieces left = new NamedPieces(pieces);
        FiledOrder frozen = new FiledOrder(filed);
        List<Piece> ordered = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        List<LeftParts.Line> leftParts = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        List<String> lines = OrderPlace.lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            boolean isLeftOut = line.startsWith("- ");
            String names = isLeftOut ? line.substring(2) : line;
            Optional<NamedPieces.Carried> carried = isLeftOut ? left.carried(names.strip()) : Optional.empty();
            if (carried.isPresent()) {
                leftParts.add(new LeftParts.Line(carried.get(), String.valueOf(file.getFileName()), i + 1));
                continue;
            }
            int equals = names.indexOf(" = ");
            String title = equals < 0 ? "" : names.substring(equals + 3).strip();
            String[] parts = (equals < 0 ? names : names.substring(0, equals)).split(" \\+ ", -1);
            for (String part : parts) {
                try {
                    Piece piece = isLeftOut ? left.whole(part.strip()) : left.take(part.strip());
                    if (isLeftOut) {
                        frozen.leftOut(piece, i + 1);
                        leftOut.add(piece.id());
                        notes.add(French.typeset("« %s » est laissée hors du dossier par la ligne %d de « %s ».")
                                .formatted(PartIds.file(piece.id()), i + 1, file.getFileName()));
                    } else {
                        frozen.named(piece, title, i + 1);
                        ordered.add(named(piece, title, parts.length > 1 ? "ligne " + (i + 1) : null));
                    }
                } catch (BundleRefusedException e) {
                    wrong.add("ligne %d\u00a0: %s".formatted(i + 1, e.getMessage()));
                }
            }
        }
        wrong.addAll(frozen.faults());
        notes.addAll(frozen.notes());
        if (!wrong.isEmpty()) {
            throw new BundleRefusedException(French.typeset("L’ordre des pièces « %s » ne peut pas être suivi : %s.")
                    .formatted(file, String.join(French.typeset(" ; "), wrong)));
        }
        int named = ordered.size();
        List<Piece> others = PieceOrder.ofPractice(left.others());
        ordered.addAll(others);
        List<String> unnamed = others.stream()
                .map(Piece::id)
                .filter(id -> FiledOrder.place(filed, id) < 0)
                .toList();
        return new OrderFile(ordered, named, leftOut, leftParts, unnamed, notes);
    }

    /** {@return where those that no line named are, in French; empty when the file names them all, or only leaves some out} */
    Optional<String> placed() {
        if (named == 0) {
            return Optional.empty();
        }
        return switch (unnamed.size()) {
            case 0 -> Optional.empty();
            case 1 ->
                Optional.of(French.typeset(
                                "L’ordre des pièces ne nomme pas %s : cette pièce vient après celles qu’il nomme.")
                        .formatted(PartIds.file(unnamed.getFirst())));
            default ->
                Optional.of(French.typeset(
                                "L’ordre des pièces ne nomme pas %s : ces pièces viennent après celles qu’il nomme, dans l’ordre d’usage.")
                        .formatted(String.join(
                                ", ", unnamed.stream().map(PartIds::file).toList())));
        };
    }

    private static Piece named(Piece piece, String title, @Nullable String series) {
        return piece.as(piece.id(), title.isEmpty() ? piece.title() : French.typeset(title), series);
    }

    /** {@return the pieces after those that were filed} */
    ExhibitList after(ExhibitList filed) {
        ExhibitList list = filed;
        for (Piece piece : pieces) {
            if (FiledOrder.place(filed, piece.id()) < 0) {
                list = list.add(piece);
            }
        }
        return cutsCited(list);
    }

    /** What cites a file of which pages are pieces cites these. */
    private static ExhibitList cutsCited(ExhibitList list) {
        Map<String, List<String>> cuts = new LinkedHashMap<>();
        for (NumberedPiece piece : list.pieces()) {
            if (PartIds.pages(piece.id()).isPresent()) {
                cuts.computeIfAbsent(PartIds.whole(piece.id()), _ -> new ArrayList<>())
                        .add(piece.id());
            }
        }
        ExhibitList citing = list;
        for (Map.Entry<String, List<String>> cut : cuts.entrySet()) {
            citing = citing.citing(cut.getKey(), cut.getValue());
        }
        return citing;
    }
}
