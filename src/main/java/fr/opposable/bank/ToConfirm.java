package fr.opposable.bank;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.opposable.intake.CsvTable;
import fr.opposable.intake.PortfolioUnreadableException;
import fr.opposable.kernel.French;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lists of entries for a person to decide, as French spreadsheets open them: the first column is filled, and the file read again. */
public final class ToConfirm {

    /** Entries that may pay a case. */
    public static final String FILE = "a-confirmer.csv";

    /** Entries that nothing brings near a case. */
    public static final String STRANGERS = "sans-affaire.csv";

    private static final String DECISION = "decision";
    private static final String INVOICE = "facture";
    private static final String ID = "ecriture";

    private ToConfirm() {}

    /**
     * What a person wrote of an entry.
     *
     * @param text the reference of a case; several with their sums; or that there is none
     * @param invoice the invoice it pays; null when not told
     */
    public record Decision(String text, @Nullable String invoice) {}

    /**
     * {@return what was decided, by the entries' names}
     *
     * @throws PortfolioUnreadableException when the list cannot be read
     */
    public static Map<String, Decision> read(Path list) {
        CsvTable table = CsvTable.read(list, String.valueOf(list.getFileName()));
        int decision = table.header().indexOf(DECISION);
        int invoice = table.header().indexOf(INVOICE);
        int id = table.header().indexOf(ID);
        Map<String, Decision> decisions = new HashMap<>();
        if (decision < 0 || id < 0) {
            return decisions;
        }
        for (CsvTable.Row row : table.rows()) {
            if (row.fault() == null && !row.cells().get(decision).isBlank()) {
                String number = invoice < 0 ? "" : row.cells().get(invoice).strip();
                decisions.put(
                        row.cells().get(id).strip(),
                        new Decision(row.cells().get(decision).strip(), number.isEmpty() ? null : number));
            }
        }
        return decisions;
    }

    /**
     * Puts a list in {@code folder}, whole or not at all; removes an older one when there is nothing to list.
     *
     * @return the file; null when there is nothing to list
     * @throws IOException when it cannot be written
     */
    public static @Nullable Path write(Path folder, String name, List<OpenEntry> entries) throws IOException {
        Path target = folder.resolve(name);
        if (entries.isEmpty()) {
            Files.deleteIfExists(target);
            return null;
        }
        Files.createDirectories(folder);
        Path part = folder.resolve("." + name + ".part");
        Files.writeString(part, "\uFEFF" + text(entries), StandardCharsets.UTF_8);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return target;
    }

    private static String text(List<OpenEntry> entries) throws IOException {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        csv.writeRecord(
                DECISION,
                INVOICE,
                "montant",
                "date",
                "payeur",
                "libelle",
                "candidats",
                "motif",
                "fichier",
                "endroit",
                "compte",
                ID);
        for (OpenEntry one : entries) {
            csv.writeRecord(
                    defused(one.decision()),
                    defused(one.invoice()),
                    one.amount(),
                    one.day(),
                    defused(one.payer()),
                    defused(one.text()),
                    defused(one.candidates().stream().collect(Collectors.joining(French.typeset(" ; ")))),
                    defused(one.reason()),
                    defused(one.file()),
                    one.place(),
                    defused(one.account()),
                    one.id());
        }
        csv.flush();
        return text.toString();
    }

    /** A spreadsheet shows what it would otherwise run. */
    private static String defused(@Nullable String cell) {
        return cell == null || cell.isEmpty() ? "" : "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
