package fr.opposable.rendering.internal.word;

import fr.opposable.rendering.RenderingException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.docx4j.wml.CTHeight;
import org.docx4j.wml.CTShd;
import org.docx4j.wml.CTTblLayoutType;
import org.docx4j.wml.CTTblPrBase;
import org.docx4j.wml.CTVerticalJc;
import org.docx4j.wml.STHeightRule;
import org.docx4j.wml.STShd;
import org.docx4j.wml.STTblLayoutType;
import org.docx4j.wml.STVerticalJc;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.TblBorders;
import org.docx4j.wml.TblGrid;
import org.docx4j.wml.TblGridCol;
import org.docx4j.wml.TblPr;
import org.docx4j.wml.Tc;
import org.docx4j.wml.TcMar;
import org.docx4j.wml.TcPr;
import org.docx4j.wml.TcPrInner;
import org.docx4j.wml.Tr;
import org.docx4j.wml.TrPr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.css.style.derived.RectPropertySet;
import org.xhtmlrenderer.newtable.TableBox;
import org.xhtmlrenderer.newtable.TableCellBox;

/** Writes tables with the columns that the pages have, to the twentieth of a point; their head is repeated on each page. */
final class TableWriter {

    /** Two points. */
    private static final int EASE = 40;

    private final Workshop workshop;

    TableWriter(Workshop workshop) {
        this.workshop = workshop;
    }

    Tbl table(Element element, CalculatedStyle style, Place place) {
        StyleReader reader = workshop.reader();
        TableBox box = workshop.laidOut(element);
        int[] columns = columns(element, box);
        RectPropertySet padding = reader.padding(style, place.room());
        int left = place.left()
                + StyleReader.twips(reader.margin(style, place.room()).left() + padding.left());
        Tbl table = framed(columns, left);
        TblBorders borders = new TblBorders();
        borders.setTop(Wml.border(reader.top(style, 0)));
        borders.setBottom(Wml.border(reader.bottom(style, 0)));
        table.getTblPr().setTblBorders(borders);
        Place inside = Place.column(place.room(), place.pathOf(element));
        for (Element part : elements(element)) {
            switch (part.getNodeName()) {
                case "thead", "tbody", "tfoot" -> section(part, box, columns, inside, table);
                case "tr" -> table.getContent().add(row(part, box, columns, inside, false));
                case "colgroup", "col" -> {
                    // Widths come from the pages.
                }
                default ->
                    throw new RenderingException(
                            "<%s> of a table has no counterpart in a Word document".formatted(part.getNodeName()));
            }
        }
        pad(table.getContent().getFirst(), StyleReader.twips(padding.top()), 0);
        pad(table.getContent().getLast(), 0, StyleReader.twips(padding.bottom()));
        return table;
    }

    /** {@return a block with a least height, as a table of one column whose rows have it} */
    Tbl box(Element element, Place place) {
        StyleReader reader = workshop.reader();
        CalculatedStyle style = reader.of(element);
        int width = reader.length(style, CSSName.WIDTH, place.room(), place.room());
        Place inside = Place.column(width, place.pathOf(element));
        RectPropertySet padding = reader.padding(style, width);
        Tbl table = framed(
                new int[] {width},
                place.left()
                        + StyleReader.twips(reader.margin(style, place.room()).left()));
        int height =
                reader.length(style, CSSName.MIN_HEIGHT, 0, 0) + StyleReader.twips(padding.top() + padding.bottom());
        FlowWriter rest = new FlowWriter(workshop);
        int given = 0;
        for (Element child : elements(element)) {
            CalculatedStyle look = reader.of(child);
            int least = reader.length(look, CSSName.MIN_HEIGHT, 0, 0);
            if (least > 0 && table.getContent().isEmpty()) {
                int whole = least + StyleReader.twips(reader.margin(look, width).bottom());
                FlowWriter inner = new FlowWriter(workshop);
                inner.children(child, Place.column(width, inside.pathOf(child)));
                table.getContent().add(high(inner, width, whole));
                given += whole;
            } else {
                rest.child(child, inside);
            }
        }
        table.getContent().add(high(rest, width, Math.max(20, height - given)));
        return table;
    }

    /**
     * {@return a block as the one cell of a row that is not split: LibreOffice 7.4 parts paragraphs that are to stay with the next where
     * many follow each other}
     */
    Tbl whole(Element element, Place place) {
        FlowWriter content = new FlowWriter(workshop);
        content.children(element, Place.column(place.room(), place.pathOf(element)));
        Tbl table = framed(new int[] {place.room()}, place.left());
        table.getContent().add(unsplit(content, place.room()));
        return table;
    }

