package fr.opposable.dossier.internal;

import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/**
 * What a page is made of, as far as its fitness for PDF/A-3b (ISO 19005-3) can be told without a validator.
 *
 * <p>Text that others set is never called fit, embedded fonts or not: the standard (ISO 19005-2, 6.2.11, taken over by part 3) asks besides
 * that the widths be those of the font program, that no glyph shown be missing from it, and that flags, encoding and character maps
 * agree, font type by font type. A font that is there may fail each of these, and a volume that says PDF/A and is not would be worse than a
 * plain one. Only a validator tells; veraPDF is ours in tests, not at run time, where it would have to read each finished volume once
 * more within the memory that binding is held to. Such a volume is a plain PDF, and its report says why.
 */
final class PageMatter {

    private static final Set<COSName> PLAIN_COLOURS = Set.of(COSName.DEVICEGRAY, COSName.DEVICERGB);
    private static final Set<COSName> PLAIN_FILTERS =
            Set.of(COSName.DCT_DECODE, COSName.FLATE_DECODE, COSName.CCITTFAX_DECODE);

    boolean isReadable = true;
    boolean hasText;
    boolean hasLines;
    boolean hasOther;
    private boolean hasOddPicture;

    void picture(PDImageXObject picture) {
        COSDictionary image = picture.getCOSObject();
        COSBase colours = image.getDictionaryObject(COSName.COLORSPACE);
        boolean isMask = image.getBoolean(COSName.IMAGE_MASK, false);
        boolean hasPlainColours = isMask || (colours instanceof COSName name && PLAIN_COLOURS.contains(name));
        boolean isPlain = hasPlainColours
                && !image.containsKey(COSName.SMASK)
                && !image.containsKey(COSName.getPDFName("Alternates"))
                && !image.containsKey(COSName.getPDFName("OPI"))
                && !image.getBoolean(COSName.INTERPOLATE, false)
                && filters(picture.getCOSObject()).stream().allMatch(PLAIN_FILTERS::contains);
        hasOddPicture |= !isPlain;
    }

    private static List<COSBase> filters(COSStream stream) {
        COSBase filters = stream.getFilters();
        if (filters instanceof COSArray array) {
            return array.toList().stream().<COSBase>map(COSBase::getCOSObject).toList();
        }
        return filters == null ? List.of() : List.of(filters);
    }

    /** {@return why the page cannot be called PDF/A, in French; null when it is only pictures and lines in plain colours} */
    @Nullable
    String obstacle() {
        if (!isReadable) {
            return "une page n’a pas pu être lue jusqu’au bout";
        }
        if (hasText) {
            return "du texte dont les polices n’ont pas été contrôlées";
        }
        if (hasOddPicture) {
            return "des images dont le codage ou les couleurs n’ont pas été contrôlés";
        }
        return hasOther ? "des effets graphiques qui n’ont pas été contrôlés" : null;
    }
}
