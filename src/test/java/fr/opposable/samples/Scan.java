package fr.opposable.samples;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Makes clean pages look as if they had been signed by hand and scanned: a little askew, a little grey, with grain. */
final class Scan {

    static final int DPI = 120;
    private static final float QUALITY = 0.55f;

    private Scan() {}

    /** Saves the first page of {@code clean}, with what {@code pen} adds to it, as a scan in a PDF. */
    static void savePdf(PDDocument clean, Consumer<Graphics2D> pen, String title, LocalDate date, Path file)
            throws IOException {
        // Fonts are only embedded when the page is saved.
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        clean.save(saved);
        BufferedImage image;
        try (PDDocument printed = Loader.loadPDF(saved.toByteArray())) {
            image = new PDFRenderer(printed).renderImageWithDPI(0, DPI, ImageType.RGB);
        }
        write(image, pen);
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        JPEGFactory.createFromImage(document, aged(image, title.hashCode()), QUALITY, DPI),
                        0,
                        0,
                        PDRectangle.A4.getWidth(),
                        PDRectangle.A4.getHeight());
            }
            ArchivalFile.save(document, title, "Numérisation", date, file);
        }
    }

    /** Saves {@code image} as a scan in a JPEG. */
    static void saveJpeg(BufferedImage image, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(QUALITY);
        try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(aged(image, file.getFileName().hashCode()), null, null), parameters);
        } finally {
            writer.dispose();
        }
    }

    private static void write(BufferedImage image, Consumer<Graphics2D> pen) {
        Graphics2D graphics = smooth(image);
        pen.accept(graphics);
        graphics.dispose();
    }

    static Graphics2D smooth(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        return graphics;
    }

    private static BufferedImage aged(BufferedImage clean, int seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        BufferedImage aged = new BufferedImage(clean.getWidth(), clean.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = smooth(aged);
        graphics.setColor(new Color(0xEFEDE6));
        graphics.fillRect(0, 0, aged.getWidth(), aged.getHeight());
        double angle = Math.toRadians(0.35 + random.nextInt(50) / 100.0) * (random.nextBoolean() ? 1 : -1);
        AffineTransform askew = AffineTransform.getRotateInstance(angle, aged.getWidth() / 2.0, aged.getHeight() / 2.0);
        graphics.drawImage(clean, askew, null);
        graphics.dispose();
        for (int y = 0; y < aged.getHeight(); y++) {
            for (int x = 0; x < aged.getWidth(); x++) {
                // Coarse grain, and a shadow towards the right edge, where the lid does not close.
                int grain = random.nextInt(9) - 4;
                int shadow = Math.max(0, x - aged.getWidth() + 26);
                aged.setRGB(x, y, toned(aged.getRGB(x, y), grain - 5 - shadow));
            }
        }
        return aged;
    }

    private static int toned(int rgb, int by) {
        return part(rgb >> 16, by) << 16 | part(rgb >> 8, by) << 8 | part(rgb, by - 3);
    }

    private static int part(int value, int by) {
        return Math.clamp((value & 0xFF) + by, 0, 255);
    }
}
