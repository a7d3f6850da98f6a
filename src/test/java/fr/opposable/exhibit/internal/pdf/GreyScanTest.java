package fr.opposable.exhibit.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GreyScanTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void its_dots_are_those_the_library_shows(int subsampling) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDImageXObject scan = scan(document, BufferedImage.TYPE_BYTE_GRAY);
            PDImage grey = GreyScan.of(scan);
            BufferedImage library = scan.getImage(null, subsampling);
            BufferedImage ours = grey.getImage(null, subsampling);

            assertThat(grey).isInstanceOf(GreyScan.class);
            assertThat(List.of(ours.getWidth(), ours.getHeight()))
                    .containsExactly(library.getWidth(), library.getHeight());
            for (int y = 0; y < library.getHeight(); y++) {
                for (int x = 0; x < library.getWidth(); x++) {
                    int dot = ours.getRaster().getSample(x, y, 0);
                    assertThat(new Color(dot, dot, dot).getRGB()).isEqualTo(library.getRGB(x, y));
                }
            }
        }
    }

    @Test
    void a_scan_in_colour_is_left_to_the_library() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDImageXObject scan = scan(document, BufferedImage.TYPE_INT_RGB);

            assertThat(GreyScan.of(scan)).isSameAs(scan);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Decode
            Mask
            SMask
            OC
            """)
    void a_scan_with_something_over_it_is_left_to_the_library(String key) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDImageXObject scan = scan(document, BufferedImage.TYPE_BYTE_GRAY);
            scan.getCOSObject().setItem(COSName.getPDFName(key), something(key));

            assertThat(GreyScan.of(scan)).isSameAs(scan);
        }
    }

    private static COSBase something(String key) {
        return key.equals("Decode") ? new COSArray(List.of(COSInteger.ONE, COSInteger.ZERO)) : new COSStream();
    }

    private static PDImageXObject scan(PDDocument document, int type) throws IOException {
        BufferedImage picture = new BufferedImage(203, 149, type);
        Graphics2D graphics = picture.createGraphics();
        Random random = new Random(5);
        for (int i = 0; i < 400; i++) {
            int grey = random.nextInt(256);
            graphics.setColor(new Color(grey, grey, grey));
            graphics.fillRect(random.nextInt(200), random.nextInt(140), random.nextInt(40), random.nextInt(9));
        }
        graphics.dispose();
        return JPEGFactory.createFromImage(document, picture, 0.8f);
    }
}
