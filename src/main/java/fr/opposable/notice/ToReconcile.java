package fr.opposable.notice;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.opposable.kernel.French;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code a-rapprocher.csv}: what an import could not put where it belongs, one row each, as French spreadsheets open it. */
public final class ToReconcile {

    /** Its name; no import reads a file of this name. */
    public static final String FILE = "a-rapprocher.csv";

    private ToReconcile() {}

    /**
     * Puts the list in {@code folder}, whole or not at all; removes an older one when there is nothing to list.
     *
     * @return the file; null when there is nothing to list
     * @throws ProofsUnreadableException when the folder cannot be written
     */
    public static @Nullable Path write(Path folder, List<Unmatched> unmatched) {
        Path target = folder.resolve(FILE);
        Path part = folder.resolve("." + FILE + ".part");
        try {
            if (unmatched.isEmpty()) {
                Files.deleteIfExists(target);
                return null;
            }
            Files.createDirectories(folder);
            Files.writeString(part, "\uFEFF" + text(unmatched), StandardCharsets.UTF_8);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } catch (IOException e) {
            throw new ProofsUnreadableException(
                    French.typeset(
                                    "La liste « %s » n'a pas pu être écrite (%s). Donnez par --out un dossier où écrire, et relancez : ce qui est enregistré ne le sera pas deux fois.")
                            .formatted(target, String.valueOf(e.getMessage())),
                    e);
        }
    }

    private static String text(List<Unmatched> unmatched) throws IOException {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        csv.writeRecord("fichier", "endroit", "numero", "reference", "etat", "motif", "remede");
        for (Unmatched one : unmatched) {
            csv.writeRecord(
                    defused(one.file()),
                    one.place(),
                    defused(one.number()),
                    defused(one.reference()),
                    one.state().key(),
                    defused(one.reason()),
                    one.cure());
        }
        csv.flush();
        return text.toString();
    }

    /** A spreadsheet shows what it would otherwise run. */
    private static String defused(@Nullable String cell) {
        return cell == null || cell.isEmpty() ? "" : "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
