package fr.opposable.dossier.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The font of the stamps, cut down to the letters they use: two hundred pieces in files of their own each read it, and a whole face takes
 * longer to read than most pieces to stamp. Safe for use by several threads.
 */
final class StampFace {

    private final byte[] whole;
    private volatile @Nullable Cut last;

    /** Without those for pairs and variants of letters: they number the letters of the whole, and are long to read for each volume. */
    private static final List<String> TABLES = List.of(
            "head", "hhea", "hmtx", "maxp", "cmap", "loca", "glyf", "name", "OS/2", "post", "cvt ", "fpgm", "prep",
            "gasp");

    @SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
    private record Cut(String letters, byte[] face) {}

    /** @param whole a TrueType font */
    StampFace(byte[] whole) {
        this.whole = whole;
    }

    /** {@return a font with {@code letters}, as far as the whole has them; not to be changed} */
    byte[] with(String letters) throws IOException {
        Cut known = last;
        if (known == null || !known.letters().equals(letters)) {
            known = new Cut(letters, cut(letters));
            last = known;
        }
        return known.face();
    }

    private byte[] cut(String letters) throws IOException {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(whole))) {
            TTFSubsetter subset = new TTFSubsetter(font, TABLES);
            letters.codePoints().forEach(subset::add);
            ByteArrayOutputStream face = new ByteArrayOutputStream();
            subset.writeToStream(face);
            return face.toByteArray();
        }
    }
}
