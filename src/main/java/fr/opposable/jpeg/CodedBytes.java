package fr.opposable.jpeg;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The coded bytes of a picture, taken from its file as far as somebody reads: of most scans, the first few thousand of hundreds. */
public final class CodedBytes {

    private static final int FIRST = 16 << 10;

    private final InputStream in;
    private final int most;
    private byte[] held;
    private int count;
    private boolean isAll;

    /**
     * @param in where they come from
     * @param most bytes that are ever taken
     */
    public CodedBytes(InputStream in, int most) {
        this(in, most, FIRST);
    }

    /** @param likely how many there are, when all will be read: room for as many is taken at once */
    public CodedBytes(InputStream in, int most, int likely) {
        this.in = in;
        this.most = most;
        this.held = new byte[Math.max(FIRST, Math.min(likely, most))];
    }

    /** {@return the bytes taken so far, from the first; more room than bytes. Another array once more are taken} */
    byte[] held() {
        return held;
    }

    /** {@return how many are there} */
    int count() {
        return count;
    }

    /** Takes the bytes before {@code end}, and some more, as far as there are any. */
    void take(int end) {
        while (count < end && !isAll) {
            if (count == held.length) {
                held = Arrays.copyOf(held, held.length * 2);
            }
            try {
                int wanted = Math.min(held.length, most) - count;
                int read = wanted <= 0 ? 0 : in.readNBytes(held, count, wanted);
                count += read;
                isAll = read < wanted || wanted <= 0;
            } catch (IOException e) {
                // Damaged further down: what is there is all that is known.
                isAll = true;
            }
        }
    }

    /**
     * {@return the byte at {@code place}, unsigned}
     *
     * @throws IndexOutOfBoundsException when there is none
     */
    int at(int place) {
        if (place >= count) {
            take(place + 1);
            if (place >= count) {
                throw new IndexOutOfBoundsException(place);
            }
        }
        return held[place] & 0xff;
    }

    /** {@return two bytes, the first the greater} */
    int two(int place) {
        return (at(place) << 8) | at(place + 1);
    }
}
