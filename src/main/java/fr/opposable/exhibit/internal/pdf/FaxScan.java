package fr.opposable.exhibit.internal.pdf;

import fr.opposable.exhibit.internal.FaxLines;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A page coded as a fax of group 4 codes it, as most scanners do in black and white. PDFBox fills with white, in silence, the lines that do not
 * come; the JDK's reader of TIFF says so, and is given the same data as a TIFF.
 */
final class FaxScan {

    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int ENTRIES = 8;
    private static final int HEAD = 8 + 2 + 12 * ENTRIES + 4;

    private FaxScan() {}

    /** {@return whether each line came; true too of what cannot be told} */
    static boolean isWhole(PDImageXObject image) throws IOException {
        COSStream stream = image.getCOSObject();
        COSDictionary coding = coding(stream);
        boolean isPlain = coding.getInt(COSName.K, 0) < 0
                && !coding.getBoolean(COSName.getPDFName("EncodedByteAlign"), false)
                && image.getWidth() > 0
                && image.getHeight() > 0;
        ImageReader reader = isPlain ? FaxLines.reader() : null;
        if (reader == null) {
            return true;
        }
        int columns = coding.getInt(COSName.COLUMNS, 1728);
        byte[] tiff;
        try (InputStream raw = stream.createRawInputStream()) {
            tiff = tiff(raw.readAllBytes(), columns, image.getHeight());
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(tiff))) {
            reader.setInput(in, false, true);
            return new FaxLines(reader).areWhole(0);
        } finally {
            reader.dispose();
        }
    }

    private static COSDictionary coding(COSStream stream) {
        COSBase said = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        COSBase first = said instanceof COSArray several && several.size() > 0 ? several.getObject(0) : said;
        return first instanceof COSDictionary coding ? coding : new COSDictionary();
    }

    private static byte[] tiff(byte[] strip, int columns, int lines) {
        ByteBuffer out = ByteBuffer.allocate(HEAD + strip.length);
        out.putInt(0x4d4d002a).putInt(8).putShort((short) ENTRIES);
        entry(out, 256, LONG, columns);
        entry(out, 257, LONG, lines);
        entry(out, 258, SHORT, 1);
        entry(out, 259, SHORT, 4);
        entry(out, 262, SHORT, 0);
        entry(out, 273, LONG, HEAD);
        entry(out, 278, LONG, lines);
        entry(out, 279, LONG, strip.length);
        return out.putInt(0).put(strip).array();
    }

    private static void entry(ByteBuffer out, int tag, int type, int value) {
        out.putShort((short) tag).putShort((short) type).putInt(1).putInt(type == SHORT ? value << 16 : value);
    }
}
