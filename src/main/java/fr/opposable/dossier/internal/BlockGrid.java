package fr.opposable.dossier.internal;

import java.util.Arrays;

/**
 * A picture in blocks of 8 × 8 dots, filled row by row from the top as far as somebody asks. Paper is the brightness most blocks have:
 * what is far from it, or is not even, is ink.
 */
abstract class BlockGrid implements PictureInk {

    static final int SIDE = 8;

    private static final int FAR = 14;

    /** Blocks that a colour may have below each other in one unit of a JPEG, at most. */
    private static final int MOST_MORE = 16;

    private final int columns;
    private final int rows;

    /** As far down as was asked for, of which most pages are asked for their upper edge only. */
    private byte[] means = new byte[0];

    private boolean[] uneven = new boolean[0];
    private int filled;

    BlockGrid(int width, int height) {
        this.columns = Math.max(1, (width + SIDE - 1) / SIDE);
        this.rows = Math.max(1, (height + SIDE - 1) / SIDE);
    }

    /**
     * Fills rows of blocks, through {@link #put}, until {@code last} is there or the picture ends.
     *
     * @param first the first that is not there yet
     * @return the first row that is not there now
     */
    abstract int fill(int first, int last);

    final void put(int column, int row, int mean, boolean isUneven) {
        if (column < columns && row * columns < means.length) {
            means[row * columns + column] = (byte) Math.max(0, Math.min(255, mean));
            uneven[row * columns + column] = isUneven;
        }
    }

    /** Room for the rows to {@code last}, and for those of a row of larger blocks that reaches below it. */
    private void makeRoom(int last) {
        int wanted = Math.min(rows, last + 1 + MOST_MORE) * columns;
        if (means.length < wanted) {
            int length = Math.min(rows * columns, Math.max(wanted, 2 * means.length));
            means = Arrays.copyOf(means, length);
            uneven = Arrays.copyOf(uneven, length);
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
            makeRoom(lastRow);
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
