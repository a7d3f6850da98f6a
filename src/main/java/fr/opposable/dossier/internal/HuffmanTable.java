package fr.opposable.dossier.internal;

/**
 * A Huffman table of a JPEG (ITU-T T.81, annex C), spread over all words of 16 bits' first nine, longer codes walked.
 *
 * @param quick for the next nine bits: length of the code in the high half, symbol in the low; 0 when the code is longer
 * @param last for each length, the greatest code; -1 when there is none
 * @param offset for each length, what makes a code the place of its symbol
 * @param symbols in the order of the codes
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
record HuffmanTable(int[] quick, int[] last, int[] offset, byte[] symbols) {

    static final int QUICK = 9;
    private static final int LONGEST = 16;

    /** A table that was not given: every use of it is a fault of the file. */
    static final HuffmanTable NONE =
            new HuffmanTable(new int[1 << QUICK], new int[LONGEST + 1], new int[LONGEST + 1], new byte[0]);

    /** Reads sixteen counts and the symbols from {@code at} on. */
    static HuffmanTable read(byte[] jpeg, int at) {
        int total = 0;
        for (int i = 0; i < LONGEST; i++) {
            total += jpeg[at + i] & 0xff;
        }
        byte[] symbols = new byte[total];
        System.arraycopy(jpeg, at + LONGEST, symbols, 0, total);
        int[] quick = new int[1 << QUICK];
        int[] last = new int[LONGEST + 1];
        int[] offset = new int[LONGEST + 1];
        int code = 0;
        int place = 0;
        for (int length = 1; length <= LONGEST; length++) {
            int count = jpeg[at + length - 1] & 0xff;
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
        return new HuffmanTable(quick, last, offset, symbols);
    }

    int size() {
        return symbols.length;
    }
}
