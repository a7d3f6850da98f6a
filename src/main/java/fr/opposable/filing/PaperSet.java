package fr.opposable.filing;

import fr.opposable.dossier.NumberedPiece;
import fr.opposable.dossier.PieceFile;
import fr.opposable.kernel.French;
import java.util.ArrayList;
import java.util.List;

/** For a greffe that takes paper: a sheet before each piece, and the order of the envelope. */
final class PaperSet {

    private PaperSet() {}

    static void slips(FilingRequest request, Paper paper) {
        String parties = PartyWords.name(request.file().creditor()) + " contre " + PartyWords.names(request.debtors());
        for (NumberedPiece piece : request.exhibits().pieces()) {
            paper.slip(
                    parties,
                    "Pièce n°" + French.NO_BREAK + piece.number(),
                    piece.title(),
                    piece.piece().date() == null
                            ? ""
                            : French.words(piece.piece().date()));
        }
    }

    static void order(FilingRequest request, Paper paper) {
        paper.asLetter().title("Ordre de l'envoi sur papier");
        paper.text("Greffe destinataire : " + String.join(", ", CourtWords.greffe(request.court())) + ".", "para");
        List<Paper.Row> rows = new ArrayList<>();
        add(rows, "Lettre au greffe", "1", "à signer");
        add(rows, "Requête, avec ses annexes 1 et 2", "2", "à dater et signer, les deux exemplaires");
        add(rows, "Projet d'ordonnance", "1", "ne rien remplir");
        if (GreffeLetter.needsPower(request)) {
            add(rows, "Pouvoir et copie de pièce d'identité", "1", "original signé");
        }
        add(rows, "Pièces n° " + range(request) + ", chacune derrière son intercalaire", "1", pages(request));
        paper.table(
                new Paper.Columns(
                        List.of("Ordre", "Document", "Exemplaires", "À faire"),
                        List.of("rank", "name", "short", "name"),
                        "plain"),
                rows);
        paper.text("Un seul jeu par enveloppe, sans agrafe, pièces dans l'ordre du bordereau.");
        paper.text(
                "Envoi recommandé avec demande d'avis de réception, ou dépôt contre récépissé : gardez la preuve de la date.");
        paper.text(
                "Deux exemplaires de la requête : usage des greffes ; aucun texte de l'injonction de payer ne le prévoit (à confirmer"
                        + " auprès du greffe).",
                "note");
    }

    private static void add(List<Paper.Row> rows, String what, String copies, String todo) {
        rows.add(Paper.Row.of(Integer.toString(rows.size() + 1), what, copies, todo));
    }

    private static String range(FilingRequest request) {
        List<NumberedPiece> pieces = request.exhibits().pieces();
        return pieces.isEmpty()
                ? "–"
                : pieces.size() == 1 ? "1" : "1 à " + pieces.getLast().number();
    }

    private static String pages(FilingRequest request) {
        int pages = request.files().stream().mapToInt(PieceFile::pages).sum();
        return switch (pages) {
            case 0 -> "";
            case 1 -> "une page en tout";
            default -> "%d%cpages en tout".formatted(pages, French.NO_BREAK);
        };
    }
}
