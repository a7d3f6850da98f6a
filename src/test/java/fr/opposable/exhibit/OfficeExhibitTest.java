package fr.opposable.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.exhibit.internal.OfficeSuite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Word processing files and workbooks, rendered by ourselves: the suite is not asked here. */
class OfficeExhibitTest {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    @TempDir
    Path folder;

    private Arrival arrival;

    @BeforeEach
    void open() {
        arrival = new Arrival(folder);
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Map<String, String> docx(String body) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "word/document.xml",
                "<w:document xmlns:w=\"%s\"><w:body>%s</w:body></w:document>".formatted(WORD, body));
        return parts;
    }

    private static String paragraph(String words) {
        return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    @Test
    void a_word_document_keeps_its_words_and_says_that_it_is_a_rendering() {
        Exhibit exhibit = arrival.of("contrat.docx", zip(docx("""
                <w:p><w:pPr><w:pStyle w:val="Titre1"/></w:pPr><w:r><w:t>Contrat</w:t></w:r></w:p>
                <w:p><w:r><w:t>Article 1 : </w:t></w:r><w:r><w:t>objet</w:t></w:r></w:p>
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Prix</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>108,00 €</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                """)));

        assertThat(exhibit.kind()).isEqualTo(ExhibitKind.DOCX);
        assertThat(exhibit.copy().isRendering()).isTrue();
        assertThat(exhibit.copy().making()).contains("rendu par Opposable");
        assertThat(Arrival.words(exhibit))
                .contains("Rendu d’un document Word")
                .contains("Contrat")
                .contains("Article 1 : objet")
                .contains("Prix 108,00 €");
    }

    @Test
    void deleted_words_neither_vanish_nor_come_back() {
        Exhibit exhibit = arrival.of(
                "contrat.docx",
                zip(
                        docx(
                                "<w:p><w:r><w:t>Prix : 100 €</w:t></w:r><w:del><w:r><w:delText> moins 10 %</w:delText></w:r></w:del></w:p>")));

        assertThat(exhibit.seen()).anySatisfy(seen -> assertThat(seen).contains("modification"));
        assertThat(Arrival.words(exhibit)).contains("[supprimé : moins 10 %]");
    }

    @Test
    void macros_and_embedded_files_are_named_and_left_behind() {
        Map<String, String> parts = docx(paragraph("Bonjour"));
        parts.put("word/vbaProject.bin", "macro");
        parts.put("word/embeddings/oleObject1.bin", "objet");

        Exhibit exhibit = arrival.of("contrat.docx", zip(parts));

        assertThat(exhibit.verdict()).isEqualTo(Verdict.SANITISED);
        assertThat(exhibit.removed())
                .containsExactly("macros, jamais exécutées", "1 objet(s) ou fichier(s) incorporé(s)");
    }

    @Test
    void an_entity_is_neither_resolved_nor_read() {
        Map<String, String> parts = docx("");
        parts.put("word/document.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");

        assertThat(Arrival.code(arrival.of("contrat.docx", zip(parts)))).isEqualTo("forbidden-xml");
    }

    @Test
    void a_part_that_unfolds_far_beyond_its_size_is_refused() {
        Map<String, String> parts = docx(paragraph("a".repeat(60_000_000)));

        assertThat(Arrival.code(arrival.of("contrat.docx", zip(parts)))).isEqualTo("too-large");
    }

    @Test
    void a_workbook_shows_days_amounts_and_percentages_as_its_reader_saw_them() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Relevé\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<R><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></R>");
        parts.put("xl/sharedStrings.xml", "<sst><si><t>Facture</t></si></sst>");
        parts.put(
                "xl/styles.xml",
                "<s><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"4\"/><xf numFmtId=\"10\"/></cellXfs></s>");
        parts.put("xl/worksheets/sheet1.xml", """
                <worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46079</v></c>
                <c r="C1" s="2"><v>1234.5</v></c><c r="D1" s="3"><v>0.1215</v></c></row></sheetData></worksheet>
                """);

        Exhibit exhibit = arrival.of("releve.xlsx", zip(parts));

        assertThat(exhibit.kind()).isEqualTo(ExhibitKind.XLSX);
        assertThat(Arrival.words(exhibit)).contains("Relevé").contains("Facture 26/02/2026 1234,50 12,15 %");
    }

    /** A word processor writes the day on which it opens the file where the author wrote that of the letter. */
    @Test
    void a_date_that_is_written_again_at_each_opening_is_told() {
        String field = "<w:p><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:t>12 mars 2026</w:t></w:r></w:p>";

        Exhibit dated = arrival.of("lettre.docx", zip(docx(field)));
        Exhibit saved = arrival.of("lettre.docx", zip(docx(field.replace(" DATE ", " SAVEDATE "))));

        assertThat(dated.seen()).anyMatch(seen -> seen.contains("date automatique"));
        assertThat(saved.seen()).isEmpty();
    }

    private static byte[] workbook(String sheetData) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Compte\" r:id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + sheetData + "</sheetData></worksheet>");
        return zip(parts);
    }

    @Test
    void hidden_rows_are_told_and_so_is_a_workbook_where_nothing_is_written() {
        Exhibit hidden =
                arrival.of("compte.xlsx", workbook("<row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>1481</v></c></row>"));
        Exhibit empty = arrival.of("vide.xlsx", workbook(""));

        assertThat(hidden.seen()).anyMatch(seen -> seen.contains("masquées"));
        assertThat(Arrival.words(hidden)).contains("1481");
        assertThat(empty.seen()).anyMatch(seen -> seen.contains("aucun texte"));
    }

    /** Where a column is too narrow for a sum, the suite shows marks in its place. */
    @Test
    void a_sheet_too_narrow_for_its_sums_is_shown_by_their_values() throws IOException {
        Path rendered = Files.write(folder.resolve("rendu.pdf"), PdfSamples.pages("### ###"));
        Path suite = folder.resolve("soffice");
        Files.writeString(
                suite,
                "#!/bin/sh\nfor last; do :; done\ncp '%s' \"${last%%/in/*}/out/piece.pdf\"\n".formatted(rendered));
        Files.setPosixFilePermissions(suite, PosixFilePermissions.fromString("rwx------"));
        Path sheet =
                Files.write(folder.resolve("compte.xlsx"), workbook("<row r=\"1\"><c r=\"A1\"><v>1481</v></c></row>"));

        try (ExhibitIntake intake = new ExhibitIntake(IntakeLimits.ORDINARY, Optional.of(OfficeSuite.at(suite)))) {
            Exhibit exhibit = intake.judge(sheet, folder.resolve("copies"), Arrival.NOON, Passwords.NONE);

            assertThat(exhibit.seen()).contains(OfficeSuite.NARROW);
            assertThat(Arrival.words(exhibit)).contains("1481").doesNotContain("###");
        }
    }

    @Test
    void an_open_document_of_one_file_is_told_by_its_name() {
        Exhibit exhibit = arrival.of("lettre.fodt", "<?xml version=\"1.0\"?><office:document/>");

        assertThat(exhibit.refusal().reason()).contains("OpenDocument à plat");
    }

    /** A comment of an invoice may speak of web pages. */
    @Test
    void what_a_comment_says_makes_no_web_page() {
        Exhibit exhibit = arrival.of("facture.xml", "<?xml version=\"1.0\"?><!-- <html> --><Invoice/>");

        assertThat(Arrival.code(exhibit)).isNotEqualTo("web-page");
    }

    @Test
    void an_open_document_keeps_its_words() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put("content.xml", """
                <office:c xmlns:office="o" xmlns:text="t"><office:text><text:h text:outline-level="1">Devis</text:h>
                <text:p>Bon<text:s/>pour<text:tab/>accord</text:p></office:text></office:c>
                """);

        Exhibit exhibit = arrival.of("devis.odt", zip(parts));

        assertThat(exhibit.kind()).isEqualTo(ExhibitKind.ODT);
        assertThat(Arrival.words(exhibit)).contains("Devis").contains("Bon pour accord");
    }

    @Test
    void an_encrypted_open_document_asks_for_its_password() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put("META-INF/manifest.xml", "<m><file-entry><encryption-data/></file-entry></m>");
        parts.put("content.xml", "xx");

        assertThat(arrival.of("devis.odt", zip(parts)).refusal()).matches(Refusal::asksForPassword);
    }

    @Test
    void an_old_workbook_is_read() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("Compte").createRow(0).createCell(0).setCellValue("Solde débiteur");
            workbook.write(out);
        }

        Exhibit exhibit = arrival.of("compte.xls", out.toByteArray());

        assertThat(exhibit.kind()).isEqualTo(ExhibitKind.XLS);
        assertThat(Arrival.words(exhibit)).contains("Compte").contains("Solde débiteur");
    }

    @Test
    void a_rich_text_is_read_for_its_words() {
        assertThat(Arrival.words(arrival.of("lettre.rtf", "{\\rtf1\\ansi Bonjour \\b Madame\\b0 .}")))
                .contains("Bonjour Madame");
    }

    @Test
    void a_document_cut_short_is_refused_and_an_archive_too() {
        byte[] whole = zip(docx(paragraph("Bonjour")));

        assertThat(Arrival.code(arrival.of("a.docx", Arrays.copyOf(whole, whole.length / 2))))
                .isEqualTo("damaged");
        assertThat(Arrival.code(arrival.of("a.docx", zip(Map.of("x.txt", "x")))))
                .isEqualTo("unknown-kind");
    }
}
