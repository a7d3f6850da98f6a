package fr.opposable.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.golden.ArchivalProof;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_BYTE_GRAY})
    void a_png_of_the_template_is_printed_and_archival(int type) throws IOException {
        var template = SmallTemplate.of(folder, "<div><img src=\"logo.png\" alt=\"\"/></div>");
        BufferedImage logo = new BufferedImage(40, 20, type);
        logo.createGraphics().fillRect(5, 5, 20, 10);
        logo.setRGB(2, 2, new Color(31, 78, 121, 128).getRGB());
        File file = folder.resolve("trial/v1/logo.png").toFile();
        assertThat(ImageIO.write(logo, "png", file)).isTrue();

        byte[] pdf = template.print(Map.of()).pdf().toArray();

        ArchivalProof.assertPdfA2b(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isNotEmpty();
        }
    }
}
