package fr.opposable.court.internal;

import fr.opposable.court.CourtDataFaultyException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One file of the table of courts: fields parted by semicolons, a heading, no quotes. */
final class Table {

    private final String file;
    private final List<String> lines;
    private final int columns;

    Table(String file, String text, String heading) {
        this.file = file;
        this.lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(heading)) {
            throw new CourtDataFaultyException("%s: the heading is '%s', expected '%s'"
                    .formatted(file, lines.isEmpty() ? "" : lines.getFirst(), heading));
        }
        this.columns = heading.split(";", -1).length;
    }

    /** {@return each row read by {@code reader}} */
    <T> List<T> rows(Function<String[], T> reader) {
        List<T> rows = new ArrayList<>(lines.size());
        for (int i = 1; i < lines.size(); i++) {
            String[] fields = lines.get(i).split(";", -1);
            if (fields.length != columns) {
                throw new CourtDataFaultyException("%s, line %d: %d fields, expected %d in '%s'"
                        .formatted(file, i + 1, fields.length, columns, lines.get(i)));
            }
            try {
                rows.add(reader.apply(fields));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new CourtDataFaultyException(
                        "%s, line %d: '%s' cannot be read".formatted(file, i + 1, lines.get(i)), e);
            }
        }
        return rows;
    }
}
