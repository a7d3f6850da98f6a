package fr.opposable.jpeg;

import java.util.Arrays;

/**
 * Which details of a block of a JPEG are too small to be ink, told by their place and the length of their value: a value of {@code n} bits
 * is 2ⁿ⁻¹ steps at least.
 *
 * @param reach for a length (times 64) and a place, the first place from there on where such a value is ink; 64 when there is none
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
record CalmPlaces(byte[] reach) {

    private static final int LARGE_STEP = 24;
    private static final int PLACES = 64;
    private static final int LENGTHS = 16;

    /** Without a table of steps nothing is ink. */
    static final CalmPlaces ALL = of(new int[PLACES]);

    /** @param steps of the quantisation, place by place in the order of the stream */
    static CalmPlaces of(int[] steps) {
        byte[] reach = new byte[LENGTHS * PLACES];
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
        return new CalmPlaces(reach);
    }
}
