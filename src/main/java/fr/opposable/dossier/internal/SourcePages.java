package fr.opposable.dossier.internal;

import fr.opposable.kernel.French;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/**
 * The pages of one copy, made ready for a volume and touching nothing of it yet: when the full way fails, the plain way starts from a
 * clean sheet. A page keeps what shows (boxes, turn, resources, contents, links, the look of annotations) and leaves what acts or
 * points outside its own pages.
 */
final class SourcePages {

    private static final List<COSName> KEPT = List.of(
            COSName.TYPE,
            COSName.CROP_BOX,
            COSName.BLEED_BOX,
            COSName.TRIM_BOX,
            COSName.ART_BOX,
            COSName.USER_UNIT,
            COSName.GROUP,
            COSName.CONTENTS);
    private static final int DEEPEST = 10;
    private static final int MOST_BOOKMARKS = 5000;

    private final List<PDPage> pages = new ArrayList<>();
    private final List<PDPage> sources = new ArrayList<>();
    private final List<Bookmark> bookmarks = new ArrayList<>();
    private final SequencedSet<String> losses = new LinkedHashSet<>();
    private int bookmarkCount;

    /** A bookmark of the source, with its page in the volume. */
    record Bookmark(String title, int page, List<Bookmark> below) {}

    private SourcePages() {}

    /** Everything a volume can keep. */
    static SourcePages full(PDDocument source) throws IOException {
        SourcePages found = new SourcePages();
        IdentityHashMap<COSDictionary, Integer> places = found.copy(source);
        Annotations annotations = new Annotations(source, places, found.pages, found.losses);
        for (int i = 0; i < found.pages.size(); i++) {
            annotations.carry(found.sources.get(i), found.pages.get(i));
        }
        PDDocumentOutline outline = source.getDocumentCatalog().getDocumentOutline();
        if (outline != null) {
            found.bookmarks.addAll(found.bookmarks(outline, source, places, 1));
        }
        found.nameLosses(source);
        return found;
    }

    /** What is seen, page by page, and nothing else. */
    static SourcePages plain(PDDocument source, String reason) {
        SourcePages found = new SourcePages();
        found.copy(source);
        found.losses.add("liens, signets et annotations (%s)".formatted(reason));
        return found;
    }

    List<PDPage> pages() {
        return pages;
    }

    /** {@return the pages as the copy has them, to read} */
    List<PDPage> sources() {
        return sources;
    }

    List<Bookmark> bookmarks() {
        return bookmarks;
    }

    SequencedSet<String> losses() {
        return losses;
    }

    private IdentityHashMap<COSDictionary, Integer> copy(PDDocument source) {
        IdentityHashMap<COSDictionary, Integer> places = new IdentityHashMap<>();
        for (PDPage page : source.getPages()) {
            COSDictionary own = new COSDictionary();
            KEPT.forEach(key -> {
                COSBase value = page.getCOSObject().getItem(key);
                if (value != null) {
                    own.setItem(key, value);
                }
            });
            own.setItem(COSName.MEDIA_BOX, page.getMediaBox().getCOSArray());
            if (own.containsKey(COSName.CROP_BOX) || !page.getCropBox().equals(page.getMediaBox())) {
                own.setItem(COSName.CROP_BOX, page.getCropBox().getCOSArray());
            }
            own.setInt(COSName.ROTATE, Math.floorMod(page.getRotation(), 360));
            own.setItem(
                    COSName.RESOURCES,
                    page.getResources() == null
                            ? new COSDictionary()
                            : page.getResources().getCOSObject());
            places.put(page.getCOSObject(), pages.size());
            pages.add(new PDPage(own));
            sources.add(page);
        }
        return places;
    }

    private List<Bookmark> bookmarks(
            PDOutlineNode node, PDDocument source, IdentityHashMap<COSDictionary, Integer> places, int depth)
            throws IOException {
        List<Bookmark> found = new ArrayList<>();
        if (depth > DEEPEST) {
            losses.add("signets de plus de %d niveaux".formatted(DEEPEST));
            return found;
        }
        for (PDOutlineItem item : node.children()) {
            if (++bookmarkCount > MOST_BOOKMARKS) {
                losses.add("signets au-delà du %de".formatted(MOST_BOOKMARKS));
                break;
            }
            PDPage page = item.findDestinationPage(source);
            Integer place = page == null ? null : places.get(page.getCOSObject());
            if (place == null) {
                losses.add(French.typeset("destination d’un signet (« %s »)").formatted(item.getTitle()));
            }
            String title = item.getTitle() == null || item.getTitle().isBlank() ? "…" : item.getTitle();
            found.add(new Bookmark(title, place == null ? 0 : place, bookmarks(item, source, places, depth + 1)));
        }
        return found;
    }

    private void nameLosses(PDDocument source) {
        COSDictionary catalog = source.getDocumentCatalog().getCOSObject();
        Map<COSName, String> left = new HashMap<>();
        left.put(COSName.STRUCT_TREE_ROOT, "balises d’accessibilité");
        left.put(COSName.ACRO_FORM, "champs de formulaire (leur aspect est gardé)");
        left.put(COSName.PAGE_LABELS, "numérotation d’origine des pages");
        left.put(COSName.OCPROPERTIES, "choix des calques (tous sont gardés dans leur état d’ouverture)");
        left.forEach((key, words) -> {
            if (catalog.containsKey(key)) {
                losses.add(words);
            }
        });
    }

    /** {@return whether two pages have the same boxes and turn} */
    static boolean hasSameOutline(PDPage one, PDPage other) {
        return isSame(one.getMediaBox(), other.getMediaBox())
                && isSame(one.getCropBox(), other.getCropBox())
                && Math.floorMod(one.getRotation(), 360) == Math.floorMod(other.getRotation(), 360);
    }

    private static boolean isSame(PDRectangle one, PDRectangle other) {
        return one.getLowerLeftX() == other.getLowerLeftX()
                && one.getLowerLeftY() == other.getLowerLeftY()
                && one.getUpperRightX() == other.getUpperRightX()
                && one.getUpperRightY() == other.getUpperRightY();
    }

    static COSArray numbers(float... values) {
        COSArray array = new COSArray();
        for (float value : values) {
            array.add(value == Math.rint(value) ? COSInteger.get((long) value) : new COSFloat(value));
        }
        return array;
    }
}
