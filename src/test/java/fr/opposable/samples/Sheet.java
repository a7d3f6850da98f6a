package fr.opposable.samples;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** An A4 page to draw on, in millimetres from its upper left corner. Sizes of type are in points. */
final class Sheet implements Closeable {

    static final float WIDTH = 210;
    private static final float HEIGHT = 297;
    private static final float POINTS = 72 / 25.4f;

    private final PDPageContentStream content;
    private int colour;

    Sheet(PDDocument document) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        this.content = new PDPageContentStream(document, page);
    }

    /** Sets the colour of what is drawn next, {@code 0xRRGGBB}. */
    Sheet ink(int colour) {
        this.colour = colour;
        return this;
    }

    void text(float x, float y, PDFont font, float size, String text) throws IOException {
        fillColour();
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x * POINTS, (HEIGHT - y) * POINTS);
        content.showText(typeset(text));
        content.endText();
    }

    void textRight(float right, float y, PDFont font, float size, String text) throws IOException {
        text(right - width(font, size, text), y, font, size, text);
    }

    void textCentred(float centre, float y, PDFont font, float size, String text) throws IOException {
        text(centre - width(font, size, text) / 2, y, font, size, text);
    }

    /** {@return the base line below the last line of a paragraph set from {@code x} on, {@code width} wide} */
    float paragraph(float x, float y, float width, PDFont font, float size, float leading, String text)
            throws IOException {
        float line = y;
        for (String words : broken(width, font, size, typeset(text))) {
            text(x, line, font, size, words);
            line += leading;
        }
        return line;
    }

    private static List<String> broken(float width, PDFont font, float size, String text) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && width(font, size, longer) > width) {
                    lines.add(line.toString());
                    line = new StringBuilder(word);
                } else {
                    line = new StringBuilder(longer);
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static float width(PDFont font, float size, String text) throws IOException {
        return font.getStringWidth(typeset(text)) / 1000 * size / POINTS;
    }

    void line(float x1, float y1, float x2, float y2, float points) throws IOException {
        strokeColour();
        content.setLineWidth(points);
        content.moveTo(x1 * POINTS, (HEIGHT - y1) * POINTS);
        content.lineTo(x2 * POINTS, (HEIGHT - y2) * POINTS);
        content.stroke();
    }

    void box(float x, float y, float width, float height) throws IOException {
        fillColour();
        content.addRect(x * POINTS, (HEIGHT - y - height) * POINTS, width * POINTS, height * POINTS);
        content.fill();
    }

    void frame(float x, float y, float width, float height, float points) throws IOException {
        strokeColour();
        content.setLineWidth(points);
        content.addRect(x * POINTS, (HEIGHT - y - height) * POINTS, width * POINTS, height * POINTS);
        content.stroke();
    }

    private void fillColour() throws IOException {
        content.setNonStrokingColor(part(16), part(8), part(0));
    }

    private void strokeColour() throws IOException {
        content.setStrokingColor(part(16), part(8), part(0));
    }

    private float part(int shift) {
        return (colour >> shift & 0xFF) / 255f;
    }

    /** {@return {@code text} with the spaces and apostrophes of French print} */
    static String typeset(String text) {
        return text.replace('\'', '’')
                .replace("« ", "«\u00a0")
                .replace(" »", "\u00a0»")
                .replace(" :", "\u00a0:")
                .replace(" ;", "\u202f;")
                .replace(" ?", "\u202f?")
                .replace(" !", "\u202f!")
                .replace(" €", "\u00a0€")
                .replace(" %", "\u00a0%")
                .replace("n° ", "n°\u00a0")
                .replace("art. ", "art.\u00a0")
                .replace("C. com.", "C.\u00a0com.")
                .replace("L. 441", "L.\u00a0441")
                .replace("D. 441", "D.\u00a0441");
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
