package fr.opposable.filing;

import fr.opposable.dossier.NumberedPiece;
import fr.opposable.dossier.PieceAuthor;
import fr.opposable.dossier.PieceFile;
import fr.opposable.kernel.French;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What CPC, art. 1407 wants in the requête itself, as tables: the sums asked, head by head, and the bordereau. */
final class Annexes {

    /** Stands for a date, an author or a number of pages that the case does not give. */
    private static final String UNSAID = "–";

    private final FilingRequest request;
    private final Paper paper;

    Annexes(FilingRequest request, Paper paper) {
        this.request = request;
        this.paper = paper;
    }

    /**
     * The sums head by head, as they are asked.
     *
     * @param look class of the table
     * @param below what is said of the total, on its page; empty for nothing
     */
    static void summary(Paper paper, Asked asked, String look, String below) {
        List<Paper.Row> rows = new ArrayList<>();
        asked.heads().forEach(head -> rows.add(Paper.Row.of(head.label(), French.amount(head.amount()))));
        rows.add(Paper.Row.total("Total", French.amount(asked.total())));
        if (!below.isEmpty()) {
            rows.add(new Paper.Row(List.of(below, ""), "below", ""));
        }
        paper.table(
                new Paper.Columns(List.of("Chef de demande", "Montant (€)"), List.of("name", "amount"), look), rows);
    }

    /** Annex 2, or the paper of its own. */
    void bordereau() {
        Map<String, PieceFile> files = files();
        List<Paper.Row> rows = new ArrayList<>();
        for (NumberedPiece piece : request.exhibits().pieces()) {
            PieceFile file = files.get(piece.id());
            String author =
                    PieceAuthor.among(request.debtors().size(), piece.piece().author(), piece.title());
            List<String> cells = new ArrayList<>(List.of(
                    piece.number().toString(),
                    piece.title(),
                    piece.piece().date() == null
                            ? UNSAID
                            : French.figures(piece.piece().date()),
                    author == null ? UNSAID : author));
            if (!files.isEmpty()) {
                cells.add(file == null ? UNSAID : Integer.toString(file.pages()));
            }
            rows.add(new Paper.Row(cells, "line", "piece-" + piece.number()));
        }
        List<String> heads = new ArrayList<>(List.of("N°", "Intitulé", "Date", "Auteur"));
        List<String> looks = new ArrayList<>(List.of("rank", "name", "when", "author"));
        if (!files.isEmpty()) {
            heads.add("Nombre de pages");
            looks.add("count");
        }
        paper.table(new Paper.Columns(heads, looks, "pieces"), rows);
    }

    private Map<String, PieceFile> files() {
        return request.files().stream()
                .collect(Collectors.toMap(file -> file.piece().id(), Function.identity(), (first, _) -> first));
    }

    /** The digests of the originals, one a line: they are compared by a machine, never read, and cut nowhere. */
    void digests() {
        Map<String, PieceFile> files = files();
        List<Paper.Row> rows = new ArrayList<>();
        for (NumberedPiece piece : request.exhibits().pieces()) {
            PieceFile file = files.get(piece.id());
            if (file != null) {
                rows.add(Paper.Row.of(piece.number().toString(), file.sha256().hex()));
            }
        }
        paper.table(new Paper.Columns(List.of(), List.of("rank", "print"), "prints"), rows);
    }

    /**
     * Who is meant by the words of the list, and where its numbers are found again.
     *
     * @param more what else is said of the list, after a space
     */
    void authors(String more) {
        String debtors = PartyWords.names(request.debtors());
        paper.text(
                "Auteurs : le créancier est %s ; %s, %s. Chaque pièce porte son numéro sur chacune de ses pages."
                                .formatted(
                                        PartyWords.name(request.file().creditor()),
                                        request.debtors().size() == 1 ? "le débiteur" : "les débiteurs",
                                        debtors)
                        + more,
                "note");
    }
}
