package fr.opposable.jpeg;

import fr.opposable.kernel.Bytes;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A Huffman table of a JPEG (ITU-T T.81, annex C), spread over all words of 16 bits' first nine, longer codes walked.
 *
 * @param quick for the next nine bits: length of the code in the high half, symbol in the low; 0 when the code is longer
 * @param last for each length, the greatest code; -1 when there is none
 * @param offset for each length, what makes a code the place of its symbol
 * @param symbols in the order of the codes
 * @param strides for the next {@link #WIDE} bits, what passing over all details coded in them takes: in the low six, how many bits; above, from
 *     {@link #PASSED} on, eight with the places passed, 64 more when the block ends; from {@link #ROW} on, the row of {@link CalmPlaces} that
 *     tells how far such details may go; {@link #SLOW} when the first code is longer
 * @param differences for the next {@link #WIDE} bits, when they hold a code and the whole value behind it: bits in the low byte, the value above,
 *     with its sign; 0 when they do not
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
record HuffmanTable(int[] quick, int[] last, int[] offset, byte[] symbols, int[] strides, int[] differences) {

    /** Where the places passed begin in {@link #strides}. */
    static final int PASSED = 6;

    /** Where the row begins, and times what it stands there. */
    static final int ROW = 16;

    /** Passes more places than any row allows. */
    private static final int SLOW = 0xff << PASSED;

    static final int QUICK = 9;
    static final int WIDE = 12;
    private static final int LONGEST = 16;
    private static final int PLACES = 64;

    /** Scanners write the tables of the standard, or a few of their own: made once, and used for each page. */
    private static final int MOST_KNOWN = 64;

    private static final Map<Bytes, HuffmanTable> KNOWN = new ConcurrentHashMap<>();

    /** A table that was not given: every use of it is a fault of the file. */
    static final HuffmanTable NONE = new HuffmanTable(
            new int[1 << QUICK],
            new int[LONGEST + 1],
            new int[LONGEST + 1],
            new byte[0],
            strides(new int[1 << WIDE]),
            new int[1 << WIDE]);

    /** Reads sixteen counts and the symbols from {@code at} on. */
    static HuffmanTable read(CodedBytes jpeg, int at) {
        int total = 0;
        for (int i = 0; i < LONGEST; i++) {
            total += jpeg.at(at + i);
        }
        byte[] coded = new byte[LONGEST + total];
        for (int i = 0; i < coded.length; i++) {
            coded[i] = (byte) jpeg.at(at + i);
        }
        Bytes key = Bytes.owning(coded);
        HuffmanTable known = KNOWN.get(key);
        if (known == null) {
            known = of(coded);
            if (KNOWN.size() < MOST_KNOWN) {
                KNOWN.put(key, known);
            }
        }
        return known;
    }

    private static HuffmanTable of(byte[] coded) {
        byte[] symbols = Arrays.copyOfRange(coded, LONGEST, coded.length);
        int[] quick = new int[1 << QUICK];
        int[] last = new int[LONGEST + 1];
        int[] offset = new int[LONGEST + 1];
        int[] wide = new int[1 << WIDE];
        int code = 0;
        int place = 0;
        for (int length = 1; length <= LONGEST; length++) {
            int count = coded[length - 1] & 0xff;
            offset[length] = place - code;
            for (int i = 0; i < count; i++, code++, place++) {
                int entry = (length << 8) | (symbols[place] & 0xff);
                spread(quick, QUICK, code, length, entry);
                spread(wide, WIDE, code, length, entry);
            }
            last[length] = count == 0 ? -1 : code - 1;
            code <<= 1;
        }
        return new HuffmanTable(quick, last, offset, symbols, strides(wide), differences(wide));
    }

    /** Each word that begins with {@code code} has its entry. */
    private static void spread(int[] words, int bits, int code, int length, int entry) {
        if (length <= bits) {
            int from = code << (bits - length);
            for (int i = from; i < from + (1 << (bits - length)) && i < words.length; i++) {
                words[i] = entry;
            }
        }
    }

    /** As many details as begin and have their code in the word; the value of the last may go beyond it. */
    private static int[] strides(int[] wide) {
        int[] strides = new int[wide.length];
        for (int word = 0; word < wide.length; word++) {
            int bits = 0;
            int places = 0;
            boolean isOver = false;
            int longest = 0;
            while (bits < WIDE && !isOver) {
                int entry = wide[(word << bits) & (wide.length - 1)];
                int length = entry >>> 8;
                if (entry == 0 || bits + length > WIDE) {
                    break;
                }
                int symbol = entry & 0xff;
                int size = symbol & 0xf;
                int zeros = symbol >> 4;
                if (size == 0 && zeros < 15) {
                    isOver = true;
                } else if (places + zeros + 1 >= PLACES) {
                    break;
                } else {
                    places += zeros + 1;
                }
                longest = Math.max(longest, size);
                bits += length + size;
            }
            int row = CalmPlaces.row(longest, isOver);
            strides[word] = bits == 0 ? SLOW : (row << ROW) | ((places + (isOver ? PLACES : 0)) << PASSED) | bits;
        }
        return strides;
    }

    /** The first value coded in the word, as the mean of a block is (T.81, F.2.2.1). */
    private static int[] differences(int[] wide) {
        int[] differences = new int[wide.length];
        for (int word = 0; word < wide.length; word++) {
            int length = wide[word] >>> 8;
            int size = wide[word] & 0xff;
            int bits = length + size;
            if (length > 0 && bits <= WIDE) {
                int value = (word >> (WIDE - bits)) & ((1 << size) - 1);
                int signed = size > 0 && value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
                differences[word] = (signed << 8) | bits;
            }
        }
        return differences;
    }

    /** {@return whether no code lies beyond those its length allows, and every symbol is one of {@code most} at most} */
    boolean isSound(int most) {
        int code = 0;
        int place = 0;
        for (int length = 1; length <= LONGEST; length++) {
            int count = last[length] < 0 ? 0 : last[length] + 1 - code;
            for (int i = 0; i < count; i++) {
                if ((symbols[place++] & 0xff) > most) {
                    return false;
                }
            }
            code += count;
            if (code > 1 << length) {
                return false;
            }
            code <<= 1;
        }
        return place > 0;
    }

    int size() {
        return symbols.length;
    }
}
