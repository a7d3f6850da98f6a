package fr.opposable.evidence;

/** One page as a scanner sees it: a grey value for each point, from 0 (black) to 255 (white), row by row. */
public final class GreyPage {

    private final int width;
    private final int height;
    private final byte[] grey;

    /**
     * @param width points in a row, from 1
     * @param height rows, from 1
     * @param grey {@code width * height} values; the caller gives them up and never writes into them again
     */
    public GreyPage(int width, int height, byte[] grey) {
        if (width < 1 || height < 1 || grey.length != (long) width * height) {
            throw new IllegalArgumentException(
                    "%d grey values are no page of %d by %d".formatted(grey.length, width, height));
        }
        this.width = width;
        this.height = height;
        this.grey = grey;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** {@return the grey value of a point, from 0 to 255} */
    public int at(int x, int y) {
        return grey[y * width + x] & 0xFF;
    }

    /** Copies a part of a row into {@code target}, from its beginning. */
    public void copyRow(int x, int y, int length, byte[] target) {
        System.arraycopy(grey, y * width + x, target, 0, length);
    }
}
