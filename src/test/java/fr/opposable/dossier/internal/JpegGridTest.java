package fr.opposable.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.jpeg.CodedBytes;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ink of a JPEG, walked to its last block: a walk that loses its place anywhere above tells nonsense below. */
class JpegGridTest {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 480;

    @ParameterizedTest(name = "{0}, quality {1}")
    @CsvSource(textBlock = """
            grey,   0.10
            grey,   0.50
            grey,   0.75
            grey,   0.95
            grey,   1.00
            colour, 0.10
            colour, 0.50
            colour, 0.75
            colour, 0.95
            colour, 1.00
            """)
    void below_any_picture_paper_is_free_and_ink_is_ink(String kind, float quality) throws IOException {
        byte[] jpeg = jpeg(kind.equals("grey") ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB, quality);
        PictureInk ink = JpegGrid.of(new CodedBytes(new ByteArrayInputStream(jpeg), jpeg.length));

        assertThat(ink.cover(0.55, 0.85, 0.95, 0.95)).as("the black box").isEqualTo(1);
        assertThat(ink.cover(0.05, 0.85, 0.45, 0.95)).as("paper beside it").isZero();
        assertThat(ink.cover(0.05, 0.20, 0.95, 0.50)).as("the speckled part").isGreaterThan(0.9);
        assertThat(ink.cover(0.05, 0.01, 0.95, 0.08)).as("paper above").isZero();
    }

    /** Paper, then speckles of every contrast, then paper with a black box to the right. */
    private static byte[] jpeg(int type, float quality) throws IOException {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, type);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        Random random = new Random(7);
        for (int y = HEIGHT / 8; y < HEIGHT * 3 / 4; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int contrast = 255 * (x + 32) / (WIDTH + 32);
                picture.setRGB(x, y, grey(255 - random.nextInt(contrast)));
            }
        }
        graphics.setColor(Color.BLACK);
        graphics.fillRect(WIDTH / 2, HEIGHT * 4 / 5, WIDTH / 2, HEIGHT / 5);
        graphics.dispose();
        return encoded(picture, quality);
    }

    private static int grey(int level) {
        return (level << 16) | (level << 8) | level;
    }

    private static byte[] encoded(BufferedImage picture, float quality) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
