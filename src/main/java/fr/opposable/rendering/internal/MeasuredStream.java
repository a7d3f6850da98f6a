package fr.opposable.rendering.internal;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * The raw bytes of one stream of a PDF, inflated for measure before they are first read.
 *
 * <p>PDFBox inflates object streams and cross-reference streams wholly into memory as soon as it meets them, so one megabyte of a hostile file
 * takes one gigabyte of heap. Streams that are never read, pictures and fonts among them, are never measured.
 */
final class MeasuredStream extends RandomAccessReadView {

    private static final long LONGEST = 50L << 20;

    private final ReadingBudget budget;
    private boolean measured;

    MeasuredStream(ReadingBudget budget, long start, long length) {
        super(budget, start, length);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        measure();
        return super.read();
    }

    @Override
    public int read(byte[] b, int offset, int length) throws IOException {
        measure();
        return super.read(b, offset, length);
    }

    private void measure() throws IOException {
        if (measured) {
            return;
        }
        measured = true;
        long position = getPosition();
        seek(0);
        try (Inflater inflater = new Inflater()) {
            long inflated = inflatedLength(inflater);
            if (inflated > LONGEST) {
                throw budget.exceeded("A stream inflates to more than %d bytes".formatted(LONGEST));
            }
        }
        seek(position);
    }

    private long inflatedLength(Inflater inflater) throws IOException {
        byte[] raw = new byte[8192];
        byte[] sink = new byte[65536];
        int count = super.read(raw, 0, raw.length);
        while (count > 0) {
            inflater.setInput(raw, 0, count);
            try {
                int produced = inflater.inflate(sink);
                while (produced > 0 && inflater.getBytesWritten() <= LONGEST) {
                    produced = inflater.inflate(sink);
                }
            } catch (DataFormatException e) {
                // not deflated, or damaged from here on: PDFBox goes no further either
                return inflater.getBytesWritten();
            }
            if (inflater.finished() || inflater.getBytesWritten() > LONGEST) {
                return inflater.getBytesWritten();
            }
            count = super.read(raw, 0, raw.length);
        }
        return inflater.getBytesWritten();
    }
}
