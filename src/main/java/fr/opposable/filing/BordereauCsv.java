package fr.opposable.filing;

import fr.opposable.dossier.NumberedPiece;
import fr.opposable.dossier.PieceAuthor;
import fr.opposable.dossier.PieceFile;
import fr.opposable.kernel.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The bordereau as a table for a spreadsheet: UTF-8 with its mark, {@code ;} between cells (RFC 4180 otherwise). */
public final class BordereauCsv {

    private static final String MARK = "\ufeff";

    private BordereauCsv() {}

    /**
     * {@return the file}
     *
     * @param called the file that a piece comes from, as a person calls it
     */
    public static Bytes of(FilingRequest request, Function<NumberedPiece, String> called) {
        Map<String, PieceFile> files = request.files().stream()
                .collect(Collectors.toMap(file -> file.piece().id(), Function.identity(), (first, _) -> first));
        StringBuilder csv = new StringBuilder(MARK);
        line(csv, List.of("numero", "intitule", "date", "auteur", "pages", "sha256", "fichier"));
        for (NumberedPiece piece : request.exhibits().pieces()) {
            PieceFile file = files.get(piece.id());
            String author =
                    PieceAuthor.among(request.debtors().size(), piece.piece().author(), piece.title());
            line(
                    csv,
                    List.of(
                            piece.number().toString(),
                            piece.title(),
                            piece.piece().date() == null
                                    ? ""
                                    : piece.piece().date().toString(),
                            author == null ? "" : author,
                            file == null ? "" : Integer.toString(file.pages()),
                            file == null ? "" : file.sha256().hex(),
                            called.apply(piece)));
        }
        return Bytes.copyOf(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void line(StringBuilder csv, List<String> cells) {
        csv.append(cells.stream().map(BordereauCsv::cell).collect(Collectors.joining(";")))
                .append("\r\n");
    }

    /** A cell that a spreadsheet would take for a formula is given as text. */
    private static String cell(String text) {
        String safe = text.matches("(?s)^[=+@\\t\\r-].*") ? "'" + text : text;
        return safe.matches("(?s).*[;\"\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
