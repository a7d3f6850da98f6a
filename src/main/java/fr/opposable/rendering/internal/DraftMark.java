package fr.opposable.rendering.internal;

import java.awt.Color;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGState;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/**
 * « PROJET » across every page, and a line at its head that says what that means. Drawn over the words, see-through, so that no table
 * hides it and it hides no word; part of the page, so that it cannot be left out by a printer's option.
 */
final class DraftMark extends PdfPageEventHelper {

    private static final String WORD = "PROJET";
    private static final String LINE = "PROJET – document de travail : ni envoyé, ni déposé, sans effet";
    private static final Color RED = new Color(0xb0, 0x1e, 0x1e);
    private static final float LINE_SIZE = 9;
    private static final float LINE_FROM_TOP = 22;
    private static final float OPACITY = 0.22f;

    /** Part of the diagonal that the word covers. */
    private static final float REACH = 0.62f;

    private final BaseFont font;

    DraftMark(BaseFont font) {
        this.font = font;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        Rectangle page = document.getPageSize();
        double diagonal = Math.hypot(page.getWidth(), page.getHeight());
        float size = (float) (diagonal * REACH / font.getWidthPoint(WORD, 1));
        float angle = (float) Math.toDegrees(Math.atan2(page.getHeight(), page.getWidth()));
        float middle = page.getWidth() / 2;
        PdfContentByte over = writer.getDirectContent();
        over.saveState();
        PdfGState seeThrough = new PdfGState();
        seeThrough.setFillOpacity(OPACITY);
        over.setGState(seeThrough);
        text(over, WORD, size, middle, page.getHeight() / 2, angle);
        over.restoreState();
        over.saveState();
        text(over, LINE.replace(" :", "\u00a0:"), LINE_SIZE, middle, page.getHeight() - LINE_FROM_TOP, 0);
        over.restoreState();
    }

    private void text(PdfContentByte over, String words, float size, float x, float y, float angle) {
        over.beginText();
        over.setColorFill(RED);
        over.setFontAndSize(font, size);
        over.showTextAligned(Element.ALIGN_CENTER, words, x, y, angle);
        over.endText();
    }
}
