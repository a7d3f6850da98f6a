package fr.opposable.dossier.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The bits of a scan of a JPEG: stuffed zeros left out, markers not passed. */
final class JpegBits {

    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final int ONES = 0x01010101;
    private static final int TOPS = 0x80808080;

    private final CodedBytes coded;
    private byte[] jpeg;
    private int end;
    private int at;
    private long held;
    private int count;
    private int pastEnd;

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
     * Passes over the details of a block; {@return whether one of them is larger than {@code calm} allows}. As many are passed at once as
     * one look-up holds. The state is held in locals: most of the time of a dossier of scans is spent here.
     */
    boolean passDetails(HuffmanTable table, CalmPlaces calm) {
        int[] strides = table.strides();
        byte[] reach = calm.reach();
        long word = held;
        int left = count;
        int k = 1;
        while (k < 64) {
            if (left < 32) {
                count = left;
                refill();
                word = held;
                left = count;
            }
            int stride = strides[(int) (word >>> (left - HuffmanTable.WIDE)) & ((1 << HuffmanTable.WIDE) - 1)];
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
            int symbol = symbol(table);
            int length = symbol & 0xf;
            word = held;
            left = count - length;
            if (length == 0 && symbol >> 4 < 15) {
                break;
            }
            k += symbol >> 4;
            int place = Math.min(k, 63);
            if (reach[length << 6 | place] == place) {
                count = left;
                passRest(table, k + 1);
                return true;
            }
            k++;
        }
        count = left;
        return false;
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
            int stride = strides[(int) (word >>> (left - HuffmanTable.WIDE)) & ((1 << HuffmanTable.WIDE) - 1)];
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
            }
        }
        count = left;
    }

    /** {@return how the mean of a block differs from the one before (T.81, F.2.2.1)} */
    int difference(HuffmanTable table) {
        need(32);
        int quick = table.quick()[(int) (held >>> (count - HuffmanTable.QUICK)) & ((1 << HuffmanTable.QUICK) - 1)];
        if (quick == 0) {
            return value(symbol(table));
        }
        count -= quick >>> 8;
        int size = quick & 0xff;
        return size == 0 ? 0 : value(size);
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
