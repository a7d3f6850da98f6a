package fr.opposable.exhibit.internal.pdf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether all the passes of a JPEG are there (ITU-T T.81, annexes B and G), told by their headers. A picture that was cut after its first
 * pass and closed by the program that received it decodes without a fault, blurred: no reader says so.
 */
public final class JpegScans {

    /** What is there of the picture. */
    public enum Whole {
        /** All of it, or nothing that this can tell. */
        YES,
        /** All but the last bits: what is small is blurred. */
        ROUGH,
        /** Not all: details, or a colour, never came. */
        NO
    }

    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int COEFFICIENTS = 64;
    private static final int NEVER = -1;

    private final byte[] jpeg;
    private final int length;

    /** For each component of the frame, the lowest bit that came of each coefficient. */
    private final Map<Integer, int[]> lowest = new HashMap<>();

    private boolean isProgressive;

    private JpegScans(byte[] jpeg, int length) {
        this.jpeg = jpeg;
        this.length = length;
    }

    /** {@return how much of {@code jpeg} is there} */
    public static Whole of(byte[] jpeg) {
        return of(jpeg, jpeg.length);
    }

    /** {@return how much of the picture in the first {@code length} bytes of {@code jpeg} is there} */
    static Whole of(byte[] jpeg, int length) {
        return new JpegScans(jpeg, length).walk();
    }

    private Whole walk() {
        int at = 2;
        while (at + 4 <= length) {
            int marker = unsigned(at + 1);
            if (unsigned(at) != 0xff || marker == END) {
                break;
            }
            if (marker == 0xff) {
                at++;
                continue;
            }
            int segment = unsigned(at + 2) << 8 | unsigned(at + 3);
            int next = at + 2 + segment;
            if (next > length || !isTaken(marker, at + 4, segment - 2)) {
                return Whole.YES;
            }
            at = marker == START_OF_SCAN ? afterData(next) : next;
        }
        return told();
    }

    /** {@return whether the segment could be read} */
    private boolean isTaken(int marker, int at, int bytes) {
        boolean isFrame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (isFrame) {
            return isFrameTaken(marker, at, bytes);
        }
        return marker != START_OF_SCAN || isScanTaken(at, bytes);
    }

    private boolean isFrameTaken(int marker, int at, int bytes) {
        if (bytes < 6 || bytes < 6 + 3 * unsigned(at + 5) || !lowest.isEmpty()) {
            return false;
        }
        isProgressive = marker == 0xc2 || marker == 0xca;
        for (int i = 0; i < unsigned(at + 5); i++) {
            int[] never = new int[COEFFICIENTS];
            Arrays.fill(never, NEVER);
            lowest.put(unsigned(at + 6 + 3 * i), never);
        }
        return true;
    }

    private boolean isScanTaken(int at, int bytes) {
        int components = bytes < 1 ? 0 : unsigned(at);
        if (bytes < 4 + 2 * components) {
            return false;
        }
        int rest = at + 1 + 2 * components;
        int first = isProgressive ? unsigned(rest) : 0;
        int last = isProgressive ? unsigned(rest + 1) : COEFFICIENTS - 1;
        int bit = isProgressive ? unsigned(rest + 2) & 0xf : 0;
        for (int i = 0; i < components; i++) {
            int[] bits = lowest.get(unsigned(at + 1 + 2 * i));
            if (bits == null || first > last || last >= COEFFICIENTS) {
                return false;
            }
            for (int k = first; k <= last; k++) {
                bits[k] = bit;
            }
        }
        return true;
    }

    /** {@return where the coded data that begin at {@code at} end: at the next marker that is neither a restart nor filling} */
    private int afterData(int at) {
        for (int i = at; i + 1 < length; i++) {
            int marker = unsigned(i + 1);
            if (unsigned(i) == 0xff && marker != 0 && marker != 0xff && (marker < 0xd0 || marker > 0xd7)) {
                return i;
            }
        }
        return length;
    }

    private Whole told() {
        Whole told = Whole.YES;
        for (int[] bits : lowest.values()) {
            for (int bit : bits) {
                if (bit == NEVER) {
                    return Whole.NO;
                }
                told = bit > 0 ? Whole.ROUGH : told;
            }
        }
        return told;
    }

    private int unsigned(int at) {
        return jpeg[at] & 0xff;
    }
}
