package fr.opposable.sample;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row, by column name. What is absent is an empty cell. */
final class CsvRow {

    private final Map<String, String> cells;

    CsvRow() {
        this(new HashMap<>());
    }

    private CsvRow(Map<String, String> cells) {
        this.cells = cells;
    }

    /** Sets a cell, as the value prints itself; null empties it. */
    CsvRow with(String column, @Nullable Object value) {
        if (value == null) {
            cells.remove(column);
        } else {
            cells.put(column, value.toString());
        }
        return this;
    }

    /** {@return the cell, empty when it was never set} */
    String get(String column) {
        return cells.getOrDefault(column, "");
    }

    CsvRow copy() {
        return new CsvRow(new HashMap<>(cells));
    }
}
