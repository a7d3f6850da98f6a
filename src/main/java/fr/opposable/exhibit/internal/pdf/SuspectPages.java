package fr.opposable.exhibit.internal.pdf;

import fr.opposable.exhibit.internal.pdf.JpegWalk.Walked;
import java.io.IOException;
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

/** The pages that hold a picture which is not all there. They are looked at, whatever the sample: whether it is shown, the page says. */
final class SuspectPages {

    /** One that is shown is enough to refuse the file. */
    private static final int ENOUGH = 12;

    private static final int DEEPEST = 8;

    private final Jpegs jpegs;

    private SuspectPages(Jpegs jpegs) {
        this.jpegs = jpegs;
    }

    /** {@return their numbers, from 0; the first dozen} */
    static List<Integer> of(PDDocument document, Jpegs jpegs) throws IOException {
        SuspectPages search = new SuspectPages(jpegs);
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
        Walked told = jpegs.walked(object);
        return told != null && told.fault() != null;
    }
}
