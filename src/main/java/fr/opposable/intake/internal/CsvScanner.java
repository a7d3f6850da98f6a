package fr.opposable.intake.internal;

import java.io.BufferedInputStream;
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

    private final byte separator;
    private final Visitor visitor;
    private byte[] kept = new byte[4096];
    private long start;
    private long length;
    private int recordLine = 1;

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
        return new CsvScanner(separator, skipped, visitor).run(new BufferedInputStream(in, 1 << 16));
    }

    private enum At {
        FIELD_START,
        BARE,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    @SuppressWarnings("NarrowingCompoundAssignment")
    private End run(InputStream in) throws IOException {
        At at = At.FIELD_START;
        int line = 1;
        int quoteLine = 0;
        int previous = -1;
        for (int b = in.read(); b >= 0; previous = b, b = in.read()) {
            boolean lineEnd = b == '\n' || b == '\r';
            if (b == '\r' || (b == '\n' && previous != '\r')) {
                line++;
            }
            if (at != At.QUOTED && lineEnd) {
                if (b == '\n' && previous == '\r' && length == 0) {
                    start++;
                    continue;
                }
                finish(line);
                at = At.FIELD_START;
                continue;
            }
            keep(b);
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
        if (length > 0) {
            finish(line);
        }
        return new End(at == At.QUOTED ? quoteLine : 0);
    }

    private void keep(int b) {
        if (length < LONGEST_RECORD) {
            if (length == kept.length) {
                kept = Arrays.copyOf(kept, kept.length * 2);
            }
            kept[(int) length] = (byte) b;
        }
        length++;
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
