package fr.opposable.rendering.internal.word;

import fr.opposable.kernel.French;
import fr.opposable.rendering.RenderingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.docx4j.wml.P;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.R;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.css.style.derived.RectPropertySet;

/**
 * A list or a numbered paragraph that the pages set as a table: what is said stands in the last cell of each row, its mark in the cell
 * before. The copy has paragraphs with a hanging mark, which are edited as such and stay with what follows: LibreOffice ties no row to the paragraph after it.
 */
final class HangingRows {

    /** The classes of such a table: of a list, of a numbered paragraph. */
    private static final Set<String> HANGING = Set.of("list", "numbered");

    private final Workshop workshop;

    HangingRows(Workshop workshop) {
        this.workshop = workshop;
    }

    static boolean is(Element table) {
        return FlowWriter.classes(table).stream().anyMatch(HANGING::contains);
    }

    /**
     * One line of the list.
     *
     * @param mark cell of the mark; words of none when it is blank
     * @param hanging how far the mark stands before the words; 0 for none
     * @param words what is said
     * @param whole whether a page end does not part it
     * @param kept whether it stands on the page of what follows
     */
    record Line(Element mark, int hanging, List<Node> words, Look look, String path, boolean whole, boolean kept) {}

    /** {@return the lines of {@code table}, the space below it in the last} */
    List<Line> of(Element table, CalculatedStyle style, Place place) {
        int[] columns = workshop.tables().columns(table, workshop.laidOut(table));
        int below =
                StyleReader.twips(workshop.reader().margin(style, place.room()).bottom());
        List<Element> rows = TableWriter.rows(table);
        List<Line> lines = new ArrayList<>();
        for (Element row : rows) {
            lines.add(line(row, columns, place.in(table, 0, 0, null), row == rows.getLast() ? below : 0));
        }
        return lines;
    }

    private Line line(Element row, int[] columns, Place place, int below) {
        StyleReader reader = workshop.reader();
        List<Element> cells = TableWriter.elements(row);
        Element said = cells.removeLast();
        int left = 0;
        int width = 0;
        for (Element cell : cells) {
            if (width > 0 && !blank(cells.get(cells.indexOf(cell) - 1))) {
                throw new RenderingException("a line of a list has one mark, in the cell before its words");
            }
            width = columns[workshop.cell(cell).getCol()];
            left += width;
        }
        Element mark = cells.getLast();
        RectPropertySet padding = reader.padding(reader.of(said), place.room());
        Place inside = place.in(said, left, 0, null);
        Element block = only(said);
        Look look = block == said
                ? workshop.looks().plain(reader.of(said), inside)
                : workshop.looks().boxed(block, inside);
        return new Line(
                mark,
                blank(mark) ? 0 : width,
                nodes(block),
                look.withMargins(
                        look.before() + StyleReader.twips(padding.top()),
                        look.after() + StyleReader.twips(padding.bottom()) + below),
                inside.pathOf(block),
                reader.of(row).isAvoidPageBreakInside(),
                reader.of(row).isIdent(CSSName.PAGE_BREAK_AFTER, IdentValue.AVOID));
    }

    /** {@return the one block in {@code cell}; the cell itself when it holds words} */
    private static Element only(Element cell) {
        List<Node> shown = nodes(cell).stream()
                .filter(node -> !LineWriter.isBlank(List.of(node)))
                .toList();
        return shown.size() == 1
                        && shown.getFirst() instanceof Element inner
                        && inner.getNodeName().equals("p")
                ? inner
                : cell;
    }

    /** Puts the mark of {@code line} before the words of {@code paragraph}. */
    void mark(P paragraph, Line line) {
        if (line.hanging() == 0) {
            return;
        }
        List<Object> words = List.copyOf(paragraph.getContent());
        paragraph.getContent().clear();
        workshop.lines().write(nodes(line.mark()), paragraph, line.look().words(), line.path());
        paragraph.getContent().add(Wml.run("", new R.Tab()));
        paragraph.getContent().addAll(words);
        PPrBase.Ind indent = new PPrBase.Ind();
        indent.setHanging(Wml.number(line.hanging()));
        paragraph.getPPr().setInd(indent);
    }

    /** A space that holds a line open says nothing. */
    private static boolean blank(Element cell) {
        return LineWriter.isBlank(nodes(cell)) || cell.getTextContent().equals(French.NO_BREAK + "");
    }

    private static List<Node> nodes(Element parent) {
        List<Node> nodes = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            nodes.add(child);
        }
        return nodes;
    }
}
