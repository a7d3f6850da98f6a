package fr.opposable.dossier.internal;

import java.io.IOException;
import java.util.Arrays;

/**
 * Fewer dots, each the mean of those it stands for, to the fraction of a dot: no stroke is stepped over. Takes the rows of a large
 * picture one after another and keeps none; what it makes does not depend on how they are handed over.
 */
final class AreaFilter {

    private final int width;
    private final int height;
    private final int wide;
    private final int high;
    private final int colours;
    private final byte[] made;

    /** Of the rows above the next edge, each sample as many times as parts of its row belong here; a row has {@link #high} parts. */
    private final int[] sums;

    private int taken;
    private int done;

    /**
     * @param width dots of a row
     * @param height rows that will come
     * @param wide dots of a row of what is made, no more than {@code width}
     * @param high rows of what is made, no more than {@code height}
     * @param colours samples of a dot
     */
    AreaFilter(int width, int height, int wide, int high, int colours) {
        if (wide > width || high > height) {
            throw new IllegalArgumentException(
                    "%d × %d dots are not fewer than %d × %d".formatted(wide, high, width, height));
        }
        this.width = width;
        this.height = height;
        this.wide = wide;
        this.high = high;
        this.colours = colours;
        this.made = new byte[wide * high * colours];
        this.sums = new int[width * colours];
    }

    /**
     * The next row.
     *
     * @param dots its samples, from 0 to 255, dot by dot
     * @param start where it begins
     */
    void take(byte[] dots, int start) {
        long top = (long) taken++ * high;
        long bottom = top + high;
        long edge = (done + 1L) * height;
        add(dots, start, (int) (Math.min(edge, bottom) - top));
        if (bottom >= edge) {
            for (int colour = 0; colour < colours; colour++) {
                write(colour);
            }
            done++;
            Arrays.fill(sums, 0);
            add(dots, start, (int) (bottom - edge));
        }
    }

    /** Fields are read once a row: a short run has no compiler that would see that they do not change. */
    private void add(byte[] dots, int start, int parts) {
        int[] to = sums;
        for (int i = 0; parts > 0 && i < to.length; i++) {
            to[i] += (dots[start + i] & 0xff) * parts;
        }
    }

    /** A dot of what is made has {@code width} parts, one of what came {@code wide}. */
    private void write(int colour) {
        int[] from = sums;
        byte[] to = made;
        int step = colours;
        int parts = wide;
        double each = 1.0 / ((double) width * height);
        int at = done * wide * colours + colour;
        int i = colour;
        int left = parts;
        for (int x = 0; x < wide; x++, at += step) {
            int wanted = width - left;
            long sum = (long) from[i] * left;
            i += step;
            while (wanted >= parts) {
                sum += (long) from[i] * parts;
                wanted -= parts;
                i += step;
            }
            left = parts;
            if (wanted > 0) {
                sum += (long) from[i] * wanted;
                left -= wanted;
            }
            to[at] = (byte) (int) (sum * each + 0.5);
        }
    }

    /**
     * {@return the samples of the smaller picture, row after row}
     *
     * @throws IOException when rows are missing
     */
    byte[] whole() throws IOException {
        if (done < high) {
            throw new IOException("The picture ends after %d of %d rows".formatted(taken, height));
        }
        return made;
    }
}
