package fr.opposable.rendering.internal;

import fr.opposable.evidence.GreyPage;
import fr.opposable.evidence.PdfScans;
import fr.opposable.evidence.UnreadablePdfException;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/**
 * Shows the pages of a PDF by PDFBox in grey. A page is drawn at 200 points an inch, less when it is large; a page whose pictures are
 * larger than any scanner makes is refused before a point of it is decoded.
 */
public final class PdfBoxScans implements PdfScans {

    private static final float DPI = 200;
    private static final float POINTS_AN_INCH = 72;
    private static final long MOST_POINTS = 12_000_000;
    private static final long MOST_PICTURE_POINTS = 120_000_000;
    private static final int MOST_PICTURES = 400;
    private static final int DEEPEST_FORM = 4;
    private static final int LONGEST_TEXT = 20_000;

    @Override
    public int visit(Path pdf, int mostPages, Visitor visitor) throws IOException {
        return GuardedPdf.read(pdf, document -> {
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            int pages = document.getNumberOfPages();
            for (int i = 0; i < Math.min(pages, mostPages); i++) {
                PDPage page = document.getPage(i);
                requireModest(page, i + 1);
                BufferedImage picture = renderer.renderImage(i, scale(page), ImageType.GRAY);
                visitor.page(i + 1, text(document, i + 1), grey(picture));
            }
            return pages;
        });
    }

    private static float scale(PDPage page) {
        PDRectangle box = page.getCropBox();
        double points = Math.max(1, (double) box.getWidth() * box.getHeight());
        double most = Math.sqrt(MOST_POINTS / points);
        return (float) Math.min(DPI / POINTS_AN_INCH, most);
    }

    private static void requireModest(PDPage page, int number) throws IOException {
        Pictures pictures = new Pictures();
        pictures.count(page.getResources(), 0);
        if (pictures.points > MOST_PICTURE_POINTS || pictures.count > MOST_PICTURES) {
            throw new UnreadablePdfException(
                    "La page %d porte des images plus grandes que n’en fait un scanner.".formatted(number),
                    "Numérisez-la à 300 points par pouce, en niveaux de gris.",
                    null);
        }
    }

    /** What the pictures of a page amount to, by what their dictionaries say. */
    private static final class Pictures {

        private long points;
        private int count;

        void count(@Nullable PDResources resources, int depth) {
            if (resources == null || depth > DEEPEST_FORM) {
                return;
            }
            COSDictionary objects = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
            if (objects == null) {
                return;
            }
            for (COSName name : objects.keySet()) {
                COSBase object = objects.getDictionaryObject(name);
                if (count > MOST_PICTURES || !(object instanceof COSStream stream)) {
                    continue;
                }
                count++;
                if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                    long width = Math.max(0, stream.getLong(COSName.WIDTH, 0));
                    long height = Math.max(0, stream.getLong(COSName.HEIGHT, 0));
                    points += Math.min(Integer.MAX_VALUE, width) * Math.min(1 << 20, height);
                } else {
                    COSDictionary inner = stream.getCOSDictionary(COSName.RESOURCES);
                    count(inner == null ? null : new PDResources(inner), depth + 1);
                }
            }
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.setSortByPosition(true);
        String text = stripper.getText(document);
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    private static GreyPage grey(BufferedImage picture) {
        byte[] grey = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        return new GreyPage(picture.getWidth(), picture.getHeight(), grey);
    }
}
