package fr.opposable.rendering.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.jspecify.annotations.Nullable;

/**
 * A file that may be read only so much in all. A damaged or hostile PDF can send a parser round in circles; the budget ends it, at the same place on
 * every machine, which a clock would not.
 */
final class ReadingBudget implements RandomAccessRead {

    /** Room for the searches PDFBox makes in a damaged file. */
    private static final long LEAST = 64L << 20;

    private static final int TIMES_THE_LENGTH = 10;

    private final RandomAccessRead file;
    private long left;
    private @Nullable ExcessException excess;

    ReadingBudget(Path path) throws IOException {
        file = new RandomAccessReadBufferedFile(path);
        left = LEAST + TIMES_THE_LENGTH * file.length();
    }

    private void spend(long bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw exceeded("The parser has read the file many times over");
        }
    }

    /** {@return an exception that says so; it is also kept, because the parser swallows some to go on as it can} */
    ExcessException exceeded(String how) {
        excess = new ExcessException(how);
        return excess;
    }

    /** Throws what made the parser stop, if anything did. */
    void requireNoExcess() throws ExcessException {
        if (excess != null) {
            throw excess;
        }
    }

    @Override
    public int read() throws IOException {
        spend(1);
        return file.read();
    }

    @Override
    public int read(byte[] b, int offset, int length) throws IOException {
        int count = file.read(b, offset, length);
        spend(Math.max(1, count));
        return count;
    }

    @Override
    public long getPosition() throws IOException {
        return file.getPosition();
    }

    @Override
    public void seek(long position) throws IOException {
        spend(1);
        file.seek(position);
    }

    @Override
    public long length() throws IOException {
        return file.length();
    }

    @Override
    public boolean isClosed() {
        return file.isClosed();
    }

    @Override
    public boolean isEOF() throws IOException {
        return file.isEOF();
    }

    @Override
    public RandomAccessReadView createView(long startPosition, long streamLength) {
        return new MeasuredStream(this, startPosition, streamLength);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** The file asked for more than a PDF of its length may. */
    static final class ExcessException extends IOException {

        private static final long serialVersionUID = 1L;

        ExcessException(String message) {
            super(message);
        }
    }
}
