package fr.opposable.bundle;

import fr.opposable.dossier.Piece;
import fr.opposable.dossier.PieceFile;
import java.util.List;

/** The bordereau for a spreadsheet: UTF-8 with its mark, semicolons, one row a piece. */
final class BordereauCsv {

    private static final String HEAD = "numero;intitule;date;auteur;pages;sha256_original;fichier";

    private BordereauCsv() {}

    static String of(List<PieceFile> pieces) {
        StringBuilder csv = new StringBuilder("\ufeff").append(HEAD).append("\r\n");
        for (PieceFile file : pieces) {
            Piece piece = file.piece().piece();
            csv.append(cell(file.piece().number().toString()))
                    .append(';')
                    .append(cell(piece.title()))
                    .append(';')
                    .append(piece.date() == null ? "" : piece.date())
                    .append(';')
                    .append(cell(piece.author() == null ? "" : piece.author()))
                    .append(';')
                    .append(file.pages())
                    .append(';')
                    .append(file.sha256().hex())
                    .append(';')
                    .append(cell(piece.id()))
                    .append("\r\n");
        }
        return csv.toString();
    }

    /** Quoted when it must be; a cell that a spreadsheet would take for a formula is kept a text. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[;\"\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
