package fr.opposable.exhibit.internal.pdf;

import fr.opposable.exhibit.internal.pdf.JpegWalk.Walked;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/** The JPEG pictures of a document, each walked once, however many pages show it. */
final class Jpegs {

    /** Of the bytes that are read at once, whatever length a file states. */
    private static final int LONGEST = 32 << 20;

    private static final Walked NONE = new Walked(null, null, 0);

    private final IdentityHashMap<COSStream, Walked> known = new IdentityHashMap<>();

    /** {@return what is told of a picture coded as JPEG and nothing else; null of any other object} */
    @Nullable
    Walked walked(COSStream object) throws IOException {
        Walked told = known.get(object);
        if (told == null) {
            told = isJpeg(object) ? walk(object) : NONE;
            known.put(object, told);
        }
        return told == NONE ? null : told;
    }

    private static boolean isJpeg(COSStream object) {
        return COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))
                && new PDStream(object).getFilters().equals(List.of(COSName.DCT_DECODE));
    }

    private static Walked walk(COSStream picture) throws IOException {
        byte[] stated = new byte[Math.clamp(picture.getLength(), 0, LONGEST)];
        try (InputStream raw = picture.createRawInputStream()) {
            int read = raw.readNBytes(stated, 0, stated.length);
            byte[] beyond = raw.readAllBytes();
            if (read == stated.length && beyond.length == 0) {
                return JpegWalk.of(stated);
            }
            byte[] all = Arrays.copyOf(stated, read + beyond.length);
            System.arraycopy(beyond, 0, all, read, beyond.length);
            return JpegWalk.of(all);
        }
    }
}
