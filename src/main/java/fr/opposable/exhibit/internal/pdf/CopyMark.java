package fr.opposable.exhibit.internal.pdf;

import fr.opposable.kernel.French;
import fr.opposable.rendering.TemplateLibrary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** One small line at the foot of the first page: what these pages are, a copy of a signed document or a rendering, and of which file. */
final class CopyMark {

    private static final float SIZE = 6.5f;
    private static final float FROM_EDGE = 9;
    private static final float GREY = 0.35f;

    private CopyMark() {}

    static void ofSigned(PDDocument document, String sha256) throws IOException {
        draw(
                document,
                French.typeset("Copie d'un document signé électroniquement ; original joint à part, SHA-256 ")
                        + sha256.substring(0, 16)
                        + "…");
    }

    static void draw(PDDocument document, String line) throws IOException {
        PDPage page = document.getPage(0);
        PDType0Font font = PDType0Font.load(
                document,
                new ByteArrayInputStream(TemplateLibrary.onClassPath().read("fonts/source-sans-3-regular.ttf")));
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.transform(upright(page.getCropBox(), page.getRotation()));
            content.setNonStrokingColor(GREY);
            content.beginText();
            content.setFont(font, SIZE);
            content.newLineAtOffset(FROM_EDGE * 2, FROM_EDGE);
            content.showText(line);
            content.endText();
        }
    }

    /** {@return where the lower left corner is for who reads the page, whatever its rotation} */
    private static Matrix upright(PDRectangle box, int rotation) {
        Matrix place = new Matrix();
        switch (Math.floorMod(rotation, 360)) {
            case 90 -> place.translate(box.getUpperRightX(), box.getLowerLeftY());
            case 180 -> place.translate(box.getUpperRightX(), box.getUpperRightY());
            case 270 -> place.translate(box.getLowerLeftX(), box.getUpperRightY());
            default -> place.translate(box.getLowerLeftX(), box.getLowerLeftY());
        }
        place.rotate(Math.toRadians(rotation));
        return place;
    }
}
