package fr.opposable.exhibit.internal.pdf;

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

    /** Bytes before the start and after the end that readers pass over. */
    private static final int SLACK = 64;

    /** Bytes between two segments that readers pass over. */
    private static final int STRAY = 512;

    private final byte[] jpeg;
    private int at;
    private @Nullable Frame frame;
    private boolean hasQuantization;
    private boolean hasHuffman;
    private final CRC32C tables = new CRC32C();

    private JpegWalk(byte[] jpeg) {
        this.jpeg = jpeg;
    }

    /** {@return what is wrong with {@code jpeg}, in French; null when nothing is} */
    static @Nullable String fault(byte[] jpeg) {
        return of(jpeg).fault();
    }

    static Walked of(byte[] jpeg) {
        if (!endsWell(jpeg)) {
            return new Walked("une image JPEG est tronquée", null, jpeg.length);
        }
        JpegWalk walk = new JpegWalk(jpeg);
        if (!walk.isWhole()) {
            return new Walked("une image JPEG est endommagée", null, jpeg.length);
        }
        return new Walked(null, walk.frame(), jpeg.length);
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

    private static boolean endsWell(byte[] jpeg) {
        int length = jpeg.length;
        while (length > 0 && jpeg[length - 1] == 0) {
            // filled up to a whole block
            length--;
        }
        for (int i = length - 2; i >= Math.max(0, length - SLACK); i--) {
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
        while (at + 2 <= jpeg.length) {
            int marker = marker();
            if (marker == END) {
                return hasScan && isOver();
            }
            if (!isSegment(marker) || at + 2 > jpeg.length) {
                return false;
            }
            int length = number(at);
            at += length;
            if (length < 2 || at > jpeg.length) {
                return false;
            }
            note(marker, at - length, length);
            if (marker == SCAN) {
                hasScan = true;
                passCoded();
            }
        }
        return false;
    }

    private void note(int marker, int from, int length) {
        hasQuantization |= marker == QUANTIZATION;
        if (marker == HUFFMAN) {
            hasHuffman = true;
            tables.update(jpeg, from, length);
        }
        if (isFrame(marker) && length >= 8) {
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
        while (rest < jpeg.length && jpeg[rest] == 0) {
            rest++;
        }
        return jpeg.length - rest <= SLACK || (jpeg[rest] == (byte) 0xff && jpeg[rest + 1] == (byte) START);
    }

    private boolean findStart() {
        for (int i = 0; i + 1 < Math.min(jpeg.length, SLACK); i++) {
            if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) START) {
                at = i + 2;
                return true;
            }
        }
        return false;
    }

    /** {@return the next marker, passed over; what lies before it is passed over too, as readers do, within reason; 0 when there is none} */
    private int marker() {
        int last = Math.min(jpeg.length, at + STRAY);
        while (at < last && jpeg[at] != (byte) 0xff) {
            at++;
        }
        while (at < jpeg.length && jpeg[at] == (byte) 0xff) {
            at++;
        }
        return at < jpeg.length && jpeg[at - 1] == (byte) 0xff ? jpeg[at++] & 0xff : 0;
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
        for (; at + 1 < jpeg.length; at++) {
            if (jpeg[at] == (byte) 0xff) {
                int next = jpeg[at + 1] & 0xff;
                if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                    return;
                }
            }
        }
    }
}
