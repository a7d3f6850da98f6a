package fr.opposable.intake.internal;

import fr.opposable.intake.IntakeCode;
import fr.opposable.intake.PortfolioUnreadableException;
import fr.opposable.kernel.DiskFault;
import fr.opposable.kernel.Problem;
import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One file of a portfolio: its header in hand, its rows on disk, found by number or by key. */
final class CsvSheet implements AutoCloseable {

    /** Told of each row's key while the sheet is indexed. */
    @FunctionalInterface
    interface KeyListener {

        /**
         * @param row number of the row
         * @param key its key; empty when it has none
         * @param again whether an earlier row may bear it too
         */
        void row(int row, String key, boolean again);
    }

    private final SheetKind kind;
    private final FileChannel channel;
    private final TextProbe.Verdict text;
    private final CsvHeader header;
    private final byte[] headerLine;
    private final String lineEnd;
    private final RowIndex rows;
    private final Path file;
    private final FileTime written;

    private CsvSheet(
            SheetKind kind,
            FileChannel channel,
            TextProbe.Verdict text,
            CsvHeader header,
            byte[] headerLine,
            String lineEnd,
            RowIndex rows,
            Path file,
            FileTime written) {
        this.kind = kind;
        this.channel = channel;
        this.text = text;
        this.header = header;
        this.headerLine = headerLine;
        this.lineEnd = lineEnd;
        this.rows = rows;
        this.file = file;
        this.written = written;
    }

    /** {@return the sheet in {@code file}; null when no row of it could be understood, and the problems say why} */
    static @Nullable CsvSheet open(
            SheetKind kind, Path file, ColumnMapping mapping, List<Problem> problems, KeyListener listener)
            throws IOException {
        TreePlace place = TreePlace.root(kind.fileName());
        FileTime written = Files.getLastModifiedTime(file);
        TextProbe.Verdict text = TextProbe.of(file, kind.fileName());
        if (text.problem() != null) {
            problems.add(text.problem());
            return null;
        }
        HeaderLine first = HeaderLine.of(file, text.mark());
        if (first == null) {
            problems.add(Complaints.problem(
                    IntakeCode.CSV_HEADER,
                    place,
                    "le fichier n’a pas de ligne d’en-tête.",
                    Phrase.of(
                            "Ajoutez en première ligne les noms des colonnes, par exemple « %s ».",
                            String.join(
                                    ";",
                                    kind.columns().stream()
                                            .filter(Column::mandatory)
                                            .map(Column::french)
                                            .toList()))));
            return null;
        }
        int before = problems.size();
        CsvHeader header = CsvHeader.of(kind, first.bytes(), text.charset(), first.line(), mapping, problems);
        if (problems.size() > before) {
            return null;
        }
        RowIndex rows = new RowIndex();
        int key = header.indexOf(kind.key());
        CsvScanner.End end;
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(text.mark());
            end = CsvScanner.scan(in, text.mark(), header.separator(), (offset, size, line, start) -> {
                if (offset != first.offset()) {
                    index(rows, header, text.charset(), kind, key, offset, size, line, start, listener);
                }
            });
        }
        if (end.line() > 0) {
            problems.add(Complaints.problem(
                    IntakeCode.CSV_UNCLOSED_QUOTE,
                    place.onLine(end.line()),
                    "un guillemet s’ouvre sur cette ligne, et rien ne le referme jusqu’à la fin du fichier.",
                    "Fermez-le, ou doublez-le (\"\") s’il fait partie du texte."));
            return null;
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        return new CsvSheet(kind, channel, text, header, first.bytes(), first.lineEnd(), rows.sealed(), file, written);
    }

    private static void index(
            RowIndex rows,
            CsvHeader header,
            Charset charset,
            SheetKind kind,
            int key,
            long offset,
            long size,
            int line,
            byte[] start,
            KeyListener listener) {
        CsvRecord record = CsvRecord.of(start, header.separator());
        if (!record.isBlank()) {
            String found = key < record.size() ? CsvRow.clean(record.text(key, charset)) : "";
            int hash = RowIndex.hash(folded(kind, found));
            boolean again = rows.first(hash) >= 0;
            listener.row(rows.add(offset, size, line, hash), found, again);
        }
    }

    /** References that differ by capitals only would be one file on many disks, so they share a chain. */
    static String folded(SheetKind kind, String key) {
        return kind == SheetKind.CASES ? key.toLowerCase(Locale.ROOT) : key;
    }

    /** {@return the first row that may bear {@code key}, -1 when there is none} */
    int first(String key) {
        return rows.first(RowIndex.hash(folded(kind, key)));
    }

    String folded(String key) {
        return folded(kind, key);
    }

    boolean isSameKey(String key, String other) {
        return folded(key).equals(folded(other));
    }

    /** {@return the next row that may bear the same key, -1 when there is none} */
    int next(int row) {
        return rows.next(row);
    }

    CsvRow row(int number) {
        long size = rows.length(number);
        byte[] bytes = new byte[(int) Math.min(size, CsvScanner.LONGEST_RECORD)];
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, rows.offset(number) + buffer.position()) < 0) {
                    throw changed();
                }
            }
        } catch (IOException e) {
            throw new PortfolioUnreadableException(
                    List.of(Complaints.problem(
                            IntakeCode.CSV_FILE_MISSING,
                            TreePlace.root(kind.fileName()).onLine(rows.line(number)),
                            Phrase.of("la ligne ne se laisse plus lire (%s).", DiskFault.words(e)),
                            "Vérifiez le disque, puis recommencez.")),
                    e);
        }
        return new CsvRow(
                this, number, rows.line(number), CsvRecord.of(bytes, header.separator()), size > bytes.length);
    }

    /** Fails when the file is no more the one that was opened. */
    void checkUnchanged() {
        try {
            if (!Files.getLastModifiedTime(file).equals(written)) {
                throw changed();
            }
        } catch (IOException e) {
            throw new PortfolioUnreadableException(changed().problems(), e);
        }
    }

    private PortfolioUnreadableException changed() {
        return new PortfolioUnreadableException(List.of(Complaints.problem(
                IntakeCode.PORTFOLIO_CHANGED,
                TreePlace.root(kind.fileName()),
                "le fichier a changé pendant la lecture.",
                "Attendez que personne n’y écrive plus, puis recommencez.")));
    }

    SheetKind kind() {
        return kind;
    }

    CsvHeader header() {
        return header;
    }

    byte[] headerLine() {
        return headerLine.clone();
    }

    String lineEnd() {
        return lineEnd;
    }

    TextProbe.Verdict text() {
        return text;
    }

    Sha256 digest() {
        return text.digest();
    }

    int size() {
        return rows.size();
    }

    int line(int row) {
        return rows.line(row);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new PortfolioUnreadableException(changed().problems(), e);
        }
    }
}
