package fr.opposable.dossier.internal;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the stamp of a page goes: the upper right corner by custom, even close to the edge or a little smaller; then the other corners, the
 * lower right first; then wherever an edge is free. Where nothing is, the corner or middle that is least taken.
 *
 * @param box in what is seen
 * @param size of the letters, in units of the page
 * @param isFree whether nothing is below
 */
record StampPlace(Rectangle2D box, double size, boolean isFree) {

    private static final double A4_WIDTH = 595.276;
    private static final double LEAST_POINTS = 6.5;
    private static final double[] MARGINS = {18, 12, 7};
    private static final double[] SIZES = {1, 0.82};

    /** Parts of the free width and height: to the right, upwards. */
    private static final double[][] CORNERS = {{1, 1}, {1, 0}, {0, 1}, {0, 0}};

    private static final double[][] MIDDLES = {{0.5, 1}, {0.5, 0}};

    /** Steps from one end of an edge to the other. */
    private static final int STEPS = 16;

    /** The words of a stamp, for letters of one unit. */
    private record Words(double width, double lines) {}

    /**
     * {@return the place of a stamp}
     *
     * @param width of the words, for letters of one unit
     * @param points size of the letters on an A4 page
     * @param lines of words
     */
    static StampPlace of(PageView view, PageInk ink, double width, double points, double lines) {
        Words words = new Words(width, lines);
        for (double[] corner : CORNERS) {
            for (double size : SIZES) {
                for (double margin : MARGINS) {
                    StampPlace place = at(view, words, points * size, margin, corner);
                    if (ink.cover(view.onPage(place.box())) == 0) {
                        return place;
                    }
                }
            }
        }
        return alongEdges(view, ink, words, points).orElseGet(() -> leastTaken(view, ink, words, points));
    }

    /** From the upper right corner to the left, then the lower edge in the same way, then down the right edge and down the left. */
    private static Optional<StampPlace> alongEdges(PageView view, PageInk ink, Words words, double points) {
        List<double[]> spots = new ArrayList<>();
        for (double height : new double[] {1, 0}) {
            for (int step = STEPS; step >= 0; step--) {
                spots.add(new double[] {(double) step / STEPS, height});
            }
        }
        for (double side : new double[] {1, 0}) {
            for (int step = STEPS; step >= 0; step--) {
                spots.add(new double[] {side, (double) step / STEPS});
            }
        }
        for (double size : SIZES) {
            for (double margin : MARGINS) {
                for (double[] spot : spots) {
                    StampPlace place = at(view, words, points * size, margin, spot);
                    if (ink.cover(view.onPage(place.box())) == 0) {
                        return Optional.of(place);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static StampPlace leastTaken(PageView view, PageInk ink, Words words, double points) {
        return Stream.of(CORNERS, MIDDLES)
                .flatMap(Arrays::stream)
                .flatMap(spot -> Arrays.stream(MARGINS).mapToObj(margin -> at(view, words, points, margin, spot)))
                .min(Comparator.comparingDouble(place -> ink.cover(view.onPage(place.box()))))
                .map(place -> new StampPlace(place.box(), place.size(), false))
                .orElseThrow();
    }

    private static StampPlace at(PageView view, Words words, double points, double margin, double[] spot) {
        double scale = Math.min(view.width(), view.height()) / A4_WIDTH;
        double size = Math.max(points * scale, LEAST_POINTS / view.unit());
        size = Math.min(size, view.width() * 0.94 / (words.width() + 1));
        size = Math.min(size, view.height() * 0.9 / (words.lines() * 1.3 + 0.5));
        double w = size * (words.width() + 1);
        double h = size * (words.lines() * 1.25 + 0.4);
        double inset = Math.min(margin * scale, Math.min(view.width() - w, view.height() - h) / 2);
        Rectangle2D box = new Rectangle2D.Double(
                inset + spot[0] * (view.width() - w - 2 * inset),
                inset + spot[1] * (view.height() - h - 2 * inset),
                w,
                h);
        return new StampPlace(box, size, true);
    }
}
