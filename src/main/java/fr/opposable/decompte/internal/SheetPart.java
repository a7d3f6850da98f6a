package fr.opposable.decompte.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** One sheet, as its part of the file. A4 on its side, as wide as the page. */
final class SheetPart {

    /** Day nought of the spreadsheets' calendar, as it counts since March 1900. */
    private static final LocalDate DAY_NOUGHT = LocalDate.of(1899, 12, 30);

    /** Characters a cell holds at most. */
    private static final int LONGEST_TEXT = 32_767;

    private static final int LINE_HEIGHT = 13;
    private static final int TITLE_HEIGHT = 24;

    /** Lines of a cell at most; a row is no higher than 409 points. */
    private static final int MOST_LINES = 30;

    /** What a spreadsheet would read as a formula, were it typed (OWASP, CSV injection). */
    private static final Pattern FORMULA_LIKE =
            Pattern.compile("(?s)[\\s]*[=+\\-@\u2212\uff1d\uff0b\uff0d\uff20].*|[\t\r\n].*");

    /** The file format reads {@code _x0041_} as the letter A. */
    private static final Pattern ESCAPE_LIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Sheet sheet;
    private final String footing;

    SheetPart(Sheet sheet, String footing) {
        this.sheet = sheet;
        this.footing = footing;
    }

    void write(Xml xml) throws XMLStreamException {
        xml.open("worksheet", "xmlns", StylePart.MAIN);
        xml.open("sheetPr").empty("pageSetUpPr", "fitToPage", "1").close();
        view(xml);
        xml.empty("sheetFormatPr", "defaultRowHeight", "13.5");
        xml.open("cols");
        int[] widths = sheet.widths();
        for (int i = 0; i < widths.length; i++) {
            String column = Integer.toString(i + 1);
            String hidden = sheet.hides(i) ? "1" : "0";
            xml.empty(
                    "col",
                    "min",
                    column,
                    "max",
                    column,
                    "width",
                    Integer.toString(widths[i]),
                    "customWidth",
                    "1",
                    "hidden",
                    hidden);
        }
        xml.close();
        xml.open("sheetData");
        for (Sheet.Row row : sheet.rows()) {
            xml.open("row", "r", Integer.toString(row.number()), "ht", height(row, widths), "customHeight", "1");
            for (Map.Entry<Integer, Cell> cell : row.cells().entrySet()) {
                cell(xml, reference(cell.getKey(), row.number()), cell.getValue());
            }
            xml.close();
        }
        xml.close();
        if (sheet.isFiltered()) {
            xml.empty(
                    "autoFilter",
                    "ref",
                    reference(0, sheet.frozenRows())
                            + ":"
                            + reference(widths.length - 1, sheet.rows().size()));
        }
        xml.empty(
                "pageMargins",
                "left",
                "0.5",
                "right",
                "0.5",
                "top",
                "0.6",
                "bottom",
                "0.6",
                "header",
                "0.3",
                "footer",
                "0.3");
        xml.empty("pageSetup", "paperSize", "9", "orientation", "landscape", "fitToWidth", "1", "fitToHeight", "0");
        xml.open("headerFooter")
                .leaf("oddFooter", "&L" + footing.replace("&", "&&") + "&R&P/&N")
                .close();
        xml.close();
    }

    private void view(Xml xml) throws XMLStreamException {
        xml.open("sheetViews").open("sheetView", "workbookViewId", "0", "showGridLines", "0");
        int rows = sheet.frozenRows();
        int columns = sheet.frozenColumns();
        if (rows > 0) {
            String corner = reference(columns, rows + 1);
            if (columns > 0) {
                xml.empty(
                        "pane",
                        "xSplit",
                        Integer.toString(columns),
                        "ySplit",
                        Integer.toString(rows),
                        "topLeftCell",
                        corner,
                        "activePane",
                        "bottomRight",
                        "state",
                        "frozen");
            } else {
                xml.empty(
                        "pane",
                        "ySplit",
                        Integer.toString(rows),
                        "topLeftCell",
                        corner,
                        "activePane",
                        "bottomLeft",
                        "state",
                        "frozen");
            }
        }
        xml.close().close();
    }

    /** Points of a row: written down, since not every reader measures texts that wrap. */
    private static String height(Sheet.Row row, int[] widths) {
        int lines = 1;
        boolean title = false;
        for (Map.Entry<Integer, Cell> cell : row.cells().entrySet()) {
            if (cell.getValue() instanceof Cell.Text(String value, Look look)) {
                title |= look == Look.TITLE;
                if (look.wraps()) {
                    int width = Math.max(1, widths[cell.getKey()] - 1);
                    lines = Math.max(lines, Math.min(MOST_LINES, (value.length() + width - 1) / width));
                }
            }
        }
        return Integer.toString(title ? TITLE_HEIGHT : LINE_HEIGHT * lines + 1);
    }

    private static void cell(Xml xml, String reference, Cell cell) throws XMLStreamException {
        switch (cell) {
            case Cell.Empty(Look look) -> xml.empty("c", "r", reference, "s", style(look, false));
            case Cell.Figure(BigDecimal value, Look look) ->
                xml.open("c", "r", reference, "s", style(look, false))
                        .leaf("v", value.toPlainString())
                        .close();
            case Cell.Day(LocalDate value, Look look) ->
                xml.open("c", "r", reference, "s", style(look, false))
                        .leaf("v", Long.toString(ChronoUnit.DAYS.between(DAY_NOUGHT, value)))
                        .close();
            case Cell.Formula(String expression, BigDecimal result, Look look) ->
                xml.open("c", "r", reference, "s", style(look, false))
                        .leaf("f", expression)
                        .leaf("v", result.toPlainString())
                        .close();
            case Cell.Text(String value, Look look) ->
                xml.open(
                                "c",
                                "r",
                                reference,
                                "s",
                                style(look, FORMULA_LIKE.matcher(value).matches()),
                                "t",
                                "inlineStr")
                        .open("is")
                        .leaf("t", escaped(value), "xml:space", "preserve")
                        .close()
                        .close();
        }
    }

    private static String escaped(String value) {
        String cut = value.length() <= LONGEST_TEXT ? value : value.substring(0, LONGEST_TEXT - 1) + "…";
        return ESCAPE_LIKE.matcher(cut).replaceAll("_x005F_");
    }

    private static String style(Look look, boolean marked) {
        return Integer.toString(StylePart.index(look, marked));
    }

    /** {@return {@code C7} for column 2 of row 7} */
    private static String reference(int column, int row) {
        return (char) ('A' + column) + Integer.toString(row);
    }
}
