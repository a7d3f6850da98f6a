package fr.opposable.rendering.internal.word;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Where blocks are written. Lengths are twentieths of a point.
 *
 * @param width of the column, page or cell
 * @param left what its blocks stay away from the column's left edge
 * @param right and from its right edge
 * @param edge the line at their left; null for none
 * @param frame their place on the paper; null in the flow
 * @param path the classes they stand under, outermost first
 */
record Place(int width, int left, int right, Look.@Nullable Line edge, Look.@Nullable Frame frame, String path) {

    /** What only says that something stays together, and names nothing. */
    private static final String KEEP = "keep";

    static Place column(int width, String path) {
        return new Place(width, 0, 0, null, null, path);
    }

    /** {@return the width left for words} */
    int room() {
        return width - left - right;
    }

    /** {@return the path of what stands in {@code element} here} */
    String pathOf(Element element) {
        String own = element.getAttribute("class").strip();
        if (own.isEmpty() || own.equals(KEEP)) {
            return path;
        }
        return path.isEmpty() ? own : path + " " + own;
    }

    Place in(Element element, int moreLeft, int moreRight, Look.@Nullable Line line) {
        return new Place(width, left + moreLeft, right + moreRight, line == null ? edge : line, frame, pathOf(element));
    }
}
