package fr.opposable.rendering.internal.word;

/**
 * The sheet, in twentieths of a point.
 *
 * @param width across
 * @param height down
 * @param left margin
 * @param right margin
 * @param firstTop top margin of page 1
 * @param top top margin of those that follow
 * @param bottom margin
 */
record Paper(int width, int height, int left, int right, int firstTop, int top, int bottom) {

    /** {@return the width of the text} */
    int text() {
        return width - left - right;
    }
}
