package fr.opposable.store;

import fr.opposable.store.RedoLine.Kind;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How much of the embedded database's redo log can be replayed, read before the database reads it.
 *
 * <p>Each commit is on the disk before it is acknowledged, and one at a time is written. So up to the last COMMIT every line must be whole;
 * after it there may be the beginning of what nobody was told is recorded, and zeros where a file grew without its bytes.
 *
 * @param lines how many whole lines were read
 * @param committed bytes up to the end of the last operation before the damage, or before the end
 * @param size bytes of the file
 * @param damagedLine the first line that cannot have been written so, from 1; 0 when there is none
 * @param after operations recorded after that line
 */
record RedoLog(long lines, long committed, long size, long damagedLine, long after) {

    /** Reads it through, in the memory of its longest line. */
    static RedoLog read(Path file) throws IOException {
        return read(file, Long.MAX_VALUE);
    }

    /** As {@link #read(Path)}, with this line known to be damaged: the database could not execute it. */
    static RedoLog read(Path file, long damaged) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            Reader reader = new Reader(damaged);
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n') {
                    reader.accept(line.toString(StandardCharsets.ISO_8859_1));
                    line.reset();
                } else {
                    line.write(b);
                }
            }
            return reader.end(line.toString(StandardCharsets.ISO_8859_1));
        }
    }

    boolean damaged() {
        return damagedLine > 0;
    }

    /** {@return whether it ends in what was never acknowledged} */
    boolean torn() {
        return !damaged() && committed < size;
    }

    private static final class Reader {

        private final long knownDamaged;
        private final Map<String, Integer> columns = new HashMap<>();
        private String session = "";
        private Optional<String> writing = Optional.empty();
        private long lines;
        private long position;
        private long committed;
        private long damagedLine;
        private long after;

        private Reader(long knownDamaged) {
            this.knownDamaged = knownDamaged;
        }

        private void accept(String text) {
            lines++;
            position += text.length() + 1L;
            String content = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            Optional<RedoLine> line = RedoLine.read(content);
            if (damagedLine > 0) {
                after += line.isPresent() && line.get().kind() == Kind.COMMIT ? 1 : 0;
            } else if (lines == knownDamaged || line.isEmpty() || !follows(line.get())) {
                damagedLine = lines;
            }
        }

        /** The rows of an operation and its COMMIT are written in one go; between them, others only come and leave. */
        private boolean follows(RedoLine line) {
            session = line.session().isEmpty() ? session : line.session();
            boolean interrupts = writing.isPresent() && !writing.get().equals(session);
            switch (line.kind()) {
                case ROW -> {
                    writing = Optional.of(session);
                    return !interrupts && hasItsColumns(line);
                }
                case COMMIT -> {
                    writing = Optional.empty();
                    committed = interrupts ? committed : position;
                    return !interrupts;
                }
                case STATEMENT -> {
                    columns.clear();
                    committed = writing.isPresent() ? committed : position;
                    return true;
                }
                case SCHEMA -> {
                    return true;
                }
            }
            return false;
        }

        private boolean hasItsColumns(RedoLine line) {
            return line.values() == 0
                    || columns.merge(line.table(), line.values(), (known, seen) -> known) == line.values();
        }

        /** What follows the last end of line was being written, or the end of line was damaged. */
        private RedoLog end(String rest) {
            position += rest.length();
            int written = rest.length();
            while (written > 0 && rest.charAt(written - 1) == 0) {
                written--;
            }
            String fragment = rest.substring(0, written);
            boolean cutShort =
                    RedoLine.mayBegin(fragment.endsWith("\r") ? fragment.substring(0, written - 1) : fragment);
            if (damagedLine == 0 && !cutShort) {
                damagedLine = lines + 1;
            }
            return new RedoLog(lines, committed, position, damagedLine, after);
        }
    }
}
