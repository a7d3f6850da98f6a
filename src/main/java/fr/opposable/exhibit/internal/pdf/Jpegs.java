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

    /** Of the pictures of a file, one after the other. */
    private byte[] room = new byte[0];

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

    private Walked walk(COSStream picture) throws IOException {
        int stated = Math.clamp(picture.getLength(), 0, LONGEST);
        if (room.length < stated) {
            room = new byte[stated];
        }
        try (InputStream raw = picture.createRawInputStream()) {
            int read = raw.readNBytes(room, 0, stated);
            byte[] beyond = raw.readAllBytes();
            if (beyond.length == 0) {
                return JpegWalk.of(room, read);
            }
            byte[] all = Arrays.copyOf(room, read + beyond.length);
            System.arraycopy(beyond, 0, all, read, beyond.length);
            return JpegWalk.of(all, all.length);
        }
    }
}
