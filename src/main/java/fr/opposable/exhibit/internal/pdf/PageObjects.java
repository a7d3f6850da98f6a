package fr.opposable.exhibit.internal.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * All that a page is drawn from, its content, fonts, pictures and boxes, beside what another is drawn from. Two pages made of the same
 * objects, byte for byte, are drawn the same, to the point, by any reader: there is nothing left to compare.
 */
final class PageObjects {

    /** Deeper than any resource lies; what goes deeper is looked at instead. */
    private static final int DEEPEST = 60;

    private static final int MOST_OBJECTS = 20_000;
    private static final int BLOCK = 1 << 16;

    /** What a page takes from those above it. */
    private static final List<COSName> INHERITED =
            List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);

    /** Where the page is in the document, the structure of its text, what programs keep with it: none is drawn. */
    private static final Set<COSName> NOT_DRAWN = Set.of(
            COSName.PARENT,
            COSName.STRUCT_PARENT,
            COSName.STRUCT_PARENTS,
            COSName.LAST_MODIFIED,
            COSName.getPDFName("PieceInfo"),
            COSName.METADATA,
            COSName.AA,
            COSName.LENGTH);

    /** What was met in one document, with what stands in its place in the other. */
    private final IdentityHashMap<COSBase, COSBase> met = new IdentityHashMap<>();

    private final byte[] here = new byte[BLOCK];
    private final byte[] there = new byte[BLOCK];

    private PageObjects() {}

    /**
     * {@return whether the pages of this number are drawn from the same bytes; false too when their objects would not say all, since
     * annotations and layers are drawn from elsewhere}
     *
     * @param number of the page, from 0
     */
    static boolean areSame(PDDocument one, PDDocument other, int number) throws IOException {
        COSDictionary mine = drawn(one, number);
        COSDictionary theirs = drawn(other, number);
        return mine != null && theirs != null && new PageObjects().same(mine, theirs, 0);
    }

    private static @Nullable COSDictionary drawn(PDDocument document, int number) {
        PDPage page = document.getPage(number);
        COSDictionary own = page.getCOSObject();
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        if (own.containsKey(COSName.ANNOTS) || catalog.containsKey(COSName.OCPROPERTIES)) {
            return null;
        }
        COSDictionary drawn = new COSDictionary(own);
        INHERITED.forEach(key -> drawn.setItem(key, inherited(own, key)));
        return drawn;
    }

    private static @Nullable COSBase inherited(COSDictionary page, COSName key) {
        COSDictionary at = page;
        for (int up = 0; up < DEEPEST && at != null; up++) {
            COSBase found = at.getDictionaryObject(key);
            if (found != null) {
                return found;
            }
            at = at.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }

    private boolean same(@Nullable COSBase one, @Nullable COSBase other, int depth) throws IOException {
        COSBase mine = resolved(one);
        COSBase theirs = resolved(other);
        if (mine == null || theirs == null) {
            return mine == theirs;
        }
        if (depth > DEEPEST || met.size() > MOST_OBJECTS || mine instanceof COSDocument) {
            return false;
        }
        return switch (mine) {
            case COSDictionary dictionary ->
                theirs instanceof COSDictionary twin
                        && (isPaired(dictionary, twin)
                                ? met.get(dictionary) == twin
                                : sameDictionary(dictionary, twin, depth));
            case COSArray array ->
                theirs instanceof COSArray twin
                        && (isPaired(array, twin) ? met.get(array) == twin : sameArray(array, twin, depth));
            case COSString string ->
                theirs instanceof COSString twin && Arrays.equals(string.getBytes(), twin.getBytes());
            case COSName name -> name.equals(theirs);
            case COSNumber number ->
                theirs instanceof COSNumber twin && Float.compare(number.floatValue(), twin.floatValue()) == 0;
            default -> mine.getClass() == theirs.getClass() && mine.toString().equals(theirs.toString());
        };
    }

    private static @Nullable COSBase resolved(@Nullable COSBase item) {
        return item instanceof COSObject reference ? reference.getObject() : item;
    }

    /** {@return whether {@code value} was met before; when it was not, it is now, with {@code twin}} */
    private boolean isPaired(COSBase value, COSBase twin) {
        return met.putIfAbsent(value, twin) != null;
    }

    private boolean sameArray(COSArray array, COSArray twin, int depth) throws IOException {
        if (array.size() != twin.size()) {
            return false;
        }
        for (int i = 0; i < array.size(); i++) {
            if (!same(array.get(i), twin.get(i), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean sameDictionary(COSDictionary dictionary, COSDictionary twin, int depth) throws IOException {
        List<COSName> keys = drawnKeys(dictionary);
        if (!keys.equals(drawnKeys(twin))) {
            return false;
        }
        for (COSName key : keys) {
            if (!same(dictionary.getItem(key), twin.getItem(key), depth + 1)) {
                return false;
            }
        }
        return dictionary instanceof COSStream stream
                ? twin instanceof COSStream other && sameBytes(stream, other)
                : !(twin instanceof COSStream);
    }

    private static List<COSName> drawnKeys(COSDictionary dictionary) {
        return dictionary.keySet().stream()
                .filter(key -> !NOT_DRAWN.contains(key))
                .sorted(Comparator.comparing(COSName::getName))
                .toList();
    }

    /** As they are coded, which spares decoding them. */
    private boolean sameBytes(COSStream stream, COSStream twin) throws IOException {
        try (InputStream mine = stream.createRawInputStream();
                InputStream theirs = twin.createRawInputStream()) {
            int read;
            do {
                read = mine.readNBytes(here, 0, BLOCK);
                if (theirs.readNBytes(there, 0, BLOCK) != read || Arrays.mismatch(here, 0, read, there, 0, read) >= 0) {
                    return false;
                }
            } while (read == BLOCK);
            return true;
        }
    }
}
