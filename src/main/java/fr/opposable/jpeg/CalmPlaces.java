package fr.opposable.jpeg;

import java.util.Arrays;

/**
 * Which details of a block of a JPEG are too small to be ink, told by their place and the length of their value: a value of {@code n} bits
 * is 2ⁿ⁻¹ steps at least.
 *
 * @param reach for a {@link #row} and a place, the first place from there on where a value of that length is ink, 64 when there is none; where
 *     the block ends, 63 at most, for behind the last place nothing ends it any more, and 64 more, as {@link HuffmanTable#strides} counts
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
record CalmPlaces(byte[] reach) {

    private static final int LARGE_STEP = 24;
    private static final int PLACES = 64;
    private static final int LENGTHS = 16;

    /** Without a table of steps nothing is ink; nor is it once a block is known to have some. */
    static final CalmPlaces ALL = of(new int[PLACES]);

    /** @param steps of the quantisation, place by place in the order of the stream */
    static CalmPlaces of(int[] steps) {
        byte[] reach = new byte[2 * LENGTHS * PLACES];
        Arrays.fill(reach, 0, PLACES, (byte) PLACES);
        for (int length = 1; length < LENGTHS; length++) {
            byte next = PLACES;
            for (int place = PLACES - 1; place >= 0; place--) {
                if (steps[place] << (length - 1) > LARGE_STEP) {
                    next = (byte) place;
                }
                reach[length * PLACES + place] = next;
            }
        }
        for (int i = 0; i < LENGTHS * PLACES; i++) {
            reach[LENGTHS * PLACES + i] = (byte) (Math.min(reach[i], PLACES - 1) + PLACES);
        }
        return new CalmPlaces(reach);
    }

    /** {@return where the row of values of {@code length} bits at most begins, when the block ends behind them or not} */
    static int row(int length, boolean isEnd) {
        return (isEnd ? LENGTHS + length : length) * PLACES;
    }
}
