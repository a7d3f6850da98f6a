package fr.opposable.dossier.internal;

import fr.opposable.jpeg.CodedBytes;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Where pictures have ink, by the way they are coded. */
final class Pictures {

    private static final int LARGEST_CODED = 24 << 20;
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
        return JpegGrid.of(new CodedBytes(picture.getCOSObject().createRawInputStream(), LARGEST_CODED));
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
