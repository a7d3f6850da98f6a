package fr.opposable.intake.internal;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * One record of a CSV file (RFC 4180), its fields cut but their bytes untouched, so that a rejected row can go back as it came. A quote
 * inside an unquoted field is a character like another.
 */
final class CsvRecord {

    private final byte[] bytes;
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int count;
    private boolean textAfterQuote;

    private CsvRecord(byte[] bytes) {
        this.bytes = bytes;
    }

    /** {@return the fields of {@code bytes}, a record without its line end} */
    static CsvRecord of(byte[] bytes, byte separator) {
        CsvRecord record = new CsvRecord(bytes);
        int i = 0;
        while (true) {
            int start = i;
            if (i < bytes.length && bytes[i] == '"') {
                i = record.afterQuotes(i);
                int closed = i;
                while (i < bytes.length && bytes[i] != separator) {
                    i++;
                }
                record.textAfterQuote |= i > closed;
            } else {
                while (i < bytes.length && bytes[i] != separator) {
                    i++;
                }
            }
            record.add(start, i);
            if (i >= bytes.length) {
                return record;
            }
            i++;
        }
    }

    private int afterQuotes(int open) {
        int i = open + 1;
        while (i < bytes.length) {
            if (bytes[i] == '"') {
                if (i + 1 < bytes.length && bytes[i + 1] == '"') {
                    i++;
                } else {
                    return i + 1;
                }
            }
            i++;
        }
        return i;
    }

    private void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        count++;
    }

    int size() {
        return count;
    }

    /** {@return whether something stands between a closing quote and the next separator} */
    boolean hasTextAfterQuote() {
        return textAfterQuote;
    }

    byte[] bytes() {
        return bytes;
    }

    /** {@return the bytes of a field, quotes included} */
    byte[] raw(int field) {
        return Arrays.copyOfRange(bytes, starts[field], ends[field]);
    }

    /** {@return the text of a field, its quotes undone} */
    String text(int field, Charset charset) {
        int start = starts[field];
        int end = ends[field];
        if (start < end && bytes[start] == '"') {
            boolean closed = end - start > 1 && bytes[end - 1] == '"';
            return new String(bytes, start + 1, end - start - (closed ? 2 : 1), charset).replace("\"\"", "\"");
        }
        return new String(bytes, start, end - start, charset);
    }

    boolean isBlank() {
        for (int i = 0; i < count; i++) {
            for (int at = starts[i]; at < ends[i]; at++) {
                if (bytes[at] != ' ' && bytes[at] != '"') {
                    return false;
                }
            }
        }
        return true;
    }
}
