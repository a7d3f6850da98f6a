package fr.opposable.notice;

import static com.google.zxing.BarcodeFormat.CODE_128;
import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.Sha256;
import fr.opposable.notice.internal.Slip;
import fr.opposable.rendering.PdfTools;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanReaderTest {

    private static final Path CORPORA = Path.of("../shared/corpora");
    private static final String NUMBER = "1A20144388903";

    private final ScanReader reader = new ScanReader(PdfTools.scans(), Duration.ofMinutes(5));

    @TempDir
    Path folder;

    private static List<String> texts(Scan scan) {
        return scan.pages().stream()
                .flatMap(page -> page.codes().stream())
                .map(Barcode::text)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"slip.png", "slip.jpg", "slip.tif"})
    void reads_pictures(String name) throws IOException {
        Path file =
                Slip.of(900, 500).code(CODE_128, NUMBER, 100, 120, 600, 120, 0).write(folder.resolve(name));

        Scan scan = reader.read(file, name);

        assertThat(texts(scan)).containsExactly(NUMBER);
        assertThat(scan.trouble()).isNull();
        assertThat(scan.sha256()).isEqualTo(Sha256.of(Files.readAllBytes(file)));
    }

    @Test
    void reads_the_pages_of_a_pdf_its_pictures_and_its_words() throws IOException {
        Path file = folder.resolve("preuves.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage scanned = new PDPage(PDRectangle.A4);
            document.addPage(scanned);
            PDImageXObject picture = LosslessFactory.createFromImage(
                    document,
                    Slip.of(1200, 700)
                            .code(CODE_128, NUMBER, 200, 200, 600, 120, 0)
                            .picture());
            try (PDPageContentStream page = new PDPageContentStream(document, scanned)) {
                page.drawImage(picture, 0, 300, 590, 344);
            }
            PDPage typed = new PDPage(PDRectangle.A4);
            document.addPage(typed);
            try (PDPageContentStream page = new PDPageContentStream(document, typed)) {
                page.beginText();
                page.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                page.newLineAtOffset(60, 700);
                page.showText("Numero de recommande : 1A 201 443 8890 4");
                page.endText();
            }
            document.save(file.toFile());
        }

        Scan scan = reader.read(file, "preuves.pdf");

        assertThat(scan.trouble()).isNull();
        assertThat(texts(scan)).containsExactly(NUMBER);
        assertThat(NumbersOnScan.of(scan, _ -> false))
                .containsEntry(NUMBER, "page 1, Code 128")
                .containsEntry("1A20144388904", "page 2, texte");
    }

    @Test
    void a_header_that_announces_a_thousand_million_points_is_refused_before_they_are_decoded() throws IOException {
        Path file = folder.resolve("bombe.png");
        Files.write(file, pngHeader(32_000, 32_000));

        Scan scan = reader.read(file, "bombe.png");

        assertThat(scan.trouble()).contains("32000 × 32000");
        assertThat(scan.cure()).contains("300 points");
        assertThat(scan.pages()).isEmpty();
    }

    private static byte[] pngHeader(int width, int height) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream body = new DataOutputStream(header);
        body.writeBytes("IHDR");
        body.writeInt(width);
        body.writeInt(height);
        body.write(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(header.toByteArray());
        out.writeInt(13);
        out.write(header.toByteArray());
        out.writeInt((int) sum.getValue());
        return file.toByteArray();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            NAME,       BYTES
            vide.png,   ''
            texte.jpg,  ceci n'est pas une image
            casse.pdf,  %PDF-1.7 rien qui vaille
            """)
    void what_is_no_picture_says_so(String name, String bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, bytes);

        Scan scan = reader.read(file, name);

        assertThat(scan.trouble()).isNotBlank();
        assertThat(scan.cure()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            FILE,                                                   TROUBLE
            generated/huge-20000x20000-1bit.png,                    20000 × 20000
            generated/lying-header-60000x60000.png,                 60000 × 60000
            twelvemonkeys/broken-no-sof-ascii-transfer-mode.jpg,    endommagée
            twelvemonkeys/broken-sos-before-sof.jpg,                endommagée
            """)
    void hostile_pictures_of_the_corpus_are_refused_in_words(String name, String trouble) throws IOException {
        Path file = CORPORA.resolve("3-images").resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "the corpora are not here");

        assertThat(reader.read(file, name).trouble()).contains(trouble);
    }

    /** The picture plug-ins of the exhibits read WebP; what has no code is listed for want of a number. */
    @Test
    void a_picture_that_the_jdk_alone_cannot_read_is_read() throws IOException {
        Path file = CORPORA.resolve("3-images/twelvemonkeys/very_short.webp");
        Assumptions.assumeTrue(Files.exists(file), "the corpora are not here");

        Scan scan = reader.read(file, "very_short.webp");

        assertThat(scan.trouble()).isNull();
        assertThat(scan.pages()).singleElement().satisfies(page -> assertThat(page.codes())
                .isEmpty());
    }

    @Test
    void a_code_on_a_scan_somebody_else_made_is_read() throws IOException {
        Path file = CORPORA.resolve("3-images/twelvemonkeys/scan-mono-iccgray.tif");
        Assumptions.assumeTrue(Files.exists(file), "the corpora are not here");

        assertThat(reader.read(file, "scan.tif").pages().getFirst().codes())
                .contains(new Barcode("ITF", "00109154079001"));
    }

    @Test
    void a_file_that_takes_too_long_is_left_with_what_was_read() throws IOException {
        Path file = Slip.a4().words(10, 40, 50).write(folder.resolve("lent.png"));

        Scan scan = new ScanReader(PdfTools.scans(), Duration.ofMillis(1)).read(file, "lent.png");

        assertThat(scan.trouble()).contains("dure plus de");
    }
}