    private static Tr high(FlowWriter content, int width, int height) {
        Tr row = unsplit(content, width);
        CTHeight least = new CTHeight();
        least.setVal(Wml.number(height));
        least.setHRule(STHeightRule.AT_LEAST);
        row.getTrPr().getCnfStyleOrDivIdOrGridBefore().add(Wml.MAKE.createCTTrPrBaseTrHeight(least));
        return row;
    }

    private static Tr unsplit(FlowWriter content, int width) {
        Tc cell = new Tc();
        TcPr properties = new TcPr();
        properties.setTcW(Wml.width(width));
        cell.setTcPr(properties);
        cell.getContent().addAll(content.blocks(true));
        Tr row = new Tr();
        TrPr lines = new TrPr();
        lines.getCnfStyleOrDivIdOrGridBefore().add(Wml.MAKE.createCTTrPrBaseCantSplit(Wml.on()));
        row.setTrPr(lines);
        row.getContent().add(cell);
        return row;
    }

    private Tbl framed(int[] columns, int left) {
        Tbl table = new Tbl();
        TblPr properties = new TblPr();
        CTTblPrBase.TblStyle named = new CTTblPrBase.TblStyle();
        named.setVal(workshop.book().table());
        properties.setTblStyle(named);
        int width = 0;
        TblGrid grid = new TblGrid();
        for (int column : columns) {
            TblGridCol col = new TblGridCol();
            col.setW(Wml.number(column));
            grid.getGridCol().add(col);
            width += column;
        }
        properties.setTblW(Wml.width(width));
        properties.setTblInd(Wml.width(left));
        CTTblLayoutType fixed = new CTTblLayoutType();
        fixed.setType(STTblLayoutType.FIXED);
        properties.setTblLayout(fixed);
        table.setTblPr(properties);
        table.setTblGrid(grid);
        return table;
    }

