package fr.opposable.dossier.internal;

import java.awt.geom.Rectangle2D;

/**
 * Where the stamp of a page goes: the upper right corner by custom, another corner or edge when that one is taken, and the least taken
 * when all are.
 *
 * @param box in what is seen
 * @param size of the letters, in units of the page
 * @param isFree whether nothing is below
 */
record StampPlace(Rectangle2D box, double size, boolean isFree) {

    private static final double A4_WIDTH = 595.276;
    private static final double LEAST_POINTS = 6.5;
    private static final double[] MARGINS = {18, 7};
    /** Parts of the free width and height: right, left, middle, above; then below. */
    private static final double[][] CORNERS = {{1, 1}, {0, 1}, {0.5, 1}, {1, 0}, {0, 0}, {0.5, 0}};

    /**
     * {@return the place of a stamp}
     *
     * @param width of the words, for letters of one unit
     * @param points size of the letters on an A4 page
     * @param lines of words
     */
    static StampPlace of(PageView view, PageInk ink, double width, double points, double lines) {
        double scale = Math.min(view.width(), view.height()) / A4_WIDTH;
        double size = Math.max(points * scale, LEAST_POINTS / view.unit());
        double room = Math.min(size, view.width() * 0.94 / (width + 1));
        size = Math.min(room, view.height() * 0.9 / (lines * 1.3 + 0.5));
        double w = size * (width + 1);
        double h = size * (lines * 1.25 + 0.4);
        StampPlace best = null;
        double least = Double.MAX_VALUE;
        for (double margin : MARGINS) {
            double inset = Math.min(margin * scale, Math.min(view.width() - w, view.height() - h) / 2);
            for (double[] corner : CORNERS) {
                Rectangle2D box = new Rectangle2D.Double(
                        inset + corner[0] * (view.width() - w - 2 * inset),
                        inset + corner[1] * (view.height() - h - 2 * inset),
                        w,
                        h);
                double cover = ink.cover(view.onPage(box));
                if (cover == 0) {
                    return new StampPlace(box, size, true);
                }
                if (best == null || cover < least) {
                    best = new StampPlace(box, size, false);
                    least = cover;
                }
            }
        }
        if (best == null) {
            throw new IllegalStateException("no corner was tried");
        }
        return best;
    }
}
