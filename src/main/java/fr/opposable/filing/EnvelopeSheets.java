package fr.opposable.filing;

import fr.opposable.dossier.NumberedPiece;
import fr.opposable.dossier.PieceFile;
import fr.opposable.dossier.PieceNumber;
import fr.opposable.dossier.SheetNumbers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What goes into the envelope of a greffe on paper, in order, and on which sheet each thing begins. Printed on one side, sheet n is page n of
 * the file to print.
 *
 * @param things in order; none when nothing is printed
 */
public record EnvelopeSheets(List<Thing> things) {

    /** Nothing is printed. */
    public static final EnvelopeSheets NONE = new EnvelopeSheets(List.of());

    /** Before the pieces; each with its slip sheet comes after. */
    private static final List<FilingKind> PAPERS = List.of(
            FilingKind.LETTRE_GREFFE,
            FilingKind.SOMMAIRE_ENVOI,
            FilingKind.REQUETE_INJONCTION,
            FilingKind.PROJET_ORDONNANCE,
            FilingKind.POUVOIR);

    public EnvelopeSheets {
        things = List.copyOf(things);
    }

    /**
     * A paper, one copy of it, or a piece with its slip sheet.
     *
     * @param kind of the paper; of the slip sheets for a piece
     * @param copy which one, from 1
     * @param copies how many there are
     * @param piece null for a paper
     * @param first its sheet, from 1; a piece's own, not that of its slip sheet
     * @param pages how many sheets, the slip sheet left out
     */
    public record Thing(
            FilingKind kind, int copy, int copies, @Nullable NumberedPiece piece, int first, int pages) {

        /** {@return « exemplaire 1/2 »; empty of a thing that is there once} */
        public String mark() {
            return copies == 1 ? "" : "exemplaire %d/%d".formatted(copy, copies);
        }
    }

    /**
     * {@return what goes into the envelope}
     *
     * @param pages how many pages each paper has; those that are not filed on paper are not looked at
     * @param copies of the requête
     */
    public static EnvelopeSheets of(Map<FilingKind, Integer> pages, int copies, List<PieceFile> pieces) {
        List<Thing> things = new ArrayList<>();
        int at = 1;
        for (FilingKind kind : PAPERS) {
            Integer count = pages.get(kind);
            int of = kind == FilingKind.REQUETE_INJONCTION ? copies : 1;
            for (int copy = 1; count != null && copy <= of; copy++) {
                things.add(new Thing(kind, copy, of, null, at, count));
                at += count;
            }
        }
        int slip = pages.containsKey(FilingKind.INTERCALAIRES) ? 1 : 0;
        for (PieceFile piece : pieces) {
            things.add(new Thing(FilingKind.INTERCALAIRES, 1, 1, piece.piece(), at + slip, piece.pages()));
            at += slip + piece.pages();
        }
        return new EnvelopeSheets(things);
    }

    /**
     * {@return the same before any page is laid out, for a paper that names what lies beside it: of the sheets nothing is known}
     *
     * @param kinds the papers made
     */
    public static EnvelopeSheets announced(Collection<FilingKind> kinds, int copies) {
        return copies == 0
                ? NONE
                : of(
                        kinds.stream().collect(Collectors.toMap(kind -> kind, _ -> 1, (first, _) -> first)),
                        copies,
                        List.of());
    }

    /** {@return how many copies of a paper are in the envelope; 0 when nothing is printed} */
    public int copiesOf(FilingKind kind) {
        return (int) papers().filter(thing -> thing.kind() == kind).count();
    }

    /** {@return the papers, each copy apart} */
    public Stream<Thing> papers() {
        return things.stream().filter(thing -> thing.piece() == null);
    }

    /** {@return where each piece begins, and how many sheets there are} */
    public SheetNumbers numbers() {
        Map<PieceNumber, Integer> firsts = new LinkedHashMap<>();
        for (Thing thing : things) {
            NumberedPiece piece = thing.piece();
            if (piece != null) {
                firsts.put(piece.number(), thing.first());
            }
        }
        return things.isEmpty()
                ? SheetNumbers.NONE
                : new SheetNumbers(
                        firsts, things.getLast().first() + things.getLast().pages() - 1);
    }
}
