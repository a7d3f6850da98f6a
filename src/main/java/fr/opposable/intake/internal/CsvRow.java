package fr.opposable.intake.internal;

import fr.opposable.intake.IntakeCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * One row of a sheet, read again from disk.
 *
 * @param number its rank in the sheet, from 0, header not counted
 * @param line the line it begins on
 * @param tooLong whether only its beginning was read
 */
record CsvRow(CsvSheet sheet, int number, int line, CsvRecord record, boolean tooLong) {

    /** {@return what was meant by a cell: no white space around it, no apostrophe that we had put there} */
    static String clean(String cell) {
        return Normalizer.normalize(FormulaCells.original(cell).strip(), Normalizer.Form.NFC);
    }

    /** {@return the cell of a column, empty when the row is too short} */
    String cell(int column) {
        return column >= 0 && column < record.size()
                ? FormulaCells.original(record.text(column, sheet.text().charset()))
                        .strip()
                : "";
    }

    /** {@return the key by which the row is found} */
    String key() {
        return Normalizer.normalize(cell(sheet.header().indexOf(sheet.kind().key())), Normalizer.Form.NFC);
    }

    RowPlace place() {
        return new RowPlace(this, "");
    }

    /** {@return whether the row says the same as {@code other}, our own columns left out} */
    boolean saysTheSameAs(CsvRow other) {
        for (int i = 0; i < sheet.header().columns().size(); i++) {
            if (sheet.header().columns().get(i) != null && !cell(i).equals(other.cell(i))) {
                return false;
            }
        }
        return true;
    }

    /** Says what keeps the row as a whole from being read. {@return whether it can be} */
    boolean check(Complaints complaints) {
        String cure = complaint(complaints);
        return cure == null;
    }

    private @Nullable String complaint(Complaints complaints) {
        CsvHeader header = sheet.header();
        if (tooLong) {
            return complain(
                    complaints,
                    IntakeCode.CSV_ROW_TOO_LONG,
                    Phrase.of("la ligne dépasse %d octets.", CsvScanner.LONGEST_RECORD),
                    "Vérifiez qu’aucun guillemet n’est resté ouvert, et abrégez-la.");
        }
        if (record.hasTextAfterQuote()) {
            return complain(
                    complaints,
                    IntakeCode.CSV_TEXT_AFTER_QUOTE,
                    "du texte suit un guillemet fermant.",
                    "Doublez (\"\") les guillemets qui font partie du texte, ou fermez celui qui est resté ouvert plus haut.");
        }
        int most = header.names().size();
        if (record.size() > most || record.size() < header.neededSize()) {
            return complain(
                    complaints,
                    IntakeCode.CSV_RAGGED_ROW,
                    Phrase.of("la ligne a %d champs, et l'en-tête %d.", record.size(), most),
                    Phrase.of(
                            "Mettez entre guillemets un texte qui contient « %s », ou ajoutez les séparateurs manquants.",
                            header.separator() == '\t' ? "tabulation" : String.valueOf((char) header.separator())));
        }
        if (sheet.text().hasBadRows() && !isDecodable()) {
            return complain(
                    complaints,
                    IntakeCode.CSV_ENCODING,
                    "la ligne contient des octets qui ne sont pas de l’UTF-8.",
                    "Retapez les lettres accentuées de cette ligne, et enregistrez le fichier en UTF-8.");
        }
        for (int i = 0; i < record.size(); i++) {
            if (header.names().get(i).isEmpty() && !cell(i).isEmpty()) {
                return complain(
                        complaints,
                        IntakeCode.CSV_RAGGED_ROW,
                        Phrase.of(
                                "le champ n° %d (« %s ») est sous une colonne sans nom.", i + 1, Phrase.shown(cell(i))),
                        "Nommez la colonne dans l’en-tête, ou videz le champ.");
            }
        }
        return null;
    }

    private String complain(Complaints complaints, IntakeCode code, String message, String cure) {
        complaints.add(code, place(), message, cure);
        return cure;
    }

    private boolean isDecodable() {
        try {
            sheet.text().charset().newDecoder().decode(ByteBuffer.wrap(record.bytes()));
            return true;
        } catch (CharacterCodingException badByte) {
            return false;
        }
    }
}
