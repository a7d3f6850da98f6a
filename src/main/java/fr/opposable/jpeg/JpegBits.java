package fr.opposable.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The bits of a scan of a JPEG: stuffed zeros left out, markers not passed. */
final class JpegBits {

    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final int ONES = 0x01010101;
    private static final int TOPS = 0x80808080;

    /** How far the bits held are moved to look up the first of them. */
    private static final int LOOK = Long.SIZE - HuffmanTable.WIDE;

    /** Bits of how two blocks of eight bits a dot may differ (T.81, table F.1). */
    private static final int LONGEST_DIFFERENCE = 11;

    /** Bits of any value: no table may say more, and readers stop where one does. */
    private static final int LONGEST_VALUE = 15;

    private final CodedBytes coded;
    private byte[] jpeg;
    private int end;
    private int at;
    /** The next {@link #count} bits, the first the highest; zeros behind. */
    private long held;

    private int count;
    private int pastEnd;
    private boolean isLost;

    JpegBits(CodedBytes coded, int at) {
        this.coded = coded;
        this.jpeg = coded.held();
        this.end = coded.count();
        this.at = at;
    }

    private void need(int bits) {
        if (count < bits) {
            refill();
        }
    }

    /** Four bytes at once where none is a marker or stuffed, which is nearly always; one by one where one is. */
    private void refill() {
        if (count < 32 && at <= end - 4) {
            int next = (int) FOUR.get(jpeg, at);
            if (((~next - ONES) & next & TOPS) == 0) {
                held |= (next & 0xffffffffL) << (32 - count);
                count += 32;
                at += 4;
                return;
            }
        }
        while (count <= 48) {
            int next = next(at);
            if (next == 0xff) {
                if (next(at + 1) == 0) {
                    at += 2;
                } else {
                    // A marker: the scan, or this part of it, is over. Zeros follow, as decoders do, but not for ever.
                    next = 0;
                    if (++pastEnd > 64) {
                        throw new IndexOutOfBoundsException("the scan ends early");
                    }
                }
            } else {
                at++;
            }
            held |= (long) next << (56 - count);
            count += 8;
        }
    }

    private int next(int place) {
        if (place >= end) {
            coded.take(place + 1);
            jpeg = coded.held();
            end = coded.count();
            if (place >= end) {
                throw new IndexOutOfBoundsException("the picture ends early");
            }
        }
        return jpeg[place] & 0xff;
    }

    private int symbol(HuffmanTable table) {
        need(16);
        int next = (int) (held >>> 48);
        int quick = table.quick()[next >>> (16 - HuffmanTable.QUICK)];
        if (quick != 0) {
            held <<= quick >>> 8;
            count -= quick >>> 8;
            return quick & 0xff;
        }
        for (int length = HuffmanTable.QUICK + 1; length <= 16; length++) {
            int code = next >>> (16 - length);
            if (code <= table.last()[length] && table.last()[length] >= 0) {
                held <<= length;
                count -= length;
                return table.symbols()[code + table.offset()[length]] & 0xff;
            }
        }
        throw new IndexOutOfBoundsException("no symbol has this code");
    }

    /**
     * Reads a block, of which the details are passed over, as many at once as one look-up holds. The state is held in locals: most of the time of
     * a dossier of scans is spent here.
     *
     * @param first codes how the mean differs from that of the block before
     * @param others codes the details
     * @return that difference, doubled; one more when a detail is larger than {@code calm} allows
     */
    int block(HuffmanTable first, HuffmanTable others, CalmPlaces calm) {
        if (count < 32) {
            refill();
        }
        int step = first.differences()[(int) (held >>> LOOK)];
        if (step == 0) {
            step = difference(first) << 8;
        } else {
            held <<= step;
            count -= step & 0xff;
        }
        int read = (step >> 8) << 1;
        long word = held;
        int left = count;
        int[] strides = others.strides();
        byte[] reach = calm.reach();
        int k = 1;
        while (k < 64) {
            if (left < 32) {
                held = word;
                count = left;
                refill();
                word = held;
                left = count;
            }
            int stride = strides[(int) (word >>> LOOK)];
            int after = k + ((stride >> HuffmanTable.PASSED) & 0xff);
            if (after <= reach[(stride >> HuffmanTable.ROW) + k]) {
                word <<= stride;
                left -= stride & 0x3f;
                k = after;
                continue;
            }
            held = word;
            count = left;
            int symbol = symbol(others);
            int length = symbol & 0xf;
            if (length == 0 && symbol >> 4 < 15) {
                return read;
            }
            need(length);
            word = held << length;
            left = count - length;
            k += symbol >> 4;
            isLost |= k >= 64;
            int place = Math.min(k, 63);
            if (reach[CalmPlaces.row(length, false) + place] == place) {
                read |= 1;
                reach = CalmPlaces.ALL.reach();
            }
            k++;
        }
        held = word;
        count = left;
        return read;
    }

    /** {@return how the mean of a block differs from the one before (T.81, F.2.2.1)} */
    private int difference(HuffmanTable table) {
        int size = symbol(table);
        if (size > LONGEST_VALUE) {
            throw new IndexOutOfBoundsException("no value is that long");
        }
        isLost |= size > LONGEST_DIFFERENCE;
        return value(size);
    }

    /** {@return the next {@code size} bits as a signed value} */
    private int value(int size) {
        if (size == 0) {
            return 0;
        }
        need(size);
        int value = (int) (held >>> (Long.SIZE - size));
        held <<= size;
        count -= size;
        return value < (1 << (size - 1)) ? value - (1 << size) + 1 : value;
    }

    /**
     * {@return the marker that comes next, once all bits were read but those that fill the last byte, when every block so far had as many values
     * as a block has; 0 otherwise}
     */
    int markerAfter() {
        int real = count - 8 * pastEnd;
        return !isLost && real >= 0 && real < 8 && next(at) == 0xff ? next(at + 1) : 0;
    }

    /** {@return whether more bits were read than there were} */
    boolean isOverdrawn() {
        return count < 8 * pastEnd;
    }

    /**
     * {@return how many bytes lie between the last code that was read and the marker that comes next, those that some programs fill up with left
     * out}
     *
     * @param most more are not counted
     */
    int leftOver(int most) {
        int bytes = Math.max(0, count - 8 * pastEnd) / 8;
        // what is held was looked at already: filling is zeros or ones
        int left = 0;
        for (int i = 0; i < bytes; i++) {
            left += isCode((int) (held << (count % 8) >>> (Long.SIZE - 8 * (i + 1))) & 0xff) ? 1 : 0;
        }
        for (int place = at; left < most && (next(place) != 0xff || next(place + 1) == 0); place++) {
            left += isCode(next(place)) ? 1 : 0;
        }
        return left;
    }

    private static boolean isCode(int coded) {
        return coded != 0 && coded != 0xff;
    }

    /** Goes behind the next restart marker. */
    void restart() {
        held = 0;
        count = 0;
        pastEnd = 0;
        while (next(at) != 0xff || (next(at + 1) & 0xf8) != 0xd0) {
            at++;
        }
        at += 2;
    }
}
