package fr.opposable.intake.internal;

import fr.opposable.kernel.French;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the user's own files, with some of its rows: same columns, separator, encoding and line ends, fields byte for byte as they
 * came but for an apostrophe before formulas, then {@code ligne}, {@code motif} and {@code remede}.
 */
final class RejectedSheet implements Closeable {

    private final CsvSheet sheet;
    private final ReplacedFile file;

    RejectedSheet(CsvSheet sheet, Path directory) throws IOException {
        this.sheet = sheet;
        this.file = ReplacedFile.at(directory.resolve(sheet.kind().fileName()));
        if (sheet.text().mark() > 0) {
            file.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        }
        CsvRecord header = CsvRecord.of(sheet.headerLine(), sheet.header().separator());
        write(header, "ligne", "motif", "remede");
    }

    void add(CsvRow row, String motif, String cure) throws IOException {
        if (!row.tooLong()) {
            write(row.record(), Integer.toString(row.line()), motif, cure);
        }
    }

    private void write(CsvRecord record, String line, String motif, String cure) throws IOException {
        List<byte[]> fields = new ArrayList<>();
        CsvHeader header = sheet.header();
        for (int i = 0; i < header.names().size(); i++) {
            if (!CsvHeader.isOurs(header.names().get(i))) {
                fields.add(i < record.size() ? neutral(record, i) : new byte[0]);
            }
        }
        fields.add(encoded(line));
        fields.add(encoded(motif));
        fields.add(encoded(cure));
        for (int i = header.names().size(); i < record.size(); i++) {
            fields.add(neutral(record, i));
        }
        byte[] separator = {header.separator()};
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                file.write(separator);
            }
            file.write(fields.get(i));
        }
        file.write(sheet.lineEnd().getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] neutral(CsvRecord record, int index) {
        byte[] raw = record.raw(index);
        if (!FormulaCells.isFormula(record.text(index, sheet.text().charset()))) {
            return raw;
        }
        int at = raw.length > 0 && raw[0] == '"' ? 1 : 0;
        byte[] shown = new byte[raw.length + 1];
        System.arraycopy(raw, 0, shown, 0, at);
        shown[at] = '\'';
        System.arraycopy(raw, at, shown, at + 1, raw.length - at);
        return shown;
    }

    private byte[] encoded(String cell) {
        Charset charset = sheet.text().charset();
        String text = charset.equals(StandardCharsets.UTF_8) ? cell : cell.replace(French.NARROW, French.NO_BREAK);
        char separator = (char) sheet.header().separator();
        return CsvCell.quoted(FormulaCells.neutral(text), separator).getBytes(charset);
    }

    void complete() throws IOException {
        file.complete();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
