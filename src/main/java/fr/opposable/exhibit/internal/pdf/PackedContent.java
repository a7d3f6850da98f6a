package fr.opposable.exhibit.internal.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** What a page is drawn by, as it is packed: PDFBox draws what can be unpacked, and leaves the rest of the page white without a word. */
final class PackedContent {

    /** The mark of the packing, before the packed data, and the least of these. */
    private static final int MARK = 2;

    private static final int BLOCK = 1 << 14;

    private PackedContent() {}

    /** {@return whether all of it can be unpacked; true too of what is packed in another way than nearly all files} */
    static boolean isWhole(PDPage page) throws IOException {
        for (Iterator<PDStream> parts = page.getContentStreams(); parts.hasNext(); ) {
            PDStream part = parts.next();
            if (List.of(COSName.FLATE_DECODE).equals(part.getFilters())) {
                try (InputStream raw = part.getCOSObject().createRawInputStream()) {
                    if (!isWhole(raw.readAllBytes())) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Without its sum, which many programs write wrong. */
    private static boolean isWhole(byte[] packed) {
        if (packed.length <= MARK) {
            return true;
        }
        byte[] unpacked = new byte[BLOCK];
        try (Inflater inflater = new Inflater(/* nowrap= */ true)) {
            inflater.setInput(packed, MARK, packed.length - MARK);
            while (!inflater.finished()) {
                if (inflater.inflate(unpacked) == 0 && !inflater.finished()) {
                    return false;
                }
            }
            return true;
        } catch (DataFormatException e) {
            return false;
        }
    }
}
