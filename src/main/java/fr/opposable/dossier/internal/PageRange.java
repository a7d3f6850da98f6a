package fr.opposable.dossier.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Some pages of a file that follow each other, found without reading the others: a tree of pages says how many stand below each node. */
final class PageRange {

    private static final int DEEPEST = 64;

    private final int from;
    private final int to;
    private final List<PDPage> pages = new ArrayList<>();
    private int at;

    private PageRange(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /**
     * {@return the pages from the one at {@code from}, counted from 0, to the one before {@code to}; fewer when the file ends before}
     *
     * @throws IllegalArgumentException when the tree is deeper than any honest one
     */
    static List<PDPage> of(PDDocument file, int from, int to) {
        PageRange range = new PageRange(from, to);
        range.walk(file.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES), 0);
        return range.pages;
    }

    private void walk(COSDictionary node, int depth) {
        COSArray kids = node.getCOSArray(COSName.KIDS);
        int count = node.getInt(COSName.COUNT);
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("the tree of pages is too deep");
        }
        if (kids == null || at + count <= from) {
            at += count;
            return;
        }
        boolean isOnePageEach = kids.size() == count;
        for (int i = 0; i < kids.size() && at < to; i++) {
            if (isOnePageEach && at < from) {
                at++;
            } else if (kids.getObject(i) instanceof COSDictionary kid) {
                step(kid, depth);
            }
        }
    }

    private void step(COSDictionary kid, int depth) {
        if (kid.containsKey(COSName.KIDS)) {
            walk(kid, depth + 1);
            return;
        }
        if (at >= from) {
            pages.add(new PDPage(kid));
        }
        at++;
    }
}
