package fr.opposable.rendering.internal;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.French;
import fr.opposable.rendering.PageComparison;
import fr.opposable.rendering.RenderingException;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** Draws the pages of two files side by side, a landscape page a pair, and marks where they differ. */
public final class ComparedPages {

    private static final int MOST_PAGES = 500;
    private static final float DPI = 110;
    private static final PDRectangle SHEET = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
    private static final float MARGIN = 24;
    private static final float HEAD = 52;
    private static final float MARK_LINE = 1.2f;
    private static final float MARK_OPACITY = 0.18f;
    private static final Color REMOVED = new Color(0xb0, 0x1e, 0x1e);
    private static final Color ADDED = new Color(0x0a, 0x6b, 0x3a);
    private static final Color GREY = new Color(0x80, 0x80, 0x80);

    private final byte[] fontFile;
    private final PageComparison.Side before;
    private final PageComparison.Side after;

    /** @param fontFile the TrueType font of the headings */
    public ComparedPages(byte[] fontFile, PageComparison.Side before, PageComparison.Side after) {
        this.fontFile = fontFile.clone();
        this.before = before;
        this.after = after;
    }

    /** {@return the comparison} */
    public PageComparison.Result write() {
        try (PDDocument old = Loader.loadPDF(before.pdf().toArray());
                PDDocument now = Loader.loadPDF(after.pdf().toArray());
                PDDocument sheets = new PDDocument()) {
            int pages = Math.max(old.getNumberOfPages(), now.getNumberOfPages());
            if (pages > MOST_PAGES) {
                throw new RenderingException("%d pages; at most %d are compared".formatted(pages, MOST_PAGES));
            }
            sheets.setDocumentId(
                    (long) before.pdf().hashCode() << 32 ^ after.pdf().hashCode());
            PDFont font = PDType0Font.load(sheets, new ByteArrayInputStream(fontFile), true);
            PDFRenderer oldPages = new PDFRenderer(old);
            PDFRenderer newPages = new PDFRenderer(now);
            List<Integer> changed = new ArrayList<>();
            for (int page = 0; page < pages; page++) {
                BufferedImage one = picture(oldPages, page, old.getNumberOfPages());
                BufferedImage other = picture(newPages, page, now.getNumberOfPages());
                List<Rectangle> zones = one == null || other == null ? List.of() : ChangedZones.of(one, other);
                if (one == null || other == null || !zones.isEmpty()) {
                    changed.add(page + 1);
                }
                draw(sheets, font, page, one, other, zones);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            sheets.save(out);
            return new PageComparison.Result(Bytes.owning(out.toByteArray()), pages, changed);
        } catch (IOException e) {
            throw new RenderingException("The two files could not be compared", e);
        }
    }

    private static @Nullable BufferedImage picture(PDFRenderer renderer, int page, int pages) throws IOException {
        return page < pages ? renderer.renderImageWithDPI(page, DPI, ImageType.RGB) : null;
    }

    private void draw(
            PDDocument sheets,
            PDFont font,
            int page,
            @Nullable BufferedImage one,
            @Nullable BufferedImage other,
            List<Rectangle> zones)
            throws IOException {
        PDPage sheet = new PDPage(SHEET);
        sheets.addPage(sheet);
        float width = (SHEET.getWidth() - 3 * MARGIN) / 2;
        try (PDPageContentStream content = new PDPageContentStream(sheets, sheet)) {
            String verdict = one == null || other == null
                    ? "page absente de l’une des deux versions"
                    : zones.isEmpty() ? "page identique" : "%d zone(s) modifiée(s)".formatted(zones.size());
            text(
                    content,
                    font,
                    11,
                    MARGIN,
                    SHEET.getHeight() - 20,
                    "Page %d".formatted(page + 1) + French.NO_BREAK + ": " + verdict);
            side(sheets, content, font, before.name(), one, MARGIN, width, zones, REMOVED);
            side(sheets, content, font, after.name(), other, 2 * MARGIN + width, width, zones, ADDED);
        }
    }

    private static void text(PDPageContentStream content, PDFont font, float size, float x, float y, String words)
            throws IOException {
        content.beginText();
        content.setNonStrokingColor(Color.BLACK);
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(words);
        content.endText();
    }

    private static void side(
            PDDocument sheets,
            PDPageContentStream content,
            PDFont font,
            String name,
            @Nullable BufferedImage picture,
            float x,
            float width,
            List<Rectangle> zones,
            Color colour)
            throws IOException {
        text(content, font, 9, x, SHEET.getHeight() - 40, name);
        float most = SHEET.getHeight() - HEAD - MARGIN;
        if (picture == null) {
            content.setStrokingColor(GREY);
            content.addRect(x, MARGIN, width, most);
            content.stroke();
            return;
        }
        float scale = Math.min(width / picture.getWidth(), most / picture.getHeight());
        float top = SHEET.getHeight() - HEAD;
        float height = picture.getHeight() * scale;
        content.drawImage(
                LosslessFactory.createFromImage(sheets, picture), x, top - height, picture.getWidth() * scale, height);
        content.setStrokingColor(GREY);
        content.setLineWidth(0.5f);
        content.addRect(x, top - height, picture.getWidth() * scale, height);
        content.stroke();
        for (Rectangle zone : zones) {
            mark(content, colour, x + zone.x * scale, top - (zone.y + zone.height) * scale, zone, scale);
        }
    }

    private static void mark(PDPageContentStream content, Color colour, float x, float y, Rectangle zone, float scale)
            throws IOException {
        content.saveGraphicsState();
        PDExtendedGraphicsState seeThrough = new PDExtendedGraphicsState();
        seeThrough.setNonStrokingAlphaConstant(MARK_OPACITY);
        content.setGraphicsStateParameters(seeThrough);
        content.setNonStrokingColor(colour);
        content.addRect(x, y, zone.width * scale, zone.height * scale);
        content.fill();
        content.restoreGraphicsState();
        content.setStrokingColor(colour);
        content.setLineWidth(MARK_LINE);
        content.addRect(x, y, zone.width * scale, zone.height * scale);
        content.stroke();
    }
}
