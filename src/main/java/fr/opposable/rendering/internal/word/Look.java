package fr.opposable.rendering.internal.word;

import org.jspecify.annotations.Nullable;

/**
 * How a paragraph looks. Two paragraphs that look alike share one style. Lengths are twentieths of a point.
 *
 * @param words how its words look
 * @param pitch from line to line
 * @param before space above
 * @param after space below
 * @param side where lines are set
 * @param left from the edge of its column
 * @param right from the other edge
 * @param top the line above
 * @param bottom the line below
 * @param edge the line at its left
 * @param fill the colour behind, six figures; null for none
 * @param frame where on the paper it stands; null in the flow
 * @param outline from 1, its depth among headings; 0 for none
 */
record Look(
        Words words,
        int pitch,
        int before,
        int after,
        Side side,
        int left,
        int right,
        @Nullable Line top,
        @Nullable Line bottom,
        @Nullable Line edge,
        @Nullable String fill,
        @Nullable Frame frame,
        int outline) {

    /** No space and no empty line is lower. */
    static final int THINNEST = 20;

    /** The pitch of lines as high as what stands in them: a picture. */
    static final int AS_HIGH_AS_NEEDED = -1;

    /** Where the lines of a paragraph are set. */
    enum Side {
        LEFT,
        RIGHT,
        CENTER,
        BOTH
    }

    /**
     * How words look.
     *
     * @param family the font
     * @param halfPoints its size
     * @param bold whether strong
     * @param italic whether slanted
     * @param underlined whether underlined
     * @param color six figures
     * @param height 1 above the line, -1 below, 0 on it
     */
    record Words(
            String family,
            int halfPoints,
            boolean bold,
            boolean italic,
            boolean underlined,
            String color,
            int height) {}

    /**
     * A line beside a paragraph or a cell.
     *
     * @param eighths thickness in eighths of a point
     * @param space points between it and the words, 31 at most
     * @param color six figures
     */
    record Line(int eighths, int space, String color) {}

    /**
     * A place on the paper, from its edges.
     *
     * @param x from the left
     * @param y from the top
     * @param width how wide
     */
    record Frame(int x, int y, int width) {}

    /** {@return the same look, its lines as high as what stands in them} */
    Look asHighAsNeeded() {
        return new Look(
                words, AS_HIGH_AS_NEEDED, before, after, side, left, right, top, bottom, edge, fill, frame, outline);
    }

    /** {@return the same look, wherever it stands} */
    Look unplaced() {
        return frame == null
                ? this
                : new Look(words, pitch, before, after, side, left, right, top, bottom, edge, fill, null, outline);
    }

    Look withMargins(int above, int below) {
        return new Look(words, pitch, above, below, side, left, right, top, bottom, edge, fill, frame, outline);
    }
}
