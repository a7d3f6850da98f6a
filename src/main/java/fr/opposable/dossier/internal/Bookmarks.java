package fr.opposable.dossier.internal;

import fr.opposable.dossier.NumberedPiece;
import fr.opposable.kernel.French;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** One bookmark a piece, with the bookmarks the copy had below it. */
final class Bookmarks {

    private Bookmarks() {}

    /** @param pages of the whole volume */
    static void write(PDDocument volume, List<PDPage> pages, VolumePress.Job job, List<SourcePages> sources) {
        PDDocumentOutline outline = new PDDocumentOutline();
        add(outline, "Liste des pièces", pages.getFirst());
        List<PDPage> firsts = Links.firstPages(pages, job);
        for (int i = 0; i < sources.size(); i++) {
            NumberedPiece piece = job.pieces().get(i).piece();
            String title = "Pièce n°%c%s – %s".formatted(French.NO_BREAK, piece.number(), piece.title());
            PDOutlineItem item = add(outline, title, firsts.get(i));
            nest(item, sources.get(i).bookmarks(), sources.get(i).pages());
        }
        volume.getDocumentCatalog().setDocumentOutline(outline);
        volume.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
        volume.getDocumentCatalog().getCOSObject().removeItem(COSName.OPEN_ACTION);
    }

    /** The bookmarks the copies had, and none of ours. */
    static void writeOwn(PDDocument volume, List<SourcePages> sources) {
        PDDocumentOutline outline = new PDDocumentOutline();
        sources.forEach(source -> nest(outline, source.bookmarks(), source.pages()));
        if (outline.hasChildren()) {
            volume.getDocumentCatalog().setDocumentOutline(outline);
        }
    }

    static void nest(PDOutlineNode parent, List<SourcePages.Bookmark> bookmarks, List<PDPage> pages) {
        for (SourcePages.Bookmark bookmark : bookmarks) {
            PDOutlineItem item = add(parent, bookmark.title(), pages.get(bookmark.page()));
            nest(item, bookmark.below(), pages);
        }
    }

    static PDOutlineItem add(PDOutlineNode parent, String title, PDPage page) {
        PDPageFitDestination destination = new PDPageFitDestination();
        destination.setPage(page);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(destination);
        parent.addLast(item);
        return item;
    }
}
