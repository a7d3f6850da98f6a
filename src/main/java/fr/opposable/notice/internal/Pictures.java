package fr.opposable.notice.internal;

import fr.opposable.evidence.GreyPage;
import fr.opposable.notice.UnreadableScanException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * The pages of a JPEG, PNG or TIFF in grey. What a header announces is judged before a point is decoded: fifty kilobytes may hold four
 * hundred million points.
 */
final class Pictures {

    /** An A4 page at 900 points an inch; nothing larger comes out of a scanner or a telephone. */
    private static final long MOST_POINTS = 80_000_000;

    /** More than an A4 page at 400 points an inch: what is larger is read with fewer points. */
    private static final long ENOUGH_POINTS = 16_000_000;

    private static final String CURE =
            "Numérisez la page de nouveau à 300 points par pouce, en PDF, JPEG, PNG ou TIFF.";

    private static final String BEST = "com.twelvemonkeys.";

    private Pictures() {}

    /** {@return how many pages the file has; the first {@code mostPages} were shown} */
    static int visit(Path file, int mostPages, Consumer<GreyPage> visitor) {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new UnreadableScanException(
                        "Ce fichier n’est pas une image que le programme sache lire.", CURE, null);
            }
            ImageReader reader = best(readers);
            try {
                reader.setInput(in, false, true);
                int pages = reader.getNumImages(true);
                if (pages < 1) {
                    throw new UnreadableScanException("Cette image est endommagée ou incomplète.", CURE, null);
                }
                for (int i = 0; i < Math.min(pages, mostPages); i++) {
                    visitor.accept(page(reader, i));
                }
                return pages;
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new UnreadableScanException("Cette image est endommagée ou incomplète.", CURE, e);
        } catch (UnreadableScanException e) {
            throw e;
        } catch (RuntimeException e) {
            // The readers of the JDK answer some malformed files with whatever their index or their cast threw
            throw new UnreadableScanException("Cette image est mal formée.", CURE, e);
        }
    }

    /** By name: the order in which the JDK gives them is chance, and some read less than others. */
    private static ImageReader best(Iterator<ImageReader> readers) {
        ImageReader best = readers.next();
        while (readers.hasNext() && !best.getClass().getName().startsWith(BEST)) {
            ImageReader next = readers.next();
            best = next.getClass().getName().startsWith(BEST) ? next : best;
        }
        return best;
    }

    private static GreyPage page(ImageReader reader, int index) throws IOException {
        long width = reader.getWidth(index);
        long height = reader.getHeight(index);
        if (width < 1 || height < 1 || width * height > MOST_POINTS) {
            throw new UnreadableScanException(
                    "Cette image annonce %d × %d points\u00a0: c’est plus qu’un scanner n’en fait."
                            .formatted(width, height),
                    CURE,
                    null);
        }
        int step = 1;
        while (width / step * (height / step) > ENOUGH_POINTS) {
            step++;
        }
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return grey(reader.read(index, param));
    }

    /** Paper is white where a picture is transparent. */
    private static GreyPage grey(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        byte[] grey = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int alpha = row[x] >>> 24;
                int light = ((row[x] >> 16 & 0xFF) * 306 + (row[x] >> 8 & 0xFF) * 601 + (row[x] & 0xFF) * 117) >> 10;
                grey[y * width + x] = (byte) ((light * alpha + 255 * (255 - alpha)) / 255);
            }
        }
        return new GreyPage(width, height, grey);
    }
}
