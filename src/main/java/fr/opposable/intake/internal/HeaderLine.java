package fr.opposable.intake.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a CSV file that is not empty. Its separator is not known yet, but its quotes are.
 *
 * @param offset where it begins
 * @param bytes the line without its end
 * @param line its number
 * @param lineEnd how it ends, and so how the file's lines end
 */
@SuppressWarnings("ArrayRecordComponent")
record HeaderLine(long offset, byte[] bytes, int line, String lineEnd) {

    private static final int LONGEST = 1 << 16;

    /** {@return the header line, null when the file has none or one that no header can be} */
    static @Nullable HeaderLine of(Path file, int mark) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.skipNBytes(mark);
            long offset = mark;
            int line = 1;
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            boolean quoted = false;
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '"') {
                    quoted = !quoted;
                }
                if (!quoted && (b == '\n' || b == '\r')) {
                    if (kept.size() > 0) {
                        return new HeaderLine(
                                offset, kept.toByteArray(), line, b == '\n' ? "\n" : in.read() == '\n' ? "\r\n" : "\r");
                    }
                    offset++;
                    line += b == '\n' ? 1 : 0;
                    continue;
                }
                kept.write(b);
                if (kept.size() > LONGEST) {
                    return null;
                }
            }
            return kept.size() == 0 || quoted ? null : new HeaderLine(offset, kept.toByteArray(), line, "\n");
        }
    }
}
