package fr.opposable.exhibit.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
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
                assertThat(PageObjects.areSame(original, read, 0)).isTrue();
            }
        }
    }

    @Test
    void another_picture_is_another_page() throws IOException {
        assertThat(areSame(scan(0x203040, 700), scan(0x203040, 700))).isTrue();
        assertThat(areSame(scan(0x203040, 700), scan(0xa0b0c0, 700))).isFalse();
    }

    @Test
    void another_place_of_the_same_picture_is_another_page() throws IOException {
        assertThat(areSame(scan(0x203040, 700), scan(0x203040, 600))).isFalse();
    }

    @Test
    void a_box_or_a_turn_taken_from_above_counts() throws IOException {
        assertThat(areSame(scan(0x203040, 700), turned())).isFalse();
        assertThat(areSame(scan(0x203040, 700), cut())).isFalse();
        assertThat(areSame(turned(), cut())).isFalse();
        assertThat(areSame(turned(), turned())).isTrue();
    }

    @Test
    void a_picture_that_is_lost_is_another_page() throws IOException {
        PDDocument lost = scan(0x203040, 700);
        lost.getPage(0).getResources().getCOSObject().removeItem(COSName.XOBJECT);

        assertThat(areSame(scan(0x203040, 700), lost)).isFalse();
    }

    @Test
    void one_byte_less_of_a_picture_is_another_page() throws IOException {
        PDDocument cut = scan(0x203040, 700);
        COSStream picture = picture(cut);
        byte[] coded;
        try (InputStream raw = picture.createRawInputStream()) {
            coded = raw.readAllBytes();
        }
        try (OutputStream out = picture.createRawOutputStream()) {
            out.write(coded, 0, coded.length - 1);
        }

        assertThat(areSame(scan(0x203040, 700), cut)).isFalse();
    }

    @Test
    void annotations_and_layers_are_looked_at() throws IOException {
        assertThat(areSame(noted(), noted())).isFalse();
        assertThat(areSame(layered(), layered())).isFalse();
    }

    @Test
    void resources_that_turn_in_a_circle_end() throws IOException {
        assertThat(areSame(circle(), circle())).isTrue();
        assertThat(areSame(circle(), scan(0x203040, 700))).isFalse();
    }

    private static PDDocument turned() throws IOException {
        PDDocument turned = scan(0x203040, 700);
        turned.getPages().getCOSObject().setInt(COSName.ROTATE, 90);
        return turned;
    }

    private static PDDocument cut() throws IOException {
        PDDocument cut = scan(0x203040, 700);
        cut.getPages().getCOSObject().setItem(COSName.CROP_BOX, new PDRectangle(10, 10, 200, 200));
        return cut;
    }

    private static PDDocument noted() throws IOException {
        PDDocument noted = scan(0x203040, 700);
        noted.getPage(0).setAnnotations(List.of(new PDAnnotationText()));
        return noted;
    }

    private static PDDocument layered() throws IOException {
        PDDocument layered = scan(0x203040, 700);
        layered.getDocumentCatalog().getCOSObject().setItem(COSName.OCPROPERTIES, new COSArray());
        return layered;
    }

    private static PDDocument circle() throws IOException {
        PDDocument circle = scan(0x203040, 700);
        COSDictionary resources = circle.getPage(0).getResources().getCOSObject();
        resources.setItem("Self", resources);
        return circle;
    }

    private static COSStream picture(PDDocument document) {
        COSDictionary pictures =
                document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
        return (COSStream)
                pictures.getDictionaryObject(pictures.keySet().iterator().next());
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
        return saved(document, "original.pdf");
    }

    private PDDocument saved(PDDocument document, String name) throws IOException {
        Path file = folder.resolve(name);
        try (document) {
            document.save(file.toFile());
        }
        return Loader.loadPDF(file.toFile());
    }

    /** As files say it, each read again. */
    private boolean areSame(PDDocument one, PDDocument other) throws IOException {
        try (PDDocument mine = saved(one, "un.pdf");
                PDDocument theirs = saved(other, "autre.pdf")) {
            return PageObjects.areSame(mine, theirs, 0);
        }
    }
}
