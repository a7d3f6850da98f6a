package fr.opposable.campaign;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;

/**
 * {@code lot.csv}: one row a letter, semicolons, RFC 4180; text that a spreadsheet would run is defused by an apostrophe. {@code channel} is
 * the way a letter takes, {@code canal_prevu} the one a scenario or {@code --channel} planned, empty when nobody planned any, and
 * {@code motif_canal} why it takes another.
 */
final class LotCsv {

    private final CsvWriter csv;

    LotCsv(Writer writer) {
        this.csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
        csv.writeRecord(
                "reference",
                "kind",
                "version",
                "sha256",
                "pages",
                "recipient",
                "channel",
                "amount",
                "canal_prevu",
                "motif_canal",
                "file");
    }

    void add(LotRows.Entry entry) {
        csv.writeRecord(
                defused(entry.reference()),
                entry.kind(),
                Integer.toString(entry.versionNo()),
                entry.artifact().hex(),
                Integer.toString(entry.pages()),
                defused(entry.recipient()),
                entry.channel(),
                entry.amount(),
                entry.planned(),
                entry.channelReason(),
                entry.fileName());
    }

    void flush() throws IOException {
        csv.flush();
    }

    private static String defused(String value) {
        return !value.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
