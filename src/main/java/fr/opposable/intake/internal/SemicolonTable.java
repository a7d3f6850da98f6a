package fr.opposable.intake.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A CSV file of our own, as French spreadsheets open it: UTF-8 with its mark, semicolons, no cell that would be run. */
final class SemicolonTable implements Closeable {

    private final ReplacedFile file;

    SemicolonTable(Path target, List<String> header) throws IOException {
        this.file = ReplacedFile.at(target);
        file.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        row(header);
    }

    void row(List<String> cells) throws IOException {
        StringBuilder row = new StringBuilder();
        for (String cell : cells) {
            if (!row.isEmpty()) {
                row.append(';');
            }
            row.append(CsvCell.quoted(FormulaCells.neutral(cell), ';'));
        }
        file.write(row.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    void complete() throws IOException {
        file.complete();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
