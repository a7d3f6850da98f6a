package fr.opposable.exhibit.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.Sha256;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageObjectsTest {

    @TempDir
    private Path folder;

    @Test
    void a_page_written_by_copyfile_is_drawn_from_the_same_bytes() throws IOException {
        try (PDDocument original = saved(scan(0x203040, 700))) {
            Path copy = folder.resolve("copie.pdf");
            CopyFile.write(original, copy, "0".repeat(64));
            try (PDDocument read = Loader.loadPDF(copy.toFile())) {
                assertThat(PageObjects.of(original, 0)).isPresent().isEqualTo(PageObjects.of(read, 0));
            }
        }
    }

    @Test
    void another_picture_is_another_page() throws IOException {
        assertThat(digest(scan(0x203040, 700))).isPresent().isNotEqualTo(digest(scan(0xa0b0c0, 700)));
    }

    @Test
    void another_place_of_the_same_picture_is_another_page() throws IOException {
        assertThat(digest(scan(0x203040, 700))).isPresent().isNotEqualTo(digest(scan(0x203040, 600)));
    }

    @Test
    void a_box_or_a_turn_taken_from_above_counts() throws IOException {
        PDDocument turned = scan(0x203040, 700);
        turned.getPages().getCOSObject().setInt(COSName.ROTATE, 90);
        PDDocument cut = scan(0x203040, 700);
        cut.getPages().getCOSObject().setItem(COSName.CROP_BOX, new PDRectangle(10, 10, 200, 200));

        List<Optional<Sha256>> digests = List.of(digest(scan(0x203040, 700)), digest(turned), digest(cut));

        assertThat(digests).allMatch(Optional::isPresent).doesNotHaveDuplicates();
    }

    @Test
    void a_picture_that_is_lost_is_another_page() throws IOException {
        PDDocument lost = scan(0x203040, 700);
        lost.getPage(0).getResources().getCOSObject().removeItem(COSName.XOBJECT);

        assertThat(digest(scan(0x203040, 700))).isPresent().isNotEqualTo(digest(lost));
    }

    @Test
    void annotations_and_layers_are_looked_at() throws IOException {
        PDDocument noted = scan(0x203040, 700);
        noted.getPage(0).setAnnotations(List.of(new PDAnnotationText()));
        PDDocument layered = scan(0x203040, 700);
        layered.getDocumentCatalog().getCOSObject().setItem(COSName.OCPROPERTIES, new COSArray());

        assertThat(digest(noted)).isEmpty();
        assertThat(digest(layered)).isEmpty();
    }

    @Test
    void resources_that_turn_in_a_circle_end() throws IOException {
        PDDocument circle = scan(0x203040, 700);
        circle.getPage(0)
                .getResources()
                .getCOSObject()
                .setItem("Self", circle.getPage(0).getResources().getCOSObject());

        assertThat(PageObjects.of(circle, 0)).isPresent();
        circle.close();
    }

    private static PDDocument scan(int colour, int height) throws IOException {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        BufferedImage picture = new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 40; i++) {
            picture.setRGB(i, i, colour);
        }
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(JPEGFactory.createFromImage(document, picture), 0, 0, 500, height);
        }
        return document;
    }

    private PDDocument saved(PDDocument document) throws IOException {
        Path file = folder.resolve("original.pdf");
        try (document) {
            document.save(file.toFile());
        }
        return Loader.loadPDF(file.toFile());
    }

    private Optional<Sha256> digest(PDDocument document) throws IOException {
        try (PDDocument read = saved(document)) {
            return PageObjects.of(read, 0);
        }
    }
}