    /** {@return the widths of the columns} */
    int[] columns(Element table, TableBox box) {
        int[] positions = box.getColumnPos();
        int[] widths = new int[positions.length - 1];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = StyleReader.twips(positions[i + 1]) - StyleReader.twips(positions[i]);
        }
        return workshop.figureRoom() ? new FigureRoom(workshop).given(rows(table), box, widths) : widths;
    }

    static List<Element> rows(Element table) {
        return elements(table).stream()
                .flatMap(part -> part.getNodeName().equals("tr")
                        ? Stream.of(part)
                        : elements(part).stream()
                                .filter(row -> row.getNodeName().equals("tr")))
                .toList();
    }

    private void section(Element part, TableBox box, int[] columns, Place place, Tbl table) {
        boolean head = part.getNodeName().equals("thead");
        List<Object> rows = new ArrayList<>();
        for (Element line : elements(part)) {
            rows.add(row(line, box, columns, place.in(part, 0, 0, null), head));
        }
        if (head) {
            KeptTogether.all(rows);
            KeptTogether.withNext(rows);
        } else if (workshop.reader().of(part).isAvoidPageBreakInside()) {
            KeptTogether.all(rows);
        }
        table.getContent().addAll(rows);
    }

    private Tr row(Element line, TableBox box, int[] columns, Place place, boolean head) {
        Tr row = new Tr();
        TrPr properties = new TrPr();
        properties.getCnfStyleOrDivIdOrGridBefore().add(Wml.MAKE.createCTTrPrBaseCantSplit(Wml.on()));
        if (head) {
            properties.getCnfStyleOrDivIdOrGridBefore().add(Wml.MAKE.createCTTrPrBaseTblHeader(Wml.on()));
        }
        row.setTrPr(properties);
        Place inside = place.in(line, 0, 0, null);
        List<Element> cells = elements(line).stream()
                .filter(cell -> !workshop.reader().of(cell).isDisplayNone())
                .toList();
        Room room = new Room(
                least(cells, RectPropertySet::top), Math.max(0, least(cells, RectPropertySet::bottom) - blank(cells)));
        cells.forEach(cell -> row.getContent().add(cell(cell, box, columns, inside, room)));
        return row;
    }

    /**
     * The room that all cells of a row have above and below: the widest of a row holds for all its cells in a word processor, so that what
     * one cell has beyond the others is space of its paragraphs.
     */
    private record Room(int above, int below) {}

    /** {@return the height of the line that a word processor has in cells where the pages have none; 0 where one cell says something} */
    private int blank(List<Element> cells) {
        StyleReader reader = workshop.reader();
        return cells.stream().allMatch(cell -> cell.getFirstChild() == null)
                ? cells.stream()
                        .mapToInt(cell -> reader.pitch(reader.of(cell)))
                        .max()
                        .orElse(0)
                : 0;
    }

    private int least(List<Element> cells, ToDoubleFunction<RectPropertySet> side) {
        StyleReader reader = workshop.reader();
        return (int) cells.stream()
                .mapToDouble(cell -> side.applyAsDouble(reader.padding(reader.of(cell), 0)))
                .map(dots -> StyleReader.twips((float) dots))
                .min()
                .orElse(0);
    }

    private Tc cell(Element element, TableBox box, int[] columns, Place place, Room room) {
        StyleReader reader = workshop.reader();
        CalculatedStyle style = reader.of(element);
        TableCellBox laid = workshop.cell(element);
        if (style.getRowSpan() > 1) {
            throw new RenderingException("a cell over several rows is not written in a Word document");
        }
        int span = 0;
        int width = 0;
        for (int covered = 0; covered < style.getColSpan(); span++) {
            covered += box.spanOfEffCol(laid.getCol() + span);
            width += columns[laid.getCol() + span];
        }
        TcPr properties = new TcPr();
        properties.setTcW(Wml.width(width));
        if (span > 1) {
            TcPrInner.GridSpan over = new TcPrInner.GridSpan();
            over.setVal(Wml.number(span));
            properties.setGridSpan(over);
        }
        edges(style, properties);
        RectPropertySet padding = reader.padding(style, width);
        TcMar margins = new TcMar();
        margins.setTop(Wml.width(room.above()));
        boolean toRight = reader.side(style) == Look.Side.RIGHT;
        margins.setLeft(Wml.width(eased(padding.left(), toRight)));
        margins.setBottom(Wml.width(room.below()));
        margins.setRight(Wml.width(eased(padding.right(), !toRight)));
        properties.setTcMar(margins);
        if (style.getWhitespace() == IdentValue.NOWRAP) {
            properties.setNoWrap(Wml.on());
        }
        Tc cell = new Tc();
        cell.setTcPr(properties);
        Place inside =
                Place.column(width - StyleReader.twips(padding.left() + padding.right()), pathOf(element, place));
        FlowWriter flow = new FlowWriter(workshop, StyleReader.twips(padding.top()) - room.above());
        flow.children(element, inside);
        if (flow.blocks(false).isEmpty()) {
            flow.paragraph(List.of(), workshop.looks().plain(style, inside), inside.path());
        }
        if (element.getFirstChild() != null) {
            flow.trail(StyleReader.twips(padding.bottom()) - room.below());
        }
        cell.getContent().addAll(flow.blocks(true));
        if (style.isIdent(CSSName.PAGE_BREAK_AFTER, IdentValue.AVOID)) {
            KeptTogether.withNext(cell.getContent());
        }
        return cell;
    }

    /** A head of column is told from the cells below it by its element alone. */
    private static String pathOf(Element cell, Place place) {
        String path = place.pathOf(cell);
        return cell.getNodeName().equals("th") ? path + " th" : path;
    }

    /** {@return the padding, a little less on the side where words end: another program's letters may be wider by a hair} */
    private static int eased(float padding, boolean whereWordsEnd) {
        int whole = StyleReader.twips(padding);
        return whereWordsEnd ? Math.max(0, whole - EASE) : whole;
    }

    private void edges(CalculatedStyle style, TcPr properties) {
        StyleReader reader = workshop.reader();
        TcPrInner.TcBorders borders = new TcPrInner.TcBorders();
        borders.setTop(Wml.border(reader.top(style, 0)));
        borders.setBottom(Wml.border(reader.bottom(style, 0)));
        borders.setLeft(Wml.border(reader.left(style, 0)));
        borders.setRight(Wml.border(reader.right(style, 0)));
        if (borders.getTop() != null
                || borders.getBottom() != null
                || borders.getLeft() != null
                || borders.getRight() != null) {
            properties.setTcBorders(borders);
        }
        String fill = reader.fill(style);
        if (fill != null) {
            CTShd shade = new CTShd();
            shade.setVal(STShd.CLEAR);
            shade.setColor("auto");
            shade.setFill(fill);
            properties.setShd(shade);
        }
        IdentValue align = style.getIdent(CSSName.VERTICAL_ALIGN);
        if (align == IdentValue.BOTTOM || align == IdentValue.MIDDLE) {
            CTVerticalJc side = new CTVerticalJc();
            side.setVal(align == IdentValue.BOTTOM ? STVerticalJc.BOTTOM : STVerticalJc.CENTER);
            properties.setVAlign(side);
        }
    }

    /** A table's own padding, which its cells take over. */
    private static void pad(Object row, int above, int below) {
        if (above == 0 && below == 0) {
            return;
        }
        for (Object cell : ((Tr) row).getContent()) {
            TcMar margins = ((Tc) cell).getTcPr().getTcMar();
            margins.getTop().setW(margins.getTop().getW().add(Wml.number(above)));
            margins.getBottom().setW(margins.getBottom().getW().add(Wml.number(below)));
        }
    }

    static List<Element> elements(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            } else if (child.getNodeType() == Node.TEXT_NODE
                    && !child.getNodeValue().isBlank()) {
                throw new RenderingException(
                        "'%s' stands in no cell".formatted(child.getNodeValue().strip()));
            }
        }
        return found;
    }
}
