package fr.opposable.exhibit.internal.image;

import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/**
 * Who reads pictures, of those on the class path. They are asked for by name: the order in which the JDK gives them is chance, and the readers
 * of TIFF and BMP that come along with the one of JPEG 2000 read less than the others.
 */
final class PictureReaders {

    private static final String BEST = "com.twelvemonkeys.";

    private PictureReaders() {}

    /** {@return the best reader of {@code format}, closed by the caller; null when there is none} */
    static @Nullable ImageReader best(String format) {
        ImageReader best = null;
        for (Iterator<ImageReader> readers = readers(format); readers.hasNext(); ) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith(BEST)) {
                return reader;
            }
            best = best == null || isOfJdk(reader) ? reader : best;
        }
        return best;
    }

    private static boolean isOfJdk(ImageReader reader) {
        return reader.getClass().getModule().equals(ImageIO.class.getModule());
    }

    private static Iterator<ImageReader> readers(String format) {
        return ImageIO.getImageReadersByFormatName(format.toLowerCase(Locale.ROOT));
    }
}
