package fr.opposable.exhibit.internal.pdf;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Set;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Whether a JPEG is all there, and what it says of itself, told by its markers (ITU-T T.81, annex B) without decoding a dot: cheap enough
 * for each picture of each page. A picture cut short or overwritten is shown grey from there on by every reader, in silence.
 */
final class JpegWalk {

    /**
     * What a picture says of itself.
     *
     * @param coding the marker of its frame, which says how it is coded: 0xc0 for the baseline
     * @param precision bits of a component
     * @param width in points
     * @param height in points
     * @param components 1 for grey
     * @param tables checksum of the tables that its data are coded by: of one scanner's pages they are mostly the same
     */
    record Frame(int coding, int precision, int width, int height, int components, long tables) {}

    /**
     * What was found.
     *
     * @param fault what is wrong with it, in French; null when nothing is
     * @param frame null when it has none, or names no table that its data are coded by
     * @param bytes its length
     */
    record Walked(@Nullable String fault, @Nullable Frame frame, int bytes) {}

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int QUANTIZATION = 0xdb;
    private static final int HUFFMAN = 0xc4;

    /** The frames of pictures that come in passes, each of which adds to all of the picture. */
    private static final Set<Integer> PASSES = Set.of(0xc2, 0xca);

    /** Bytes before the start and after the end that readers pass over. */
    private static final int SLACK = 64;

    /** Bytes between two segments that readers pass over. */
    private static final int STRAY = 512;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;

    private final byte[] jpeg;
    private final int length;
    private int at;
    private @Nullable Frame frame;
    private boolean hasQuantization;
    private boolean hasHuffman;
    private final CRC32C tables = new CRC32C();

    private JpegWalk(byte[] jpeg, int length) {
        this.jpeg = jpeg;
        this.length = length;
    }

    /** {@return what is wrong with {@code jpeg}, in French; null when nothing is} */
    static @Nullable String fault(byte[] jpeg) {
        return of(jpeg, jpeg.length).fault();
    }

    /** {@return what was found in the first {@code length} bytes of {@code jpeg}} */
    static Walked of(byte[] jpeg, int length) {
        JpegWalk walk = new JpegWalk(jpeg, length);
        if (!walk.endsWell()) {
            return new Walked("une image JPEG est tronquée", null, length);
        }
        if (!walk.isWhole()) {
            return new Walked("une image JPEG est endommagée", null, length);
        }
        if (walk.isInPasses() && JpegScans.of(jpeg, length) == JpegScans.Whole.NO) {
            return new Walked("une image JPEG est incomplète", null, length);
        }
        return new Walked(null, walk.frame(), length);
    }

    private boolean isInPasses() {
        Frame known = frame;
        return known != null && PASSES.contains(known.coding());
    }

    private @Nullable Frame frame() {
        Frame known = frame;
        return known == null || !hasQuantization || !hasHuffman
                ? null
                : new Frame(
                        known.coding(),
                        known.precision(),
                        known.width(),
                        known.height(),
                        known.components(),
                        tables.getValue());
    }

    private boolean endsWell() {
        int last = length;
        while (last > 0 && jpeg[last - 1] == 0) {
            // filled up to a whole block
            last--;
        }
        for (int i = last - 2; i >= Math.max(0, last - SLACK); i--) {
            if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) END) {
                return true;
            }
        }
        return false;
    }

    /** Segments, then coded data, then perhaps segments again, until the end. */
    private boolean isWhole() {
        if (!findStart()) {
            return false;
        }
        boolean hasScan = false;
        while (at + 2 <= length) {
            int marker = marker();
            if (marker == END) {
                return hasScan && isOver();
            }
            if (!isSegment(marker) || at + 2 > length) {
                return false;
            }
            int segment = number(at);
            at += segment;
            if (segment < 2 || at > length) {
                return false;
            }
            note(marker, at - segment, segment);
            if (marker == SCAN) {
                hasScan = true;
                passCoded();
            }
        }
        return false;
    }

    private void note(int marker, int from, int segment) {
        hasQuantization |= marker == QUANTIZATION;
        if (marker == HUFFMAN) {
            hasHuffman = true;
            tables.update(jpeg, from, segment);
        }
        if (isFrame(marker) && segment >= 8) {
            frame = new Frame(
                    marker, jpeg[from + 2] & 0xff, number(from + 5), number(from + 3), jpeg[from + 7] & 0xff, 0);
        }
    }

    private int number(int from) {
        return ((jpeg[from] & 0xff) << 8) | (jpeg[from + 1] & 0xff);
    }

    /** Frames of every coding; tables share the range. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != HUFFMAN && marker != 0xc8 && marker != 0xcc;
    }

    /** What follows is nothing, filling, or another picture, a preview for one: anything else is the rest of a scan cut in two. */
    private boolean isOver() {
        int rest = at;
        while (rest < length && jpeg[rest] == 0) {
            rest++;
        }
        return length - rest <= SLACK || (jpeg[rest] == (byte) 0xff && jpeg[rest + 1] == (byte) START);
    }

    private boolean findStart() {
        for (int i = 0; i + 1 < Math.min(length, SLACK); i++) {
            if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) START) {
                at = i + 2;
                return true;
            }
        }
        return false;
    }

    /** {@return the next marker, passed over; what lies before it is passed over too, as readers do, within reason; 0 when there is none} */
    private int marker() {
        int last = Math.min(length, at + STRAY);
        while (at < last && jpeg[at] != (byte) 0xff) {
            at++;
        }
        while (at < length && jpeg[at] == (byte) 0xff) {
            at++;
        }
        return at < length && jpeg[at - 1] == (byte) 0xff ? jpeg[at++] & 0xff : 0;
    }

    /** Frames, tables, scans, comments and what programs keep: all but what stands alone, is reserved, or belongs to coded data. */
    private static boolean isSegment(int marker) {
        return marker >= 0xc0
                && marker != 0xc8
                && (marker < 0xd0 || marker > END)
                && marker < 0xff
                && !isReserved(marker);
    }

    private static boolean isReserved(int marker) {
        return marker >= 0xf0 && marker <= 0xfd;
    }

    /** To the next marker that is neither a stuffed zero nor a restart. */
    private void passCoded() {
        while (at + 1 < length) {
            if (at + Long.BYTES < length) {
                long found = full((long) EIGHT.get(jpeg, at));
                if (found == 0) {
                    at += Long.BYTES;
                    continue;
                }
                at += Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
            if (jpeg[at] == (byte) 0xff) {
                int next = jpeg[at + 1] & 0xff;
                if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                    return;
                }
            }
            at++;
        }
    }

    /** {@return zero when none of the eight bytes is 0xff; otherwise the lowest bit that is set lies in the first of them} */
    private static long full(long bytes) {
        long inverted = ~bytes;
        return (inverted - ONES) & bytes & TOPS;
    }
}
