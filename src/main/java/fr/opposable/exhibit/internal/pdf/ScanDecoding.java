package fr.opposable.exhibit.internal.pdf;

import fr.opposable.exhibit.internal.pdf.ScannedPage.Make;
import fr.opposable.jpeg.CodedBytes;
import fr.opposable.jpeg.JpegBlocks;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSName;

/**
 * The picture of a scanned page, decoded to its last block, of each of which the mean is taken: the page at an eighth of its size. What is
 * coded in the plainest way, as nearly all scanners do, is told so; anything else, and what seems blank, is for a reader of pages to draw.
 */
final class ScanDecoding {

    /** Longer pictures are drawn. */
    private static final int LONGEST = 32 << 20;

    /** The frame of the baseline coding, which every reader decodes (T.81, annex B). */
    private static final int BASELINE = 0xc0;

    /** As for pages that are drawn. */
    private static final int WHITE = 250;

    private ScanDecoding() {}

    /** What was learnt of a page. */
    enum Result {
        /** Its picture was decoded without a fault to its end, and something of it is seen. */
        SHOWS,
        /** Its picture is damaged: readers show grey for a part of it. */
        DAMAGED,
        /** Its picture is one colour from edge to edge, and not white. */
        EVEN,
        /** Only who draws the page can tell. */
        UNKNOWN
    }

    static Result of(ScannedPage page) throws IOException {
        Rectangle2D seen = page.seen();
        if (seen == null || !isUsual(page.make())) {
            return Result.UNKNOWN;
        }
        try (InputStream raw = page.picture().createRawInputStream()) {
            int length = (int) Math.min(LONGEST, page.picture().getLength());
            JpegBlocks blocks =
                    JpegBlocks.of(new CodedBytes(raw, LONGEST, length)).orElse(null);
            if (blocks == null) {
                return Result.UNKNOWN;
            }
            Ink ink = new Ink(seen, blocks.width(), blocks.height());
            blocks.read(Integer.MAX_VALUE, ink);
            if (blocks.isDamaged()) {
                return Result.DAMAGED;
            }
            if (ink.isEven()) {
                return Result.EVEN;
            }
            return blocks.isExact() && ink.isSeen ? Result.SHOWS : Result.UNKNOWN;
        }
    }

    private static boolean isUsual(Make make) {
        return make.coding() == BASELINE
                && (make.components() == 1
                        ? COSName.DEVICEGRAY.equals(make.colours())
                        : make.components() == 3 && COSName.DEVICERGB.equals(make.colours()));
    }

    /** Whether a block that the page shows whole is darker than paper. */
    private static final class Ink implements JpegBlocks.Taker {

        private final int left;
        private final int top;
        private final int right;
        private final int bottom;
        private boolean isSeen;
        private boolean hasDetails;
        private int least = Integer.MAX_VALUE;
        private int most = Integer.MIN_VALUE;

        Ink(Rectangle2D seen, int width, int height) {
            this.left = (int) Math.ceil(seen.getMinX() * width / JpegBlocks.SIDE);
            this.top = (int) Math.ceil(seen.getMinY() * height / JpegBlocks.SIDE);
            this.right = (int) (seen.getMaxX() * width / JpegBlocks.SIDE);
            this.bottom = (int) (seen.getMaxY() * height / JpegBlocks.SIDE);
        }

        @Override
        public void take(int column, int row, int mean, boolean isUneven) {
            if (column >= left && column < right && row >= top && row < bottom) {
                isSeen |= mean < WHITE;
                hasDetails |= isUneven;
                least = Math.min(least, mean);
                most = Math.max(most, mean);
            }
        }

        boolean isEven() {
            return isSeen && !hasDetails && most - least <= PageLook.EVEN;
        }
    }
}
