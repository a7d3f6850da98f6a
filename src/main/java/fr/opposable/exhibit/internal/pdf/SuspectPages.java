package fr.opposable.exhibit.internal.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** The pages that hold a picture which is not all there. They are looked at, whatever the sample: whether it is shown, the page says. */
final class SuspectPages {

    /** One that is shown is enough to refuse the file. */
    private static final int ENOUGH = 12;

    private static final int DEEPEST = 8;

    private final IdentityHashMap<COSStream, Boolean> known = new IdentityHashMap<>();

    private SuspectPages() {}

    /** {@return their numbers, from 0; the first dozen} */
    static List<Integer> of(PDDocument document) throws IOException {
        SuspectPages search = new SuspectPages();
        List<Integer> suspects = new ArrayList<>();
        int number = 0;
        for (PDPage page : document.getPages()) {
            Set<COSBase> met = Collections.newSetFromMap(new IdentityHashMap<>());
            if (page.getResources() != null
                    && search.hasBroken(page.getResources().getCOSObject(), met, 0)) {
                suspects.add(number);
                if (suspects.size() == ENOUGH) {
                    break;
                }
            }
            number++;
        }
        return List.copyOf(suspects);
    }

    private boolean hasBroken(COSDictionary resources, Set<COSBase> met, int depth) throws IOException {
        COSDictionary objects = resources.getCOSDictionary(COSName.XOBJECT);
        if (objects == null || depth > DEEPEST || !met.add(resources)) {
            return false;
        }
        for (COSName name : objects.keySet()) {
            if (objects.getDictionaryObject(name) instanceof COSStream object) {
                COSDictionary below = object.getCOSDictionary(COSName.RESOURCES);
                if (isBroken(object) || (below != null && hasBroken(below, met, depth + 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isBroken(COSStream object) throws IOException {
        Boolean told = known.get(object);
        if (told == null) {
            told = COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))
                    && new PDStream(object).getFilters().equals(List.of(COSName.DCT_DECODE))
                    && isBrokenJpeg(object);
            known.put(object, told);
        }
        return told;
    }

    private static boolean isBrokenJpeg(COSStream picture) throws IOException {
        try (InputStream raw = picture.createRawInputStream()) {
            return JpegWalk.fault(raw.readAllBytes()) != null;
        }
    }
}
