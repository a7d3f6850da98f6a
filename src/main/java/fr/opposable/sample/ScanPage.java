package fr.opposable.sample;

import java.io.ByteArrayOutputStream;
import java.util.random.RandomGenerator;

/**
 * A page as a scanner hands it over: grey paper with grain, lines of dark marks between margins. It is drawn as the coefficients of a
 * sequential JPEG (ITU-T T.81), so that thousands cost nothing.
 */
final class ScanPage {

    private static final int STEP = 4;
    private static final int PAPER = 232;
    /** Code lengths: nine codes of four bits for means, six of three bits for details. */
    private static final int MEANS = 9;

    private static final int DETAILS = 6;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
    private final RandomGenerator random;
    private final int width;
    private final int height;
    private final int grain;
    private int held;
    private int count;
    private int last;

    private ScanPage(int width, int height, int grain, RandomGenerator random) {
        this.width = width;
        this.height = height;
        this.grain = grain;
        this.random = random;
    }

    /**
     * {@return a page of {@code width} by {@code height} dots, grey}
     *
     * @param grain how uneven the paper is, in details a block, from 0; it makes the weight of the page
     */
    static byte[] draw(int width, int height, int grain, RandomGenerator random) {
        ScanPage page = new ScanPage(width, height, grain, random);
        page.head();
        page.blocks();
        return page.out.toByteArray();
    }

    private void head() {
        bytes(0xff, 0xd8, 0xff, 0xdb, 0, 67, 0);
        for (int i = 0; i < 64; i++) {
            bytes(STEP);
        }
        bytes(0xff, 0xc0, 0, 11, 8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0);
        table(0x00, 4, MEANS);
        table(0x10, 3, DETAILS);
        bytes(0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0);
    }

    private void table(int id, int length, int symbols) {
        bytes(0xff, 0xc4, 0, 19 + symbols, id);
        for (int i = 1; i <= 16; i++) {
            bytes(i == length ? symbols : 0);
        }
        for (int i = 0; i < symbols; i++) {
            bytes(i);
        }
    }

    private void blocks() {
        int columns = (width + 7) / 8;
        int rows = (height + 7) / 8;
        for (int row = 0; row < rows; row++) {
            boolean isLine = row > rows / 12 && row < rows * 11 / 12 && row % 6 < 3;
            int end = columns * (7 + random.nextInt(3)) / 10;
            for (int column = 0; column < columns; column++) {
                boolean isInk = isLine && column > columns / 9 && column < end && random.nextInt(7) != 0;
                block(isInk);
            }
        }
        while (count > 0) {
            bit(1, 1);
        }
        bytes(0xff, 0xd9);
    }

    private void block(boolean isInk) {
        int mean = ((isInk ? 120 + random.nextInt(60) : PAPER + random.nextInt(3)) - 128) * 8 / STEP;
        int difference = mean - last;
        last = mean;
        int size = size(difference);
        bit(size, 4);
        value(difference, size);
        int details = isInk ? 6 + random.nextInt(6) : random.nextInt(grain + 1) + grain / 2;
        for (int i = 0; i < details; i++) {
            int detail = isInk ? random.nextInt(-31, 32) : random.nextInt(-2, 3);
            int length = size(detail == 0 ? 1 : detail);
            bit(length, 3);
            value(detail == 0 ? 1 : detail, length);
        }
        if (details < 63) {
            bit(0, 3);
        }
    }

    private static int size(int value) {
        return 32 - Integer.numberOfLeadingZeros(Math.abs(value));
    }

    private void value(int value, int size) {
        bit(value < 0 ? value + (1 << size) - 1 : value, size);
    }

    private void bit(int bits, int length) {
        for (int i = length - 1; i >= 0; i--) {
            held = (held << 1) | ((bits >> i) & 1);
            if (++count == 8) {
                bytes(held);
                if (held == 0xff) {
                    bytes(0);
                }
                held = 0;
                count = 0;
            }
        }
    }

    private void bytes(int... values) {
        for (int value : values) {
            out.write(value);
        }
    }
}
