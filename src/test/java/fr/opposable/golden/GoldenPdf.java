package fr.opposable.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Pages as they should read and look. Words are compared first, in reading order; then the picture of each page, 96 dpi and grey,
 * with a little room for the hardware. {@code -Dgolden.update=true} writes what was seen into {@code src/test/resources/golden};
 * look at the pictures before you commit them.
 */
public final class GoldenPdf {

    private static final Path EXPECTED = Path.of("src/test/resources/golden");
    private static final Path SEEN = Path.of("target/golden");
    private static final int DPI = 96;

    /** A pixel differs when it is off by more than this, of 255. */
    private static final int TOLERANCE = 24;

    /** Of a page's pixels, how many may differ: one in 5000. */
    private static final int ONE_IN = 5000;

    private GoldenPdf() {}

    /** Checks {@code pdf} against the words and pictures kept under {@code name}, as {@code relance-1/one-invoice}. */
    public static void assertMatches(String name, byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            boolean update = Boolean.getBoolean("golden.update");
            words(name, document, update);
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage seen = renderer.renderImageWithDPI(page, DPI, ImageType.GRAY);
                picture(name + "-" + (page + 1), seen, update);
            }
            if (!update) {
                assertThat(EXPECTED.resolve(name + "-" + (document.getNumberOfPages() + 1) + ".png"))
                        .as("the golden document has no more pages")
                        .doesNotExist();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** {@return the words of {@code document}, sorted by position} */
    public static String words(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setLineSeparator("\n");
        stripper.setPageEnd("\f\n");
        return stripper.getText(document);
    }

    private static void words(String name, PDDocument document, boolean update) throws IOException {
        Path expected = EXPECTED.resolve(name + ".txt");
        String seen = words(document);
        if (update) {
            Files.createDirectories(parent(expected));
            Files.writeString(expected, seen, StandardCharsets.UTF_8);
            return;
        }
        assertThat(expected).as("run once with -Dgolden.update=true").exists();
        if (!seen.equals(Files.readString(expected))) {
            Path kept = SEEN.resolve(name + "-seen.txt");
            Files.createDirectories(parent(kept));
            Files.writeString(kept, seen);
        }
        assertThat(seen).as("the words of %s; seen ones are in %s", name, SEEN).isEqualTo(Files.readString(expected));
    }

    private static void picture(String name, BufferedImage seen, boolean update) throws IOException {
        Path expected = EXPECTED.resolve(name + ".png");
        if (update) {
            ImageIO.write(seen, "png", expected.toFile());
            return;
        }
        assertThat(expected).as("run once with -Dgolden.update=true").exists();
        BufferedImage golden = ImageIO.read(expected.toFile());
        long differing = differing(golden, seen);
        long allowed = (long) seen.getWidth() * seen.getHeight() / ONE_IN;
        if (differing > allowed) {
            File kept = SEEN.resolve(name + "-seen.png").toFile();
            Files.createDirectories(parent(kept.toPath()));
            ImageIO.write(seen, "png", kept);
        }
        assertThat(differing)
                .as("differing pixels of %s; the page as seen is in %s", name, SEEN)
                .isLessThanOrEqualTo(allowed);
    }

    private static long differing(BufferedImage golden, BufferedImage seen) {
        if (golden.getWidth() != seen.getWidth() || golden.getHeight() != seen.getHeight()) {
            return Long.MAX_VALUE;
        }
        byte[] a = grey(golden);
        byte[] b = grey(seen);
        long count = 0;
        for (int i = 0; i < a.length; i++) {
            if (Math.abs((a[i] & 0xff) - (b[i] & 0xff)) > TOLERANCE) {
                count++;
            }
        }
        return count;
    }

    private static byte[] grey(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }
}
