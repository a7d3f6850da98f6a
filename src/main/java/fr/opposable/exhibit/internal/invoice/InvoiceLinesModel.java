package fr.opposable.exhibit.internal.invoice;

import fr.opposable.evidence.InvoiceLine;
import fr.opposable.exhibit.internal.RefusedFileException;
import fr.opposable.exhibit.internal.RenderedPiece;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of an invoice, formatted for print. */
final class InvoiceLinesModel {

    private final RenderedPiece piece;

    InvoiceLinesModel(RenderedPiece piece) {
        this.piece = piece;
    }

    List<Map<String, Object>> of(Path file) throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (InvoiceLine line : InvoiceLine.of(file)) {
            rows.add(row(line, rows.size() + 1));
        }
        return rows;
    }

    private Map<String, Object> row(InvoiceLine line, int rank) throws RefusedFileException {
        String name = line.name() == null ? "(sans désignation)" : line.name();
        String more = line.description() == null || line.description().equals(name) ? "" : " – " + line.description();
        return Map.of(
                "rank", piece.shown(line.id() == null ? String.valueOf(rank) : line.id()),
                "name", piece.shown(name + more),
                "quantity",
                        figures(line.quantity(), 0)
                                + (line.unit() == null ? "" : "\u00a0" + piece.shown(unit(line.unit()))),
                "price", figures(line.unitPrice(), 2),
                "vat", line.vatRate() == null ? "" : figures(line.vatRate(), 0) + "\u00a0%",
                "amount", figures(line.net(), 2));
    }

    /** The usual codes of UN/ECE Recommendation 20; others are shown as they are. */
    private static String unit(String code) {
        return switch (code) {
            case "C62", "H87", "EA", "XPP" -> "u.";
            case "HUR" -> "h";
            case "DAY" -> "j";
            case "MON" -> "mois";
            case "KGM" -> "kg";
            case "LTR" -> "l";
            case "MTR" -> "m";
            case "MTK" -> "m²";
            default -> code;
        };
    }

    private static String figures(@Nullable String stated, int least) {
        if (stated == null) {
            return "";
        }
        try {
            BigDecimal value = new BigDecimal(stated);
            BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
            return value.precision() - value.scale() > 15
                    ? stated
                    : InvoiceModel.decimal(plain.scale() < 0 ? plain.setScale(0) : plain, least);
        } catch (NumberFormatException e) {
            return stated;
        }
    }
}
