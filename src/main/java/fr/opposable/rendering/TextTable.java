package fr.opposable.rendering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of fixed-width text. A cell too long for the page loses its end to « … »; columns are counted in characters, and a long first
 * column gives way first.
 */
public final class TextTable {

    /** Columns of a page. */
    public static final int WIDTH = 120;

    private static final String GAP = "  ";
    private static final int NARROWEST_NAME = 12;

    private final String[] heads;
    private final boolean[] right;
    private final List<Line> lines = new ArrayList<>();

    /** A row of cells or a rule. */
    private sealed interface Line {}

    private record Row(String[] cells) implements Line {}

    private record Rule() implements Line {}

    /** {@code heads} are {@code Title|<} or {@code Title|>}: to the left or to the right. */
    public TextTable(String... heads) {
        this.heads = new String[heads.length];
        this.right = new boolean[heads.length];
        for (int i = 0; i < heads.length; i++) {
            int bar = heads[i].lastIndexOf('|');
            this.heads[i] = heads[i].substring(0, bar);
            this.right[i] = heads[i].endsWith(">");
        }
    }

    /** Adds a row; one cell a column. */
    public void row(String... cells) {
        String[] clean = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            clean[i] = oneLine(cells[i]);
        }
        lines.add(new Row(clean));
    }

    /** Adds a line across the table, as above a total. */
    public void rule() {
        lines.add(new Rule());
    }

    /** {@return the head, unless every title is empty, then the rows and rules} */
    public List<String> lines() {
        int[] widths = widths();
        int total = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1);
        List<String> text = new ArrayList<>();
        if (Arrays.stream(heads).anyMatch(head -> !head.isEmpty())) {
            text.add(cells(heads, widths));
            text.add("-".repeat(total));
        }
        for (Line line : lines) {
            switch (line) {
                case Row(String[] cells) -> text.add(cells(cells, widths));
                case Rule() -> text.add("-".repeat(total));
            }
        }
        return text;
    }

    private int[] widths() {
        int[] widths = new int[heads.length];
        for (int i = 0; i < heads.length; i++) {
            widths[i] = length(heads[i]);
        }
        for (Line line : lines) {
            if (line instanceof Row(String[] cells)) {
                for (int i = 0; i < cells.length; i++) {
                    widths[i] = Math.max(widths[i], length(cells[i]));
                }
            }
        }
        int excess = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) - WIDTH;
        for (int i = 0; i < widths.length && excess > 0; i++) {
            int given = right[i] ? 0 : Math.min(excess, Math.max(0, widths[i] - NARROWEST_NAME));
            widths[i] -= given;
            excess -= given;
        }
        return widths;
    }

    private String cells(String[] cells, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String cell = shortened(cells[i], widths[i]);
            String padding = " ".repeat(widths[i] - length(cell));
            text.append(i == 0 ? "" : GAP).append(right[i] ? padding + cell : cell + padding);
        }
        return text.toString().stripTrailing();
    }

    private static String shortened(String cell, int width) {
        return length(cell) <= width ? cell : cell.substring(0, cell.offsetByCodePoints(0, width - 1)) + "…";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Control characters and line ends of a typed name must not break a line. */
    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return line.toString();
    }

    /** {@return {@code text} in lines that fit the page; the first begins with {@code lead}, the others as far in} */
    public static List<String> wrap(String lead, String text) {
        List<String> wrapped = new ArrayList<>();
        String indent = " ".repeat(length(lead));
        StringBuilder line = new StringBuilder(lead);
        boolean empty = true;
        for (String word : pieces(oneLine(text), WIDTH - length(lead))) {
            if (!empty && length(line.toString()) + 1 + length(word) > WIDTH) {
                wrapped.add(line.toString());
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        wrapped.add(line.toString());
        return wrapped;
    }

    /** {@return the words, those longer than a line cut; a no-break space does not part words} */
    private static List<String> pieces(String text, int width) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ' ') {
                String word = text.substring(start, i);
                while (length(word) > width) {
                    int cut = word.offsetByCodePoints(0, width);
                    pieces.add(word.substring(0, cut));
                    word = word.substring(cut);
                }
                pieces.add(word);
                start = i + 1;
            }
        }
        return pieces;
    }
}
