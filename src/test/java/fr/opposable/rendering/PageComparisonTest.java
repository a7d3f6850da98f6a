package fr.opposable.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.kernel.Bytes;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PageComparisonTest {

    private static final PageComparison COMPARISON = new PageComparison(TemplateLibrary.onClassPath());

    private static Bytes pdf(String... pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (String words : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
                    content.newLineAtOffset(100, 700);
                    content.showText(words);
                    content.endText();
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return Bytes.owning(out.toByteArray());
        }
    }

    private static PageComparison.Result compare(Bytes before, Bytes after) {
        return COMPARISON.compare(
                new PageComparison.Side("version 1", before), new PageComparison.Side("version 2", after));
    }

    @Test
    void the_same_pages_differ_nowhere() throws IOException {
        PageComparison.Result result = compare(pdf("Total 100", "Merci"), pdf("Total 100", "Merci"));

        assertThat(result.changed()).isEmpty();
        assertThat(result.pages()).isEqualTo(2);
        try (PDDocument sheets = Loader.loadPDF(result.pdf().toArray())) {
            assertThat(new PDFTextStripper().getText(sheets)).contains("page identique", "version 1", "version 2");
        }
    }

    @Test
    void what_changed_is_marked_on_both_pages_and_nothing_else_is() throws IOException {
        PageComparison.Result result = compare(pdf("Total 100", "Merci"), pdf("Total 200", "Merci"));

        assertThat(result.changed()).isEqualTo(List.of(1));
        try (PDDocument sheets = Loader.loadPDF(result.pdf().toArray())) {
            assertThat(sheets.getNumberOfPages()).isEqualTo(2);
            BufferedImage first = new PDFRenderer(sheets).renderImageWithDPI(0, 72);
            assertThat(coloured(first, 0, first.getWidth() / 2)).isPositive();
            assertThat(coloured(first, first.getWidth() / 2, first.getWidth())).isPositive();
            BufferedImage second = new PDFRenderer(sheets).renderImageWithDPI(1, 72);
            assertThat(coloured(second, 0, second.getWidth())).isZero();
        }
    }

    private static int coloured(BufferedImage picture, int from, int to) {
        int count = 0;
        for (int x = from; x < to; x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                Color colour = new Color(picture.getRGB(x, y));
                if (Math.abs(colour.getRed() - colour.getGreen()) > 60) {
                    count++;
                }
            }
        }
        return count;
    }

    @Test
    void a_page_that_only_one_version_has_is_a_changed_page() throws IOException {
        PageComparison.Result result = compare(pdf("Total 100"), pdf("Total 100", "Annexe"));

        assertThat(result.pages()).isEqualTo(2);
        assertThat(result.changed()).isEqualTo(List.of(2));
    }

    @Test
    void what_is_no_pdf_is_refused() throws IOException {
        Bytes one = pdf("Total 100");
        Bytes other = Bytes.copyOf(new byte[] {1, 2, 3});

        assertThatThrownBy(() -> compare(one, other)).isInstanceOf(RenderingException.class);
    }
}
