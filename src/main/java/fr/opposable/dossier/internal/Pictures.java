package fr.opposable.dossier.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** Where pictures have ink, by the way they are coded. */
final class Pictures {

    private static final long LARGEST_CODED = 24 << 20;
    private static final long MOST_DOTS = 40_000_000;
    private static final List<COSName> DOTS =
            List.of(COSName.FLATE_DECODE, COSName.CCITTFAX_DECODE, COSName.LZW_DECODE, COSName.RUN_LENGTH_DECODE);

    private Pictures() {}

    /** {@return the ink of {@code picture}; unknown when its coding is not one of the usual, or it is too large to look at} */
    static PictureInk ink(PDImageXObject picture) {
        try {
            List<COSName> filters = picture.getStream().getFilters();
            if (filters.equals(List.of(COSName.DCT_DECODE))) {
                return jpeg(picture);
            }
            return DOTS.containsAll(filters) ? dots(picture) : PictureInk.UNKNOWN;
        } catch (IOException e) {
            // Damaged: a reader shows what it can, and no place of it is known to be free.
            return PictureInk.UNKNOWN;
        }
    }

    private static PictureInk jpeg(PDImageXObject picture) throws IOException {
        if (picture.getCOSObject().getLength() > LARGEST_CODED) {
            return PictureInk.UNKNOWN;
        }
        return new TopFirst(picture);
    }

    private static byte[] coded(PDImageXObject picture, long most) throws IOException {
        try (InputStream coded = picture.getCOSObject().createRawInputStream()) {
            return coded.readNBytes((int) Math.min(most, picture.getCOSObject().getLength()));
        }
    }

    /** A JPEG of which the first part is read when only its upper edge is asked for, and the whole when that does not tell. */
    private static final class TopFirst implements PictureInk {

        private static final double EDGE = 0.12;
        private static final long LEAST = 24 << 10;

        private final PDImageXObject picture;
        private final PictureInk top;
        private @Nullable PictureInk whole;

        TopFirst(PDImageXObject picture) throws IOException {
            this.picture = picture;
            this.top = JpegGrid.of(
                    coded(picture, Math.max(LEAST, picture.getCOSObject().getLength() / 5)));
        }

        @Override
        public double cover(double left, double up, double right, double down) {
            if (whole == null && down <= EDGE) {
                return top.cover(left, up, right, down);
            }
            return whole().cover(left, up, right, down);
        }

        private PictureInk whole() {
            PictureInk read = whole;
            if (read == null) {
                try {
                    read = JpegGrid.of(coded(picture, LARGEST_CODED));
                } catch (IOException e) {
                    // Damaged further down: the edge is all that is known.
                    read = UNKNOWN;
                }
                whole = read;
            }
            return read;
        }
    }

    private static PictureInk dots(PDImageXObject picture) throws IOException {
        int bits = picture.getBitsPerComponent();
        int colours = picture.isStencil() ? 1 : picture.getColorSpace().getNumberOfComponents();
        long all = (long) picture.getWidth() * picture.getHeight() * colours * bits / 8;
        if (all > MOST_DOTS || !List.of(1, 2, 4, 8).contains(bits)) {
            return PictureInk.UNKNOWN;
        }
        return new DotGrid(
                picture.getStream().createInputStream(), picture.getWidth(), picture.getHeight(), bits, colours);
    }
}
