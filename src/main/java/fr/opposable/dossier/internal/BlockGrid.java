package fr.opposable.dossier.internal;

/**
 * A picture in blocks of 8 × 8 dots, filled row by row from the top as far as somebody asks. Paper is the brightness most blocks have:
 * what is far from it, or is not even, is ink.
 */
abstract class BlockGrid implements PictureInk {

    static final int SIDE = 8;

    private static final int FAR = 14;

    private final int columns;
    private final int rows;
    private final byte[] means;
    private final boolean[] uneven;
    private int filled;

    BlockGrid(int width, int height) {
        this.columns = Math.max(1, (width + SIDE - 1) / SIDE);
        this.rows = Math.max(1, (height + SIDE - 1) / SIDE);
        this.means = new byte[columns * rows];
        this.uneven = new boolean[columns * rows];
    }

    /**
     * Fills rows of blocks, through {@link #put}, until {@code last} is there or the picture ends.
     *
     * @param first the first that is not there yet
     * @return the first row that is not there now
     */
    abstract int fill(int first, int last);

    final void put(int column, int row, int mean, boolean isUneven) {
        if (column < columns && row < rows) {
            means[row * columns + column] = (byte) Math.max(0, Math.min(255, mean));
            uneven[row * columns + column] = isUneven;
        }
    }

    final int columns() {
        return columns;
    }

    final int rows() {
        return rows;
    }

    @Override
    public final double cover(double left, double top, double right, double bottom) {
        int firstRow = Math.min(rows - 1, (int) (top * rows));
        int lastRow = Math.clamp((int) Math.ceil(bottom * rows) - 1, firstRow, rows - 1);
        int firstColumn = Math.min(columns - 1, (int) (left * columns));
        int lastColumn = Math.clamp((int) Math.ceil(right * columns) - 1, firstColumn, columns - 1);
        if (lastRow >= filled) {
            filled = fill(filled, lastRow);
        }
        if (lastRow >= filled) {
            return UNKNOWN.cover(left, top, right, bottom);
        }
        int paper = paper();
        int inked = 0;
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                int block = row * columns + column;
                if (uneven[block] || Math.abs((means[block] & 0xff) - paper) > FAR) {
                    inked++;
                }
            }
        }
        int asked = (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
        // A speck of dust is no ink.
        return inked <= asked / 100 ? 0 : (double) inked / asked;
    }

    private int paper() {
        int[] often = new int[256 / SIDE];
        int[] sums = new int[often.length];
        for (int block = 0; block < filled * columns; block++) {
            if (!uneven[block]) {
                int mean = means[block] & 0xff;
                often[mean / SIDE]++;
                sums[mean / SIDE] += mean;
            }
        }
        int most = 0;
        for (int i = 1; i < often.length; i++) {
            most = often[i] >= often[most] ? i : most;
        }
        return often[most] == 0 ? Byte.MAX_VALUE : sums[most] / often[most];
    }
}
