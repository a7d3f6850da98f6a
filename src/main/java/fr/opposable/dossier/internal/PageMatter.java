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

/** What a page is made of, as far as its fitness for PDF/A-3b (ISO 19005-3) can be told without a validator. */
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
