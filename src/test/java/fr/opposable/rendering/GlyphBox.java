package fr.opposable.rendering;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Where one glyph stands, in millimetres from the top left corner of the paper.
 *
 * @param text what it shows
 * @param left its left edge
 * @param right its right edge
 * @param top the top of a capital of its size
 * @param baseline its baseline
 */
record GlyphBox(String text, double left, double right, double top, double baseline) {

    private static final double MM = 25.4 / 72;

    /** Capital height of Source Sans, with room for an accent. */
    private static final double ASCENT = 0.85;

    /** {@return the glyphs of page {@code number}, spaces left out} */
    static List<GlyphBox> ofPage(PDDocument document, int number) throws IOException {
        List<GlyphBox> boxes = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition at) {
                if (!at.getUnicode().isBlank()) {
                    double baseline = at.getYDirAdj() * MM;
                    boxes.add(new GlyphBox(
                            at.getUnicode(),
                            at.getXDirAdj() * MM,
                            (at.getXDirAdj() + at.getWidthDirAdj()) * MM,
                            baseline - at.getFontSizeInPt() * ASCENT * MM,
                            baseline));
                }
            }
        };
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        stripper.getText(document);
        return boxes;
    }

    /** {@return whether any of it is within the rectangle} */
    boolean touches(double x0, double y0, double x1, double y1) {
        return right > x0 && left < x1 && baseline > y0 && top < y1;
    }
}
