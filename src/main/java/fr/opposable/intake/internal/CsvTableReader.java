package fr.opposable.intake.internal;

import fr.opposable.intake.CsvTable;
import fr.opposable.intake.IntakeCode;
import fr.opposable.intake.PortfolioUnreadableException;
import fr.opposable.kernel.DiskFault;
import fr.opposable.kernel.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a whole CSV file whose columns are somebody else's, within bounds. */
public final class CsvTableReader {

    private static final byte[] SEPARATORS = {';', ',', '\t'};
    private static final long LARGEST = 64L << 20;
    private static final int MOST_ROWS = 200_000;
    private static final int MOST_COLUMNS = 200;

    private final String name;
    private final TextProbe.Verdict text;
    private final HeaderLine first;
    private final byte separator;
    private final List<String> header;
    private final List<CsvTable.Row> rows = new ArrayList<>();
    private boolean tooMany;

    private CsvTableReader(String name, TextProbe.Verdict text, HeaderLine first) {
        this.name = name;
        this.text = text;
        this.first = first;
        this.separator = separator(first.bytes());
        this.header = cells(CsvRecord.of(first.bytes(), separator), text.charset());
    }

    /** {@return the table in {@code file}, called {@code name} in its problems} */
    public static CsvTable read(Path file, String name) {
        TreePlace place = TreePlace.root(name);
        try {
            if (!Files.isRegularFile(file)) {
                throw refused(IntakeCode.CSV_FILE_MISSING, place, "ce fichier n’existe pas.", "Vérifiez son nom.");
            }
            if (Files.size(file) > LARGEST) {
                throw refused(
                        IntakeCode.CSV_FILE_MISSING,
                        place,
                        Phrase.of("ce fichier dépasse %d Mio.", LARGEST >> 20),
                        "Coupez-le en plusieurs, chacun avec sa ligne d’en-tête.");
            }
            TextProbe.Verdict text = TextProbe.of(file, name);
            if (text.problem() != null) {
                throw new PortfolioUnreadableException(List.of(text.problem()));
            }
            HeaderLine first = HeaderLine.of(file, text.mark());
            if (first == null) {
                throw refused(
                        IntakeCode.CSV_HEADER,
                        place,
                        "le fichier n’a pas de ligne d’en-tête.",
                        "Ajoutez en première ligne les noms des colonnes.");
            }
            return new CsvTableReader(name, text, first).rowsOf(file);
        } catch (IOException e) {
            Problem problem = Complaints.problem(
                    IntakeCode.CSV_FILE_MISSING,
                    place,
                    Phrase.of("ce fichier ne se laisse pas lire (%s).", DiskFault.words(e)),
                    "Vérifiez ses droits et le disque, puis recommencez.");
            throw new PortfolioUnreadableException(List.of(problem), e);
        }
    }

    private CsvTable rowsOf(Path file) throws IOException {
        TreePlace place = TreePlace.root(name);
        if (header.size() > MOST_COLUMNS) {
            throw refused(
                    IntakeCode.CSV_HEADER,
                    place.onLine(first.line()),
                    Phrase.of("l'en-tête a plus de %d colonnes.", MOST_COLUMNS),
                    "Supprimez les colonnes inutiles.");
        }
        CsvScanner.End end;
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(text.mark());
            end = CsvScanner.scan(in, text.mark(), separator, (offset, length, line, start) -> {
                if (offset != first.offset()) {
                    add(length, line, start);
                }
            });
        }
        if (end.line() > 0) {
            throw refused(
                    IntakeCode.CSV_UNCLOSED_QUOTE,
                    place.onLine(end.line()),
                    "un guillemet s’ouvre sur cette ligne, et rien ne le referme jusqu’à la fin du fichier.",
                    "Fermez-le, ou doublez-le (\"\") s’il fait partie du texte.");
        }
        if (tooMany) {
            throw refused(
                    IntakeCode.TOO_MANY,
                    place,
                    Phrase.of("ce fichier a plus de %d lignes.", MOST_ROWS),
                    "Coupez-le en plusieurs, chacun avec sa ligne d’en-tête.");
        }
        if (rows.isEmpty()) {
            throw refused(
                    IntakeCode.CSV_HEADER, place, "le fichier n’a aucune ligne.", "Vérifiez que l’export est complet.");
        }
        return new CsvTable(
                name, text.digest(), header, rows, text.notice() == null ? List.of() : List.of(text.notice()));
    }

    private void add(long length, int line, byte[] start) {
        if (rows.size() >= MOST_ROWS) {
            tooMany = true;
            return;
        }
        CsvRecord record = CsvRecord.of(start, separator);
        if (record.isBlank()) {
            return;
        }
        List<String> cells = cells(record, text.charset());
        String fault = fault(record, length);
        while (cells.size() < header.size()) {
            cells.add("");
        }
        rows.add(new CsvTable.Row(line, cells.subList(0, header.size()), fault));
    }

    private @Nullable String fault(CsvRecord record, long length) {
        if (length > CsvScanner.LONGEST_RECORD) {
            return Phrase.of("la ligne dépasse %d octets : vérifiez ses guillemets.", CsvScanner.LONGEST_RECORD);
        }
        if (record.hasTextAfterQuote()) {
            return "du texte suit un guillemet fermant\u00a0: doublez (\"\") les guillemets qui font partie du texte.";
        }
        if (record.size() < header.size() || !isBlankFrom(record, header.size())) {
            return Phrase.of(
                    "la ligne a %d champs, et l'en-tête %d : mettez entre guillemets un texte qui contient le séparateur, ou ajoutez ceux qui manquent.",
                    record.size(), header.size());
        }
        return text.hasBadRows() && !isDecodable(record.bytes())
                ? Phrase.of(
                        "la ligne contient des octets qui ne sont pas de l'UTF-8 : retapez ses lettres accentuées, et enregistrez le fichier en UTF-8.")
                : null;
    }

    private static boolean isBlankFrom(CsvRecord record, int column) {
        for (int i = column; i < record.size(); i++) {
            if (record.raw(i).length > 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isDecodable(byte[] bytes) {
        try {
            text.charset().newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException badByte) {
            return false;
        }
    }

    private static List<String> cells(CsvRecord record, Charset charset) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < record.size(); i++) {
            cells.add(CsvRow.clean(record.text(i, charset)));
        }
        return cells;
    }

    private static byte separator(byte[] line) {
        byte best = SEPARATORS[0];
        for (byte separator : SEPARATORS) {
            if (CsvRecord.of(line, separator).size() > CsvRecord.of(line, best).size()) {
                best = separator;
            }
        }
        return best;
    }

    private static PortfolioUnreadableException refused(IntakeCode code, TreePlace place, String message, String cure) {
        return new PortfolioUnreadableException(List.of(Complaints.problem(code, place, message, cure)));
    }
}
