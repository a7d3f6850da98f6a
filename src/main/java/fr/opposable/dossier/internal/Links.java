package fr.opposable.dossier.internal;

import fr.opposable.dossier.PieceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;

/**
 * Leads the links of the generated pages to the pieces. The engine that set them can only point inside its own pages, so each row points
 * at itself; rows from top to bottom are the pieces of this volume.
 */
final class Links {

    private Links() {}

    private record Spot(int page, float fromTop) implements Comparable<Spot> {
        @Override
        public int compareTo(Spot other) {
            return page == other.page ? Float.compare(fromTop, other.fromTop) : Integer.compare(page, other.page);
        }
    }

    /** @param pages of the whole volume */
    static void lead(List<PDPage> pages, VolumePress.Job job) throws IOException {
        NavigableMap<Spot, List<PDAnnotationLink>> rows = rows(pages.subList(0, job.generated()));
        if (rows.size() != job.pieces().size()) {
            throw new IllegalStateException("%d rows of links for %d pieces"
                    .formatted(rows.size(), job.pieces().size()));
        }
        Iterator<PDPage> firsts = firstPages(pages, job).iterator();
        for (List<PDAnnotationLink> links : rows.values()) {
            PDPage target = firsts.next();
            for (PDAnnotationLink link : links) {
                point(link, target);
                link.setPrinted(true);
            }
        }
    }

    private static NavigableMap<Spot, List<PDAnnotationLink>> rows(List<PDPage> generated) throws IOException {
        NavigableMap<Spot, List<PDAnnotationLink>> rows = new TreeMap<>();
        for (PDPage page : generated) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link) {
                    PDDestination destination = link.getAction() instanceof PDActionGoTo goTo
                            ? goTo.getDestination()
                            : link.getDestination();
                    if (destination instanceof PDPageXYZDestination spot) {
                        rows.computeIfAbsent(
                                        new Spot(spot.retrievePageNumber(), -spot.getTop()), _ -> new ArrayList<>())
                                .add(link);
                    }
                }
            }
        }
        return rows;
    }

    /** {@return the first page of each piece, of the pages of the whole volume} */
    static List<PDPage> firstPages(List<PDPage> pages, VolumePress.Job job) {
        List<PDPage> firsts = new ArrayList<>();
        int at = job.generated();
        for (PieceFile piece : job.pieces()) {
            firsts.add(pages.get(at));
            at += piece.pages();
        }
        return firsts;
    }

    private static void point(PDAnnotationLink link, PDPage page) {
        COSDictionary own = link.getCOSObject();
        own.removeItem(COSName.A);
        COSArray target = new COSArray();
        target.add(page.getCOSObject());
        target.add(COSName.getPDFName("Fit"));
        own.setItem(COSName.DEST, target);
        own.setItem(COSName.BORDER, SourcePages.numbers(0, 0, 0));
    }

    /** {@return whether {@code page} has annotations that are no links} */
    static boolean hasOthers(PDPage page) {
        COSBase annotations = page.getCOSObject().getDictionaryObject(COSName.ANNOTS);
        return annotations instanceof COSArray array
                && array.toList().stream()
                        .anyMatch(one -> !(one.getCOSObject() instanceof COSDictionary annotation)
                                || !COSName.LINK.equals(annotation.getCOSName(COSName.SUBTYPE)));
    }
}
