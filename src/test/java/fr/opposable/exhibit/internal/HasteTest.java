package fr.opposable.exhibit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.exhibit.internal.pdf.PdfPages;
import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages left unlooked at for want of time: the verdict says that it may be another one day. */
class HasteTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"0, true", "600000, false"})
    void pages_that_time_left_unlooked_at_are_told(long millis, boolean mayDiffer) throws Exception {
        Path file = folder.resolve("contrat.pdf");
        write(file);
        Notes notes = new Notes();
        WorkOrder order = new WorkOrder(
                file.toString(),
                "contrat.pdf",
                Sha256.of(Files.readAllBytes(file)).hex(),
                folder.resolve("copy.pdf").toString(),
                folder.resolve("carried").toString(),
                null,
                Instant.EPOCH,
                millis,
                null);

        WorkReport report = notes.accepted(new PdfPages().copy(order, notes, new Effort(millis)));

        assertThat(report.pages()).isEqualTo(4);
        assertThat(report.mayDiffer()).isEqualTo(mayDiffer);
    }

    private static void write(Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 4; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText("Page " + i);
                    content.endText();
                }
            }
            document.save(file.toFile());
        }
    }
}
