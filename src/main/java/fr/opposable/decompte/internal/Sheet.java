package fr.opposable.decompte.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A sheet while it is being filled, row after row. */
public final class Sheet {

    private final String name;
    private final int[] widths;
    private final List<Row> rows = new ArrayList<>();
    private int frozenRows;
    private int frozenColumns;
    private boolean filtered;
    private final Set<Integer> hidden = new HashSet<>();

    /**
     * @param name its tab
     * @param widths of its columns, in characters
     */
    Sheet(String name, int... widths) {
        this.name = name;
        this.widths = widths.clone();
    }

    /** {@return a new row below the others} */
    public Row row() {
        Row row = new Row(rows.size() + 1);
        rows.add(row);
        return row;
    }

    /** {@return the number of the row that {@link #row} will make next, from 1} */
    public int next() {
        return rows.size() + 1;
    }

    /** Keeps the first rows and columns in sight; the rows are printed on each page. */
    public Sheet frozen(int rowCount, int columnCount) {
        frozenRows = rowCount;
        frozenColumns = columnCount;
        return this;
    }

    /** Puts filters on the last frozen row, over all rows below it. */
    public Sheet filtered() {
        filtered = true;
        return this;
    }

    /** Keeps a column out of sight; formulas still use it. */
    public Sheet hide(char column) {
        hidden.add(column - 'A');
        return this;
    }

    boolean hides(int column) {
        return hidden.contains(column);
    }

    String name() {
        return name;
    }

    int[] widths() {
        return widths.clone();
    }

    List<Row> rows() {
        return rows;
    }

    int frozenRows() {
        return frozenRows;
    }

    int frozenColumns() {
        return frozenColumns;
    }

    boolean isFiltered() {
        return filtered;
    }

    /** A row while it is being filled; columns are named by their letters. */
    public static final class Row {

        private final int number;
        private final Map<Integer, Cell> cells = new TreeMap<>();

        private Row(int number) {
            this.number = number;
        }

        /** {@return its number, from 1} */
        public int number() {
            return number;
        }

        public Row text(char column, String value, Look look) {
            return put(column, new Cell.Text(value, look));
        }

        public Row figure(char column, BigDecimal value, Look look) {
            return put(column, new Cell.Figure(value, look));
        }

        public Row day(char column, LocalDate value, Look look) {
            return put(column, new Cell.Day(value, look));
        }

        public Row formula(char column, String expression, BigDecimal result, Look look) {
            return put(column, new Cell.Formula(expression, result, look));
        }

        /** Gives the cells from one column to another a look, where they hold nothing. */
        public Row across(char first, char last, Look look) {
            for (char column = first; column <= last; column++) {
                cells.putIfAbsent(column - 'A', new Cell.Empty(look));
            }
            return this;
        }

        private Row put(char column, Cell cell) {
            cells.put(column - 'A', cell);
            return this;
        }

        Map<Integer, Cell> cells() {
            return cells;
        }
    }
}
