package fr.opposable.exhibit.internal.pdf;

import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
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
 * The digest of all that a page is drawn from: its content, fonts, pictures, boxes. Two pages with the same are drawn the same, to the
 * point, by any reader: there is nothing left to compare.
 */
final class PageObjects {

    /** Deeper than any resource lies; what goes deeper is looked at instead. */
    private static final int DEEPEST = 60;

    private static final int MOST_OBJECTS = 20_000;

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

    private final MessageDigest digest = Sha256.newDigest();
    private final IdentityHashMap<COSBase, Integer> met = new IdentityHashMap<>();
    private final byte[] block = new byte[1 << 16];

    private PageObjects() {}

    /**
     * {@return the digest; empty when it would not say all: annotations and layers are drawn from elsewhere too}
     *
     * @param number of the page, from 0
     */
    static Optional<Sha256> of(PDDocument document, int number) throws IOException {
        PDPage page = document.getPage(number);
        COSDictionary own = page.getCOSObject();
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        if (own.containsKey(COSName.ANNOTS) || catalog.containsKey(COSName.OCPROPERTIES)) {
            return Optional.empty();
        }
        PageObjects objects = new PageObjects();
        COSDictionary drawn = new COSDictionary(own);
        INHERITED.forEach(key -> drawn.setItem(key, inherited(own, key)));
        return objects.add(drawn, 0) ? Optional.of(Sha256.finish(objects.digest)) : Optional.empty();
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

    /** {@return whether all of it was added} */
    private boolean add(@Nullable COSBase item, int depth) throws IOException {
        COSBase value = item instanceof COSObject reference ? reference.getObject() : item;
        if (depth > DEEPEST || met.size() > MOST_OBJECTS || value instanceof COSDocument) {
            return false;
        }
        return switch (value) {
            case null -> say("null");
            case COSDictionary dictionary -> once(dictionary) || dictionary(dictionary, depth);
            case COSArray array -> once(array) || array(array, depth);
            case COSString string -> say("(" + string.toHexString() + ")");
            case COSName name -> say("/" + name.getName());
            case COSNumber number -> say(Float.toHexString(number.floatValue()));
            default -> say(value.toString());
        };
    }

    /** {@return whether it was met before, and is named by its rank} */
    private boolean once(COSBase value) {
        Integer rank = met.putIfAbsent(value, met.size());
        return rank != null && say("#" + rank);
    }

    private boolean array(COSArray array, int depth) throws IOException {
        say("[" + array.size());
        for (COSBase item : array) {
            if (!add(item, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean dictionary(COSDictionary dictionary, int depth) throws IOException {
        List<COSName> keys = dictionary.keySet().stream()
                .filter(key -> !NOT_DRAWN.contains(key))
                .sorted(Comparator.comparing(COSName::getName))
                .toList();
        say("<" + keys.size());
        for (COSName key : keys) {
            say("/" + key.getName());
            if (!add(dictionary.getItem(key), depth + 1)) {
                return false;
            }
        }
        if (dictionary instanceof COSStream stream) {
            bytes(stream);
        }
        return true;
    }

    /** As they are coded, which spares decoding them. */
    private void bytes(COSStream stream) throws IOException {
        long length = 0;
        try (InputStream raw = stream.createRawInputStream()) {
            for (int read = raw.read(block); read >= 0; read = raw.read(block)) {
                digest.update(block, 0, read);
                length += read;
            }
        }
        say("stream" + length);
    }

    private boolean say(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        return true;
    }
}
