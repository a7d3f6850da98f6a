package fr.opposable.rendering.internal.word;

import java.util.Arrays;
import java.util.List;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.css.style.derived.RectPropertySet;
import org.xhtmlrenderer.newtable.TableBox;

/**
 * The columns of a table, with room for their figures in the widest letters that a reader without our fonts may see: a figure is never
 * cut, what gives way are the columns whose words can go down a line. Lengths are twentieths of a point.
 */
final class FigureRoom {

    /** Widths in thousandths of the height of the letters: DejaVu's, which an office suite without any other falls back on. */
    private static final int NARROW = 320;

    private static final int LETTER = 640;
    private static final int WIDE = 960;
    private static final double BOLD = 1.1;

    private final Workshop workshop;

    FigureRoom(Workshop workshop) {
        this.workshop = workshop;
    }

    /**
     * {@return the widths, whose sum is that of {@code columns}}
     *
     * @param rows of all the parts of the table
     * @param columns as the pages have them
     */
    int[] given(List<Element> rows, TableBox box, int[] columns) {
        int[] least = new int[columns.length];
        for (Element row : rows) {
            for (Element cell : TableWriter.elements(row)) {
                CalculatedStyle style = workshop.reader().of(cell);
                if (!style.isDisplayNone() && style.getColSpan() == 1) {
                    int column = workshop.cell(cell).getCol();
                    if (column < columns.length && box.spanOfEffCol(column) == 1) {
                        least[column] = Math.max(least[column], least(cell, style, columns[column]));
                    }
                }
            }
        }
        return shared(columns, least);
    }

    /** Too narrow columns take what the others can spare, each in proportion. */
    static int[] shared(int[] columns, int[] least) {
        int missing = 0;
        int spare = 0;
        for (int i = 0; i < columns.length; i++) {
            missing += Math.max(0, least[i] - columns[i]);
            spare += Math.max(0, columns[i] - least[i]);
        }
        int moved = Math.min(missing, spare);
        int[] given = columns.clone();
        if (moved == 0) {
            return given;
        }
        for (int i = 0; i < columns.length; i++) {
            int lacks = least[i] - columns[i];
            given[i] += (int) ((long) lacks * moved / (lacks > 0 ? missing : spare));
        }
        int last = widest(given);
        given[last] += Arrays.stream(columns).sum() - Arrays.stream(given).sum();
        return given;
    }

    private static int widest(int[] columns) {
        int widest = 0;
        for (int i = 1; i < columns.length; i++) {
            widest = columns[i] > columns[widest] ? i : widest;
        }
        return widest;
    }

    /** {@return the least width of a cell: of all it says where that stays on one line, of its longest word otherwise} */
    private int least(Element cell, CalculatedStyle style, int column) {
        String said = cell.getTextContent().strip();
        boolean whole = cell.getNodeName().equals("td") && style.getWhitespace() == IdentValue.NOWRAP;
        Look.Words look = workshop.reader().words(style);
        double letters = whole
                ? width(said)
                : Arrays.stream(said.split("[ \\n\\t]+"))
                        .mapToDouble(FigureRoom::width)
                        .max()
                        .orElse(0);
        RectPropertySet padding = workshop.reader().padding(style, column);
        return (int) Math.ceil(letters * look.halfPoints() * 10 / 1000 * (look.bold() ? BOLD : 1))
                + StyleReader.twips(padding.left() + padding.right());
    }

    private static double width(String words) {
        return words.codePoints()
                .map(sign -> switch (sign) {
                    case ' ', '\u00a0', '\u202f', ',', '.', ':', ';', '\'', '’', '/', 'i', 'j', 'l', 'I' -> NARROW;
                    case '%', '×', '…', 'm', 'w', 'M', 'W', '−' -> WIDE;
                    default -> LETTER;
                })
                .sum();
    }
}
