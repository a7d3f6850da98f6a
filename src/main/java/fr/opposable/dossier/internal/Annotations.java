package fr.opposable.dossier.internal;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.jspecify.annotations.Nullable;

/** Carries links and the look of annotations to new pages; links inside the copy lead to the same pages of the volume. */
final class Annotations {

    private static final COSName STAMP = COSName.getPDFName("Stamp");
    private static final int PRINTED = 4;

    private final PDDocument source;
    private final IdentityHashMap<COSDictionary, Integer> places;
    private final List<PDPage> pages;
    private final Set<String> losses;

    Annotations(
            PDDocument source, IdentityHashMap<COSDictionary, Integer> places, List<PDPage> pages, Set<String> losses) {
        this.source = source;
        this.places = places;
        this.pages = pages;
        this.losses = losses;
    }

    void carry(PDPage from, PDPage to) throws IOException {
        COSArray carried = new COSArray();
        for (PDAnnotation annotation : from.getAnnotations()) {
            COSDictionary kept = annotation instanceof PDAnnotationLink link ? link(link) : look(annotation);
            if (kept != null) {
                carried.add(kept);
            }
        }
        if (carried.size() > 0) {
            to.getCOSObject().setItem(COSName.ANNOTS, carried);
        }
    }

    private @Nullable COSDictionary link(PDAnnotationLink link) throws IOException {
        COSDictionary kept = bare(link, COSName.LINK);
        kept.setItem(COSName.BORDER, SourcePages.numbers(0, 0, 0));
        PDAction action = link.getAction();
        if (action instanceof PDActionURI uri && uri.getURI() != null) {
            COSDictionary open = new COSDictionary();
            open.setItem(COSName.S, COSName.URI);
            open.setString(COSName.URI, uri.getURI());
            kept.setItem(COSName.A, open);
            return kept;
        }
        PDDestination destination = action instanceof PDActionGoTo goTo ? goTo.getDestination() : link.getDestination();
        if (destination instanceof PDNamedDestination name) {
            destination = source.getDocumentCatalog().findNamedDestinationPage(name);
        }
        Integer place = destination instanceof PDPageDestination page ? place(page) : null;
        if (place != null && destination instanceof PDPageDestination page) {
            COSArray target = new COSArray();
            page.getCOSObject().forEach(target::add);
            target.set(0, pages.get(place).getCOSObject());
            kept.setItem(COSName.DEST, target);
            return kept;
        }
        losses.add("lien vers un autre fichier, une action ou une page absente");
        return null;
    }

    private @Nullable Integer place(PDPageDestination destination) {
        PDPage page = destination.getPage();
        if (page != null) {
            return places.get(page.getCOSObject());
        }
        int number = destination.getPageNumber();
        return number >= 0 && number < pages.size() ? number : null;
    }

    /** An annotation that shows something goes on as a picture of itself. */
    private @Nullable COSDictionary look(PDAnnotation annotation) {
        String kind = annotation.getSubtype() == null ? "" : annotation.getSubtype();
        if (kind.equals("Popup") || annotation.isHidden() || annotation.isNoView()) {
            return null;
        }
        COSStream shown = shown(annotation.getCOSObject());
        if (shown == null) {
            losses.add("annotation sans aspect (%s)".formatted(kind));
            return null;
        }
        COSDictionary kept = bare(annotation, STAMP);
        COSDictionary looks = new COSDictionary();
        looks.setItem(COSName.N, shown);
        kept.setItem(COSName.AP, looks);
        if (!kind.equals("Stamp") && !kind.equals("Widget")) {
            losses.add("texte caché des annotations (leur aspect est gardé)");
        }
        return kept;
    }

    private static COSDictionary bare(PDAnnotation annotation, COSName kind) {
        COSDictionary own = annotation.getCOSObject();
        COSDictionary kept = new COSDictionary();
        kept.setItem(COSName.TYPE, COSName.ANNOT);
        kept.setItem(COSName.SUBTYPE, kind);
        kept.setItem(COSName.RECT, own.getDictionaryObject(COSName.RECT));
        kept.setItem(COSName.F, COSInteger.get(PRINTED));
        return kept;
    }

    private static @Nullable COSStream shown(COSDictionary annotation) {
        if (!(annotation.getDictionaryObject(COSName.AP) instanceof COSDictionary looks)) {
            return null;
        }
        COSBase normal = looks.getDictionaryObject(COSName.N);
        if (normal instanceof COSStream stream) {
            return stream;
        }
        COSName state = annotation.getCOSName(COSName.AS);
        return normal instanceof COSDictionary states
                        && state != null
                        && states.getDictionaryObject(state) instanceof COSStream stream
                ? stream
                : null;
    }
}
