package fr.opposable.exhibit.internal.pdf;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Shows pages small, and tells what was painted on them. */
final class PageLook {

    /** Longest side of the picture of a page, in pixels. */
    private static final int SIDE = 700;

    private static final float LARGEST_SCALE = 4;
    private static final int WHITE = 250;

    /** Greys closer than this are one. */
    static final int EVEN = 8;

    /** Two greys further apart than this are seen as two. */
    private static final int FAR = 96;

    /** Those of the library, but for pictures, of which it weighs sixteen points for one: four show as much at this size. */
    private static final RenderingHints HINTS = new RenderingHints(Map.of(
            RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR,
            RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY,
            RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON));

    /**
     * A page, as our reader shows it.
     *
     * @param picture small, in grey
     * @param inked how many of its pixels are not white
     * @param marks what was painted
     */
    record Looked(BufferedImage picture, int inked, Marks marks) {

        boolean isBlank() {
            return inked == 0;
        }

        /** {@return whether it is one colour from edge to edge, and not white: nothing is read on it either} */
        boolean isEven() {
            int least = 255;
            int most = 0;
            for (byte grey : dots(picture)) {
                least = Math.min(least, grey & 0xff);
                most = Math.max(most, grey & 0xff);
            }
            return !isBlank() && most - least <= EVEN;
        }

        /** {@return share of the pixels that differ clearly from {@code other}, in thousandths} */
        int differsFrom(Looked other) {
            BufferedImage one = picture;
            BufferedImage two = other.picture;
            if (one.getWidth() != two.getWidth() || one.getHeight() != two.getHeight()) {
                return 1000;
            }
            byte[] here = dots(one);
            byte[] there = dots(two);
            long different = 0;
            for (int dot = 0; dot < here.length; dot++) {
                different += Math.abs((here[dot] & 0xff) - (there[dot] & 0xff)) > FAR ? 1 : 0;
            }
            return (int) (1000 * different / ((long) one.getWidth() * one.getHeight()));
        }
    }

    private final PDDocument document;

    PageLook(PDDocument document) {
        this.document = document;
    }

    Looked look(int page) throws IOException {
        PDRectangle box = document.getPage(page).getCropBox();
        float longest = Math.max(box.getWidth(), box.getHeight());
        float scale = longest <= 0 ? 1 : Math.min(LARGEST_SCALE, SIDE / longest);
        Marks marks = new Marks();
        PDFRenderer renderer = new PDFRenderer(document) {
            @Override
            protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
                return new WatchedDrawer(parameters, marks);
            }
        };
        renderer.setSubsamplingAllowed(true);
        // fine averaging of large scans takes seconds, and shows no more of what is looked for
        renderer.setImageDownscalingOptimizationThreshold(0);
        renderer.setRenderingHints(HINTS);
        BufferedImage picture = renderer.renderImage(page, scale, ImageType.GRAY);
        marks.isCutShort = !PackedContent.isWhole(document.getPage(page));
        return new Looked(picture, inked(picture), marks);
    }

    private static int inked(BufferedImage picture) {
        int inked = 0;
        for (byte grey : dots(picture)) {
            inked += (grey & 0xff) < WHITE ? 1 : 0;
        }
        return inked;
    }

    /** {@return the dots of a picture in grey, row by row, as it holds them} */
    private static byte[] dots(BufferedImage picture) {
        return ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    }
}
