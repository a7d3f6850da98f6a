package fr.opposable.dossier.internal;

/**
 * A Huffman table of a JPEG (ITU-T T.81, annex C), spread over all words of 16 bits' first nine, longer codes walked.
 *
 * @param quick for the next nine bits: length of the code in the high half, symbol in the low; 0 when the code is longer
 * @param last for each length, the greatest code; -1 when there is none
 * @param offset for each length, what makes a code the place of its symbol
 * @param symbols in the order of the codes
 * @param passes for the next nine bits, what passing over a detail takes: bits of code and value in the low byte, then four bits of zeros,
 *     four of the length of the value, one that ends the block; 0 when the code is longer
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
record HuffmanTable(int[] quick, int[] last, int[] offset, byte[] symbols, int[] passes) {

    /** Set in {@link #passes} where the block ends. */
    static final int END = 1 << 16;

    static final int QUICK = 9;
    private static final int LONGEST = 16;

    /** A table that was not given: every use of it is a fault of the file. */
    static final HuffmanTable NONE = new HuffmanTable(
            new int[1 << QUICK], new int[LONGEST + 1], new int[LONGEST + 1], new byte[0], new int[1 << QUICK]);

    /** Reads sixteen counts and the symbols from {@code at} on. */
    static HuffmanTable read(CodedBytes jpeg, int at) {
        int total = 0;
        for (int i = 0; i < LONGEST; i++) {
            total += jpeg.at(at + i);
        }
        byte[] symbols = new byte[total];
        for (int i = 0; i < total; i++) {
            symbols[i] = (byte) jpeg.at(at + LONGEST + i);
        }
        int[] quick = new int[1 << QUICK];
        int[] last = new int[LONGEST + 1];
        int[] offset = new int[LONGEST + 1];
        int code = 0;
        int place = 0;
        for (int length = 1; length <= LONGEST; length++) {
            int count = jpeg.at(at + length - 1);
            offset[length] = place - code;
            for (int i = 0; i < count; i++, code++, place++) {
                if (length <= QUICK) {
                    int from = code << (QUICK - length);
                    for (int j = 0; j < 1 << (QUICK - length) && from + j < quick.length; j++) {
                        quick[from + j] = (length << 8) | (symbols[place] & 0xff);
                    }
                }
            }
            last[length] = count == 0 ? -1 : code - 1;
            code <<= 1;
        }
        return new HuffmanTable(quick, last, offset, symbols, passes(quick));
    }

    private static int[] passes(int[] quick) {
        int[] passes = new int[quick.length];
        for (int i = 0; i < quick.length; i++) {
            if (quick[i] != 0) {
                int symbol = quick[i] & 0xff;
                int length = symbol & 0xf;
                int zeros = symbol >> 4;
                int end = length == 0 && zeros < 15 ? END : 0;
                passes[i] = end | (length << 12) | (zeros << 8) | ((quick[i] >>> 8) + length);
            }
        }
        return passes;
    }

    int size() {
        return symbols.length;
    }
}
