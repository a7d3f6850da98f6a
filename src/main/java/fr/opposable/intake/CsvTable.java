package fr.opposable.intake;

import fr.opposable.intake.internal.CsvTableReader;
import fr.opposable.kernel.Sha256;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of somebody else's making, read as the files of a portfolio are: any of {@code ;}, {@code ,} or tab, UTF-8 or Windows-1252,
 * detected and told. What its columns mean is the caller's business.
 *
 * @param file its name, as the user would give it
 * @param digest of all its bytes
 * @param header names of the columns as written
 * @param rows the rows that hold something, in their order
 * @param notices what the user should know of the file, in French
 */
public record CsvTable(String file, Sha256 digest, List<String> header, List<Row> rows, List<String> notices) {

    public CsvTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        notices = List.copyOf(notices);
    }

    /**
     * A row.
     *
     * @param line the line it begins on, from 1
     * @param cells as many as the header has names; what a spreadsheet's apostrophe had defused is given back
     * @param fault why the row cannot be used, in French with its cure; null when it can
     */
    public record Row(
            int line, List<String> cells, @Nullable String fault) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * {@return the table in {@code file}}
     *
     * @param name how its problems call it
     * @throws PortfolioUnreadableException when no row of it can be read: with all that keeps it from it
     */
    public static CsvTable read(Path file, String name) {
        return CsvTableReader.read(file, name);
    }
}
