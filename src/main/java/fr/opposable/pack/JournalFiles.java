package fr.opposable.pack;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The journal for people, as a table that French spreadsheets open, and for programs. */
final class JournalFiles {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.FRANCE);

    private JournalFiles() {}

    /** {@return RFC 4180 with semicolons, in UTF-8 with its mark, as a French spreadsheet expects} */
    static Bytes csv(List<JournalEntry> journal) {
        StringBuilder text = new StringBuilder("\ufeff");
        row(text, JournalEntry.heads());
        for (JournalEntry entry : journal) {
            row(
                    text,
                    List.of(
                            TIME.format(LocalDateTime.ofInstant(entry.at(), ZoneOffset.UTC)),
                            TIME.format(LocalDateTime.ofInstant(entry.at(), PARIS)),
                            entry.author(),
                            entry.about(),
                            entry.what(),
                            entry.logIndex() == null ? "" : entry.logIndex().toString()));
        }
        return Bytes.owning(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void row(StringBuilder text, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ";").append(cell(cells.get(i)));
        }
        text.append("\r\n");
    }

    /** A cell that begins like a formula is kept from being one. */
    private static String cell(String value) {
        String safe = value.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + value : value;
        return safe.matches("(?s).*[\";\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    static Bytes json(List<JournalEntry> journal) {
        return Bytes.owning(
                CanonicalJson.write(journal.stream().map(JournalEntry::json).toList())
                        .getBytes(StandardCharsets.UTF_8));
    }
}
