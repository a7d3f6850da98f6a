package fr.opposable.sample;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A CSV file as French spreadsheets write it, in UTF-8: semicolons between cells, quotes where they are needed (RFC 4180). */
final class CsvTable implements Closeable {

    private final BufferedWriter writer;
    private final List<String> columns;

    CsvTable(Path file, List<String> columns) throws IOException {
        this.writer = Files.newBufferedWriter(file);
        this.columns = columns;
        writer.write(String.join(";", columns));
        writer.write('\n');
    }

    void write(CsvRow row) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                writer.write(';');
            }
            writer.write(quoted(row.get(columns.get(i))));
        }
        writer.write('\n');
    }

    private static String quoted(String cell) {
        boolean plain = cell.indexOf(';') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
