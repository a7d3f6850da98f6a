package fr.opposable.filing;

import fr.opposable.dossier.NumberedPiece;
import fr.opposable.dossier.PieceFile;
import fr.opposable.dossier.PieceNumber;
import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** For a greffe that takes paper: a sheet before each piece, and what the envelope holds. */
final class PaperSet {

    private PaperSet() {}

    static void slips(FilingRequest request, Paper paper) {
        String parties = PartyWords.name(request.file().creditor()) + " contre " + PartyWords.names(request.debtors());
        for (NumberedPiece piece : request.exhibits().pieces()) {
            paper.slip(
                    parties,
                    "Pièce n°" + French.NO_BREAK + piece.number(),
                    piece.title(),
                    dated(piece.title(), piece.piece().date()));
        }
    }

    /**
     * {@return the day of the document, said to be its own: a title may give another, that of its signature; nothing where it gives this
     * one}
     */
    static String dated(String title, @Nullable LocalDate day) {
        return day == null || PieceWords.says(title, day) ? "" : "document daté du " + French.words(day);
    }

    /** What the envelope holds, sheet by sheet: on paper, the way from « pièce n° 7 » to its page. */
    static void contents(FilingRequest request, EnvelopeSheets sheets, Paper paper) {
        paper.asLetter().title("Sommaire de l'envoi");
        paper.text("Requête en injonction de payer : chaque feuillet porte son numéro", "under");
        paper.text("Destinataire : " + String.join(", ", CourtWords.greffe(request.court())) + ".");
        paper.text("Affaire : %s contre %s, notre référence %s."
                .formatted(
                        PartyWords.name(request.file().creditor()),
                        PartyWords.names(request.debtors()),
                        request.file().reference()));
        List<Paper.Row> papers = sheets.papers()
                .map(thing -> Paper.Row.of(range(thing.first(), thing.pages()), name(thing)))
                .toList();
        if (!papers.isEmpty()) {
            paper.table(
                    new Paper.Columns(List.of("Feuillets", "Document"), List.of("when", "name"), "contents"), papers);
        }
        List<Paper.Row> pieces = new ArrayList<>();
        Map<PieceNumber, Integer> firsts = sheets.numbers().firsts();
        Map<PieceNumber, Integer> pages = request.files().stream()
                .collect(Collectors.toMap(file -> file.piece().number(), PieceFile::pages, (first, _) -> first));
        for (NumberedPiece piece : request.exhibits().pieces()) {
            Integer first = firsts.get(piece.number());
            pieces.add(Paper.Row.of(
                    first == null ? "–" : range(first, pages.getOrDefault(piece.number(), 1)),
                    "Pièce n°" + French.NO_BREAK + piece.number(),
                    piece.title()));
        }
        paper.table(
                new Paper.Columns(
                        List.of("Feuillets", "Pièce", "Intitulé"), List.of("when", "when", "name"), "contents"),
                pieces);
        int total = sheets.numbers().total();
        paper.text(
                "Chaque pièce est derrière son intercalaire. Imprimé au recto"
                        + (total == 0 ? "." : " : %d feuillets en tout.".formatted(total)),
                "note");
    }

    private static String name(EnvelopeSheets.Thing thing) {
        String name = thing.kind() == FilingKind.REQUETE_INJONCTION
                ? "Requête, avec ses annexes 1 (décompte) et 2 (bordereau)"
                : thing.kind().title();
        return thing.mark().isEmpty() ? name : name + " – **" + thing.mark() + "**";
    }

    private static String range(int first, int pages) {
        return pages == 1 ? Integer.toString(first) : first + (pages == 2 ? " et " : " à ") + (first + pages - 1);
    }
}
