package fr.opposable.dossier.internal;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A page as it is seen: cropped and turned. Its origin is the lower left corner of what the reader sees, its unit that of the page
 * (ISO 32000-1, 14.11.2 and 7.7.3.3).
 *
 * @param width of what is seen
 * @param height of what is seen
 * @param toPage from what is seen to the coordinates of the page
 * @param unit points of one unit, {@code UserUnit}
 */
record PageView(double width, double height, AffineTransform toPage, double unit) {

    static PageView of(PDPage page) {
        PDRectangle box = page.getCropBox();
        if (box.getWidth() < 1 || box.getHeight() < 1) {
            box = page.getMediaBox();
        }
        double x = box.getLowerLeftX();
        double y = box.getLowerLeftY();
        double w = Math.max(1, box.getWidth());
        double h = Math.max(1, box.getHeight());
        double unit = Math.max(1e-3, page.getUserUnit());
        return switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new PageView(h, w, new AffineTransform(0, 1, -1, 0, x + w, y), unit);
            case 180 -> new PageView(w, h, new AffineTransform(-1, 0, 0, -1, x + w, y + h), unit);
            case 270 -> new PageView(h, w, new AffineTransform(0, -1, 1, 0, x, y + h), unit);
            default -> new PageView(w, h, new AffineTransform(1, 0, 0, 1, x, y), unit);
        };
    }

    /** {@return a rectangle of what is seen, in coordinates of the page} */
    Rectangle2D onPage(Rectangle2D seen) {
        return toPage.createTransformedShape(seen).getBounds2D();
    }
}
