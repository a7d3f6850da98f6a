package fr.opposable.exhibit.internal.office;

import fr.opposable.exhibit.internal.Block;
import fr.opposable.exhibit.internal.RichText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** The words of Word and Excel files of 1997 to 2003, and of RTF. */
final class OldOffice {

    private OldOffice() {}

    static void word(Path file, List<Block> blocks) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                WordExtractor words = new WordExtractor(in)) {
            for (String paragraph : words.getParagraphText()) {
                String text =
                        paragraph.replaceAll("[\\u0007\\u000b\\f\\r\\n]+", " ").strip();
                blocks.add(Block.line(text));
                if (!text.isEmpty()) {
                    blocks.add(Block.gap());
                }
            }
        }
    }

    static void excel(Path file, List<Block> blocks) throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true);
                HSSFWorkbook workbook = new HSSFWorkbook(system, false)) {
            DataFormatter shown = new DataFormatter(Locale.FRANCE);
            for (Sheet sheet : workbook) {
                blocks.add(Block.title(sheet.getSheetName(), 1));
                List<List<String>> rows = new ArrayList<>();
                for (Row row : sheet) {
                    while (rows.size() < Math.min(row.getRowNum(), 5000)) {
                        rows.add(List.of());
                    }
                    List<String> cells = new ArrayList<>();
                    for (int i = 0; i < Math.min(row.getLastCellNum(), 60); i++) {
                        Cell cell = row.getCell(i);
                        cells.add(cell == null ? "" : text(shown, cell));
                    }
                    rows.add(cells);
                }
                Cells.add(blocks, rows);
            }
        } catch (EncryptedDocumentException e) {
            throw Containers.encrypted();
        }
    }

    /** The value last computed: nothing is computed again here. */
    private static String text(DataFormatter shown, Cell cell) {
        shown.setUseCachedValuesForFormulaCells(true);
        return shown.formatCellValue(cell);
    }

    static void rich(Path file, List<Block> blocks) throws IOException {
        String words = RichText.plain(Files.readString(file, StandardCharsets.ISO_8859_1));
        for (String line : words.split("\n", -1)) {
            blocks.add(Block.line(line.strip()));
        }
    }
}
