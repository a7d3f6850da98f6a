package fr.opposable.dossier.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Brightness of a picture that is kept dot by dot, read from the top as far as somebody asks. */
final class DotGrid extends BlockGrid {

    private static final int UNEVEN = 60;

    private final InputStream dots;
    private final int width;
    private final int bits;
    private final int colours;
    private boolean isBroken;

    /**
     * @param dots the decoded data, lines padded to whole bytes
     * @param bits of a component: 1, 2, 4 or 8
     * @param colours components of a dot
     */
    DotGrid(InputStream dots, int width, int height, int bits, int colours) {
        super(width, height);
        this.dots = dots;
        this.width = width;
        this.bits = bits;
        this.colours = colours;
    }

    @Override
    int fill(int first, int last) {
        int row = first;
        try {
            while (!isBroken && row <= last) {
                row(row);
                row++;
            }
        } catch (IOException e) {
            // Damaged data: what is below stays unknown.
            isBroken = true;
        }
        return row;
    }

    private void row(int row) throws IOException {
        int[] sums = new int[columns()];
        int[] least = new int[columns()];
        int[] most = new int[columns()];
        int[] seen = new int[columns()];
        Arrays.fill(least, 255);
        int line = (width * bits * colours + 7) / 8;
        for (int y = 0; y < SIDE; y++) {
            byte[] bytes = dots.readNBytes(line);
            if (bytes.length < line) {
                break;
            }
            for (int x = 0; x < width; x++) {
                int dot = dot(bytes, x);
                int block = x / SIDE;
                sums[block] += dot;
                seen[block]++;
                least[block] = Math.min(least[block], dot);
                most[block] = Math.max(most[block], dot);
            }
        }
        if (seen[0] == 0) {
            throw new IOException("the picture ends early");
        }
        for (int block = 0; block < sums.length; block++) {
            put(block, row, sums[block] / Math.max(1, seen[block]), most[block] - least[block] > UNEVEN);
        }
    }

    /** The first colour of a dot stands for all: paper is even in each of them. */
    private int dot(byte[] line, int x) {
        int at = x * bits * colours;
        int value = ((line[at >> 3] & 0xff) >> (8 - bits - (at & 7))) & ((1 << bits) - 1);
        return value * 255 / ((1 << bits) - 1);
    }
}
