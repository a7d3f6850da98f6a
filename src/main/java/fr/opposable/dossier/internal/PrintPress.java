package fr.opposable.dossier.internal;

import fr.opposable.dossier.BindingException;
import fr.opposable.dossier.PrintSet.Part;
import fr.opposable.kernel.French;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadMemoryMappedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

/** Puts pages of several files one after another; pictures go from file to file as they are coded. */
public final class PrintPress {

    private PrintPress() {}

    /** {@return the page on which each part begins, from 1, then that after the last} */
    public static List<Integer> write(List<Part> parts, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Map<Path, PDDocument> open = new HashMap<>();
        try (PDDocument set = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            PDDocumentOutline outline = new PDDocumentOutline();
            PDPageLabels labels = new PDPageLabels(set);
            SheetMarks marks = new SheetMarks(set);
            List<Integer> firsts = new ArrayList<>();
            for (Part one : parts) {
                PDDocument source = open.get(one.file());
                if (source == null) {
                    source = Loader.loadPDF(new RandomAccessReadMemoryMappedFile(one.file()));
                    open.put(one.file(), source);
                }
                List<PDPage> pages = pages(source, one);
                int before = set.getNumberOfPages();
                firsts.add(before + 1);
                labels.setLabelItem(before, label(one.label(), before));
                if (!one.title().isEmpty()) {
                    PDOutlineItem bookmark = Bookmarks.add(outline, one.title(), pages.getFirst());
                    if (one.page() == null) {
                        Bookmarks.nest(bookmark, below(SourcePages.full(source).bookmarks()), pages);
                    }
                }
                for (PDPage page : pages) {
                    set.addPage(page);
                    if (!one.mark().isEmpty()) {
                        marks.mark(page, one.mark().replace("%d", Integer.toString(set.getNumberOfPages())));
                    }
                }
            }
            firsts.add(set.getNumberOfPages() + 1);
            set.getDocumentCatalog().setDocumentOutline(outline);
            set.getDocumentCatalog().setPageLabels(labels);
            set.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
            set.getDocumentCatalog().setLanguage("fr-FR");
            set.setVersion(1.7f);
            set.setDocumentId(parts.stream().map(Part::title).toList().hashCode() & 0xffffffffL);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 18)) {
                set.save(out);
            }
            prove(part, firsts.getLast() - 1);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return List.copyOf(firsts);
        } finally {
            for (PDDocument source : open.values()) {
                source.close();
            }
            Files.deleteIfExists(part);
        }
    }

    /** A file whose one bookmark is its title has ours already. */
    private static List<SourcePages.Bookmark> below(List<SourcePages.Bookmark> own) {
        boolean isTitle = own.size() == 1 && own.getFirst().page() == 0;
        return isTitle ? own.getFirst().below() : own;
    }

    private static List<PDPage> pages(PDDocument source, Part part) {
        Integer only = part.page();
        if (only != null && only >= source.getNumberOfPages()) {
            throw new BindingException(
                    French.typeset("« %s » n’a pas de page %d.").formatted(part.title(), only + 1));
        }
        List<PDPage> pages = new ArrayList<>();
        int at = 0;
        for (PDPage page : source.getPages()) {
            if (only == null || only == at) {
                pages.add(bare(page));
            }
            at++;
        }
        return pages;
    }

    /** A page as it prints: what annotations show stays, links are of no use on paper. */
    private static PDPage bare(PDPage page) {
        PDPage own = new PDPage(new COSDictionary());
        own.getCOSObject().setItem(COSName.TYPE, COSName.PAGE);
        own.setMediaBox(page.getMediaBox());
        own.setCropBox(page.getCropBox());
        own.setRotation(page.getRotation());
        if (page.getResources() != null) {
            own.setResources(page.getResources());
        }
        for (COSName key : List.of(COSName.CONTENTS, COSName.GROUP, COSName.USER_UNIT)) {
            if (page.getCOSObject().getItem(key) != null) {
                own.getCOSObject().setItem(key, page.getCOSObject().getItem(key));
            }
        }
        if (page.getCOSObject().getDictionaryObject(COSName.CONTENTS) instanceof COSArray several) {
            own.getCOSObject().setItem(COSName.CONTENTS, new COSArray(several.toList()));
        }
        if (page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray all) {
            COSArray shown = new COSArray();
            for (COSBase one : all.toList()) {
                if (one.getCOSObject() instanceof COSDictionary annotation
                        && !COSName.LINK.equals(annotation.getCOSName(COSName.SUBTYPE))) {
                    shown.add(one);
                }
            }
            own.getCOSObject().setItem(COSName.ANNOTS, shown);
        }
        return own;
    }

    private static PDPageLabelRange label(@Nullable String prefix, int before) {
        PDPageLabelRange range = new PDPageLabelRange();
        range.setStyle(PDPageLabelRange.STYLE_DECIMAL);
        range.setStart(prefix == null ? before + 1 : 1);
        if (prefix != null) {
            range.setPrefix(prefix);
        }
        return range;
    }

    private static void prove(Path file, int wanted) throws IOException {
        try (PDDocument set = Loader.loadPDF(new RandomAccessReadMemoryMappedFile(file))) {
            if (set.getNumberOfPages() != wanted) {
                throw new BindingException(
                        French.typeset("Le fichier à imprimer a %d pages, et non %d : il n’est pas remis.")
                                .formatted(set.getNumberOfPages(), wanted));
            }
        }
    }
}
