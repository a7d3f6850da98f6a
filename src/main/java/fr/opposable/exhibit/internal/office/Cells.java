package fr.opposable.exhibit.internal.office;

import fr.opposable.exhibit.internal.Block;
import fr.opposable.exhibit.internal.RefusedFileException;
import java.util.ArrayList;
import java.util.List;

/** Rows of a sheet, set as tables that fit a page. */
final class Cells {

    private static final int MOST_ROWS = 4000;
    private static final int MOST_COLUMNS = 40;
    private static final int ROWS_A_TABLE = 200;

    /** Columns that stand side by side on a page. */
    private static final int ON_A_PAGE = 9;

    private Cells() {}

    /** {@return {@code rows}, each with {@code columns} cells} */
    static List<List<String>> filled(List<List<String>> rows, int columns) {
        List<List<String>> filled = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row.subList(0, Math.min(columns, row.size())));
            while (cells.size() < columns) {
                cells.add("");
            }
            filled.add(cells);
        }
        return filled;
    }

    /** Adds {@code rows} to {@code blocks}; a wide sheet goes on in a second table, its columns named. */
    static void add(List<Block> blocks, List<List<String>> rows) throws RefusedFileException {
        int columns = 0;
        int last = 0;
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.get(i).size(); j++) {
                if (!rows.get(i).get(j).isBlank()) {
                    columns = Math.max(columns, j + 1);
                    last = i + 1;
                }
            }
        }
        if (last > MOST_ROWS || columns > MOST_COLUMNS) {
            throw new RefusedFileException(
                    "too-long",
                    "Une feuille de ce classeur compte %d lignes et %d colonnes ; une pièce imprimée en montre au plus %d et %d."
                            .formatted(last, columns, MOST_ROWS, MOST_COLUMNS),
                    "Exportez en PDF les seules lignes et colonnes utiles.");
        }
        List<List<String>> whole = filled(rows.subList(0, last), columns);
        for (int from = 0; from < columns; from += ON_A_PAGE) {
            int to = Math.min(columns, from + ON_A_PAGE);
            if (columns > ON_A_PAGE) {
                blocks.add(Block.title("Colonnes " + letters(from) + " à " + letters(to - 1), 2));
            }
            for (int row = 0; row < last; row += ROWS_A_TABLE) {
                List<List<String>> part = new ArrayList<>();
                for (List<String> cells : whole.subList(row, Math.min(last, row + ROWS_A_TABLE))) {
                    part.add(cells.subList(from, to));
                }
                blocks.add(Block.table(part));
            }
        }
    }

    private static String letters(int column) {
        return column < 26 ? String.valueOf((char) ('A' + column)) : "A" + (char) ('A' + column - 26);
    }
}
