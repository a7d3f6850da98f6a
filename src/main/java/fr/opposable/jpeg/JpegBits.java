package fr.opposable.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The bits of a scan of a JPEG: stuffed zeros left out, markers not passed. */
final class JpegBits {

    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final int ONES = 0x01010101;
    private static final int TOPS = 0x80808080;

    /** Of as many bits as are looked up at once. */
    private static final int WORD = (1 << HuffmanTable.WIDE) - 1;

    /** Bits of how two blocks of eight bits a dot may differ (T.81, table F.1). */
    private static final int LONGEST_DIFFERENCE = 11;

    private final CodedBytes coded;
    private byte[] jpeg;
    private int end;
    private int at;
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
                held = (held << 32) | (next & 0xffffffffL);
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
            held = (held << 8) | next;
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
        int next = (int) (held >>> (count - 16)) & 0xffff;
        int quick = table.quick()[next >>> (16 - HuffmanTable.QUICK)];
        if (quick != 0) {
            count -= quick >>> 8;
            return quick & 0xff;
        }
        for (int length = HuffmanTable.QUICK + 1; length <= 16; length++) {
            int code = next >>> (16 - length);
            if (code <= table.last()[length] && table.last()[length] >= 0) {
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
        long word = held;
        int left = count;
        int step = first.differences()[(int) (word >>> (left - HuffmanTable.WIDE)) & WORD];
        if (step == 0) {
            step = difference(first) << 8;
            word = held;
            left = count;
        } else {
            left -= step & 0xff;
        }
        int difference = (step >> 8) << 1;
        int[] strides = others.strides();
        byte[] reach = calm.reach();
        int k = 1;
        while (k < 64) {
            if (left < 32) {
                count = left;
                refill();
                word = held;
                left = count;
            }
            int stride = strides[(int) (word >>> (left - HuffmanTable.WIDE)) & WORD];
            int after = k + ((stride >> 8) & 0xff);
            if (stride != 0 && after <= reach[((stride >> HuffmanTable.LONGEST_VALUE) & 0xf) << 6 | k]) {
                // What ends the block at once is no detail; behind the last place nothing ends it any more.
                if ((stride & HuffmanTable.END) == 0) {
                    left -= stride & 0xff;
                    k = after;
                    continue;
                }
                if (after < 64) {
                    left -= stride & 0xff;
                    break;
                }
            }
            count = left;
            int symbol = symbol(others);
            int length = symbol & 0xf;
            word = held;
            left = count - length;
            if (length == 0 && symbol >> 4 < 15) {
                break;
            }
            k += symbol >> 4;
            isLost |= k >= 64;
            int place = Math.min(k, 63);
            if (reach[length << 6 | place] == place) {
                count = left;
                passRest(others, k + 1);
                return difference | 1;
            }
            k++;
        }
        count = left;
        return difference;
    }

    /** Passes over the details from place {@code from} on, whatever they are, several at a time. */
    private void passRest(HuffmanTable table, int from) {
        int[] strides = table.strides();
        long word = held;
        int left = count;
        int k = from;
        while (k < 64) {
            if (left < 32) {
                count = left;
                refill();
                word = held;
                left = count;
            }
            int stride = strides[(int) (word >>> (left - HuffmanTable.WIDE)) & WORD];
            int places = (stride >> 8) & 0xff;
            boolean isEnd = (stride & HuffmanTable.END) != 0;
            // The block is over at its last place, said or not: what follows belongs to the next.
            if (stride != 0 && k + places <= (isEnd ? 63 : 64)) {
                left -= stride & 0xff;
                if (isEnd) {
                    break;
                }
                k += places;
            } else {
                count = left;
                int symbol = symbol(table);
                int length = symbol & 0xf;
                word = held;
                left = count - length;
                if (length == 0 && symbol >> 4 < 15) {
                    break;
                }
                k += (symbol >> 4) + 1;
                isLost |= k > 64;
            }
        }
        count = left;
    }

    /** {@return how the mean of a block differs from the one before (T.81, F.2.2.1)} */
    private int difference(HuffmanTable table) {
        int size = symbol(table);
        isLost |= size > LONGEST_DIFFERENCE;
        return value(size);
    }

    /** {@return the next {@code size} bits as a signed value} */
    private int value(int size) {
        if (size == 0) {
            return 0;
        }
        need(size);
        count -= size;
        int value = (int) (held >>> count) & ((1 << size) - 1);
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
