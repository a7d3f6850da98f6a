package fr.opposable.rendering.internal;

import fr.opposable.kernel.Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Decodes one stream of a PDF up to a given length.
 *
 * <p>PDFBox's own {@code createInputStream} decodes the whole stream into memory before the first byte can be read: one megabyte of a hostile
 * file is one gigabyte of heap. Here each filter writes into a buffer that refuses to grow past the limit.
 */
final class BoundedDecoding {

    private static final int MOST_FILTERS = 4;

    /** Filters of data; those of pictures have no business around a file. */
    private static final Set<COSName> DATA_FILTERS = Set.of(
            COSName.FLATE_DECODE,
            COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.ASCII85_DECODE,
            COSName.ASCII85_DECODE_ABBREVIATION,
            COSName.ASCII_HEX_DECODE,
            COSName.ASCII_HEX_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION);

    private BoundedDecoding() {}

    /**
     * {@return the decoded content of {@code stream}}
     *
     * @throws TooLongException when it is, at any stage, longer than {@code limit} bytes
     */
    static Bytes decode(COSStream stream, int limit) throws IOException {
        byte[] content;
        try (InputStream raw = stream.createRawInputStream()) {
            content = raw.readNBytes(limit + 1);
        }
        if (content.length > limit) {
            throw new TooLongException();
        }
        List<COSName> filters = filters(stream);
        for (int i = 0; i < filters.size(); i++) {
            LimitedBuffer decoded = new LimitedBuffer(limit);
            FilterFactory.INSTANCE
                    .getFilter(filters.get(i))
                    .decode(new ByteArrayInputStream(content), decoded, stream, i);
            content = decoded.toByteArray();
        }
        return Bytes.owning(content);
    }

    private static List<COSName> filters(COSStream stream) throws IOException {
        List<COSName> filters = new ArrayList<>();
        COSBase stated = stream.getFilters();
        if (stated instanceof COSName name) {
            filters.add(name);
        } else if (stated instanceof COSArray array) {
            for (int i = 0; i < Math.min(array.size(), MOST_FILTERS + 1); i++) {
                if (array.getObject(i) instanceof COSName name) {
                    filters.add(name);
                }
            }
        }
        if (filters.size() > MOST_FILTERS || !DATA_FILTERS.containsAll(filters)) {
            throw new IOException("Unexpected filters around an embedded file: " + filters);
        }
        return filters;
    }

    /** More came out than is accepted. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class LimitedBuffer extends OutputStream {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream(8192);
        private final int limit;

        LimitedBuffer(int limit) {
            this.limit = limit;
        }

        @Override
        public void write(int b) throws IOException {
            require(1);
            kept.write(b);
        }

        @Override
        public void write(byte[] b, int offset, int length) throws IOException {
            require(length);
            kept.write(b, offset, length);
        }

        private void require(int more) throws IOException {
            if (kept.size() + (long) more > limit) {
                throw new TooLongException();
            }
        }

        byte[] toByteArray() {
            return kept.toByteArray();
        }
    }
}
