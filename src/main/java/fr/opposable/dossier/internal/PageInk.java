package fr.opposable.dossier.internal;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Where a page has something on it, in coordinates of the page. */
final class PageInk {

    private final List<Rectangle2D> marks = new ArrayList<>();
    private final List<Placed> pictures = new ArrayList<>();
    private boolean isKnown = true;
    /** How many {@code q} are open when the page ends, and how many {@code Q} it has too many before. */
    private int deepest;

    private int depth;

    /** A picture, with the transform from its unit square to the page. */
    private record Placed(AffineTransform place, PictureInk ink) {}

    void mark(Rectangle2D box) {
        marks.add(box);
    }

    void picture(AffineTransform place, PictureInk ink) {
        pictures.add(new Placed(place, ink));
    }

    /** Lets go of what was drawn, once the place of the stamp is known; the balance stays. */
    void forget() {
        marks.clear();
        pictures.clear();
        isKnown = false;
    }

    /** The page could not be read to its end: nowhere is known to be free. */
    void unknown() {
        isKnown = false;
    }

    void saved() {
        depth++;
    }

    void restored() {
        depth--;
        deepest = Math.min(deepest, depth);
    }

    /** {@return how many {@code q} must stand before the page so that its own balance cannot reach what we add} */
    int openings() {
        return 1 - deepest;
    }

    /** {@return how many {@code Q} must stand after it} */
    int closings() {
        return depth - deepest + 1;
    }

    /** {@return how much of {@code box} is covered: 0 when it is free, up to 1 and more; 0.5 where nothing is known} */
    double cover(Rectangle2D box) {
        if (!isKnown) {
            return 0.5;
        }
        double area = box.getWidth() * box.getHeight();
        double covered = 0;
        for (Rectangle2D mark : marks) {
            if (mark.intersects(box)) {
                Rectangle2D common = mark.createIntersection(box);
                covered += Math.max(common.getWidth() * common.getHeight() / area, 1e-4);
            }
        }
        for (Placed picture : pictures) {
            covered += covered(picture, box);
        }
        return covered;
    }

    private static double covered(Placed picture, Rectangle2D box) {
        try {
            Rectangle2D seen =
                    picture.place().createInverse().createTransformedShape(box).getBounds2D();
            double left = Math.max(0, seen.getMinX());
            double right = Math.min(1, seen.getMaxX());
            double top = Math.max(0, 1 - seen.getMaxY());
            double bottom = Math.min(1, 1 - seen.getMinY());
            return left >= right || top >= bottom ? 0 : picture.ink().cover(left, top, right, bottom);
        } catch (NoninvertibleTransformException e) {
            // A picture squeezed to a line covers nothing.
            return 0;
        }
    }
}
