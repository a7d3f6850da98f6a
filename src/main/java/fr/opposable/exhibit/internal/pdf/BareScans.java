package fr.opposable.exhibit.internal.pdf;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a PDF is scans and nothing else, as the glass of a copier makes it: written in one go, open to all, each page one JPEG, and no key in
 * its catalog, its pages, their resources and pictures but those that say so. A copy of it would be the same pages again, and the original is bound
 * itself. What is not on the lists here, a form, a layer, a comment, a second revision, makes a copy.
 */
final class BareScans {

    /** Of the catalog: where the pages are, and how a reader opens them (ISO 32000-1, table 28). */
    private static final Set<COSName> OF_CATALOG = names(
            "Type", "Version", "Pages", "PageLayout", "PageMode", "ViewerPreferences", "Lang", "Metadata", "MarkInfo");

    /** Of a page: its sheet and what is drawn on it (table 30). */
    private static final Set<COSName> OF_PAGE = names(
            "Type",
            "Parent",
            "Resources",
            "MediaBox",
            "CropBox",
            "BleedBox",
            "TrimBox",
            "ArtBox",
            "Rotate",
            "Contents",
            "Metadata",
            "LastModified");

    /** Of the drawing of a page, and of its picture (tables 5 and 89). */
    private static final Set<COSName> OF_CONTENT = names("Length", "Filter");

    private static final Set<COSName> OF_PICTURE = names(
            "Type",
            "Subtype",
            "Name",
            "Width",
            "Height",
            "ColorSpace",
            "BitsPerComponent",
            "Filter",
            "Length",
            "Interpolate",
            "Intent");

    private BareScans() {}

    /** @param scans for each page, what it is as a scan; null where it is none */
    static boolean is(PDDocument document, List<@Nullable ScannedPage> scans) {
        COSDictionary trailer = document.getDocument().getTrailer();
        if (document.isEncrypted()
                || trailer.containsKey(COSName.PREV)
                || trailer.containsKey(COSName.XREF_STM)
                || !holdsOnly(document.getDocumentCatalog().getCOSObject(), OF_CATALOG)) {
            return false;
        }
        int number = 0;
        for (PDPage page : document.getPages()) {
            ScannedPage scan = scans.get(number++);
            if (scan == null || !isBare(page, scan)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBare(PDPage page, ScannedPage scan) {
        COSDictionary resources = page.getResources().getCOSObject();
        COSDictionary objects = resources.getCOSDictionary(COSName.XOBJECT);
        return objects != null
                && objects.size() == 1
                && holdsOnly(resources, ScannedPage.OF_RESOURCES)
                && holdsOnly(scan.picture(), OF_PICTURE)
                && holdsOnly(page.getCOSObject(), OF_PAGE)
                && isBare(page.getContentStreams());
    }

    private static boolean isBare(Iterator<PDStream> contents) {
        while (contents.hasNext()) {
            if (!holdsOnly(contents.next().getCOSObject(), OF_CONTENT)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsOnly(COSDictionary dictionary, Set<COSName> keys) {
        return keys.containsAll(dictionary.keySet());
    }

    private static Set<COSName> names(String... names) {
        return Stream.of(names).map(COSName::getPDFName).collect(Collectors.toUnmodifiableSet());
    }
}
