package fr.opposable.intake.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Finds where the records of a CSV file begin and end, in one pass and in little memory: quotes and line ends are ASCII in every
 * encoding that is admitted, so bytes are enough.
 */
final class CsvScanner {

    /** Longest record that is looked into; a longer one is passed over and refused. */
    static final int LONGEST_RECORD = 1 << 20;

    /** Told of each record in turn. */
    @FunctionalInterface
    interface Visitor {

        /**
         * @param offset where it begins
         * @param length its length in bytes, without the line end
         * @param line the line it begins on
         * @param start its first bytes, up to {@link #LONGEST_RECORD}
         */
        void record(long offset, long length, int line, byte[] start);
    }

    /** The place a quote opens that nothing closes; {@code line} is 0 when all are closed. */
    record End(int line) {}

    private enum At {
        FIELD_START,
        BARE,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    private static final int BLOCK = 1 << 16;

    private final byte separator;
    private final Visitor visitor;
    private byte[] kept = new byte[4096];
    private long start;
    private long length;
    private int recordLine = 1;
    private int line = 1;
    private int quoteLine;
    private At at = At.FIELD_START;
    private int previous = -1;

    private CsvScanner(byte separator, long start, Visitor visitor) {
        this.separator = separator;
        this.start = start;
        this.visitor = visitor;
    }

    /**
     * Visits every record of {@code in}.
     *
     * @param skipped bytes of the byte order mark, already read
     */
    static End scan(InputStream in, long skipped, byte separator, Visitor visitor) throws IOException {
        return new CsvScanner(separator, skipped, visitor).run(in);
    }

    private End run(InputStream in) throws IOException {
        byte[] block = new byte[BLOCK];
        for (int size = in.read(block); size >= 0; size = in.read(block)) {
            int i = 0;
            while (i < size) {
                int plain = at == At.FIELD_START || at == At.BARE ? plainUntil(block, i, size) : i;
                if (plain > i) {
                    keep(block, i, plain - i);
                    previous = block[plain - 1];
                    at = previous == separator ? At.FIELD_START : At.BARE;
                    i = plain;
                } else {
                    step(block, i);
                    previous = block[i];
                    i++;
                }
            }
        }
        if (length > 0) {
            finish(line);
        }
        return new End(at == At.QUOTED ? quoteLine : 0);
    }

    /** Most of a file is neither quote nor line end, and is passed over in a loop that the compiler makes fast early. */
    private static int plainUntil(byte[] block, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = block[i];
            if (b == '\n' || b == '\r' || b == '"') {
                return i;
            }
        }
        return to;
    }

    private void step(byte[] block, int i) {
        byte b = block[i];
        if (b == '\r' || (b == '\n' && previous != '\r')) {
            line++;
        }
        if (at != At.QUOTED && (b == '\n' || b == '\r')) {
            if (b == '\n' && previous == '\r' && length == 0) {
                start++;
                return;
            }
            finish(line);
            at = At.FIELD_START;
            return;
        }
        keep(block, i, 1);
        at = switch (at) {
            case FIELD_START, BARE -> {
                if (b == '"' && at == At.FIELD_START) {
                    quoteLine = line;
                    yield At.QUOTED;
                }
                yield b == separator ? At.FIELD_START : At.BARE;
            }
            case QUOTED -> b == '"' ? At.QUOTE_IN_QUOTED : At.QUOTED;
            case QUOTE_IN_QUOTED -> b == '"' ? At.QUOTED : b == separator ? At.FIELD_START : At.BARE;
        };
    }

    private void keep(byte[] block, int from, int size) {
        int wanted = (int) Math.min(size, LONGEST_RECORD - length);
        if (wanted > 0) {
            int after = (int) length + wanted;
            if (after > kept.length) {
                kept = Arrays.copyOf(kept, Math.max(kept.length * 2, after));
            }
            System.arraycopy(block, from, kept, (int) length, wanted);
        }
        length += size;
    }

    private void finish(int nextLine) {
        if (length > 0) {
            visitor.record(start, length, recordLine, Arrays.copyOf(kept, (int) Math.min(length, LONGEST_RECORD)));
        }
        start += length + 1;
        length = 0;
        recordLine = nextLine;
    }
}
