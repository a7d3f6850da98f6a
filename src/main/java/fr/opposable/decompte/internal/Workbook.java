package fr.opposable.decompte.internal;

import fr.opposable.kernel.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;

/**
 * A workbook of the Office Open XML kind (ISO/IEC 29500), with live formulas and the results they have. The same content makes the same
 * bytes: entries bear one fixed time, and the properties the date they are given.
 */
public final class Workbook {

    /** The first moment a ZIP entry can bear in any zone. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Properties properties;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    /**
     * What the file says of itself.
     *
     * @param title its title
     * @param author who it is from
     * @param subject what it is about
     * @param created an instant, {@code 2026-11-21T00:00:00Z}
     * @param footing what each printed page says at its foot
     */
    public record Properties(String title, String author, String subject, String created, String footing) {}

    public Workbook(Properties properties) {
        this.properties = properties;
    }

    /** {@return a new sheet after the others, with columns of these widths in characters} */
    public Sheet sheet(String name, int... widths) {
        Sheet sheet = new Sheet(name, widths);
        sheets.add(sheet);
        return sheet;
    }

    /** Lets formulas call a cell by a word: {@code Diviseur} for {@code Conventions!$B$2}. */
    public void name(String word, String reference) {
        names.put(word, reference);
    }

    /** {@return the file} */
    public Bytes toBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(16 * 1024);
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            WorkbookParts parts = new WorkbookParts(properties, sheets, names);
            part(zip, "[Content_Types].xml", parts::contentTypes);
            part(zip, "_rels/.rels", parts::rootRelations);
            part(zip, "docProps/core.xml", parts::core);
            part(zip, "docProps/app.xml", parts::application);
            part(zip, "xl/workbook.xml", parts::workbook);
            part(zip, "xl/_rels/workbook.xml.rels", parts::workbookRelations);
            part(zip, "xl/styles.xml", StylePart::write);
            for (int i = 0; i < sheets.size(); i++) {
                SheetPart sheet = new SheetPart(sheets.get(i), properties.footing());
                part(zip, "xl/worksheets/sheet" + (i + 1) + ".xml", sheet::write);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A workbook is written to memory", e);
        }
        return Bytes.owning(out.toByteArray());
    }

    private interface Part {
        void write(Xml xml) throws XMLStreamException;
    }

    private static void part(ZipOutputStream zip, String name, Part part) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
        try {
            Xml xml = new Xml(zip);
            part.write(xml);
            xml.end();
        } catch (XMLStreamException e) {
            throw new IOException(name, e);
        }
        zip.closeEntry();
    }
}
