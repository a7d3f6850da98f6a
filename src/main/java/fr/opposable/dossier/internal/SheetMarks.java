package fr.opposable.dossier.internal;

import fr.opposable.rendering.TemplateLibrary;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** Words in the upper right margin of our own pages, A4 and upright, whose margins are known: which copy it is, which sheet. */
final class SheetMarks {

    private static final String FACE = "fonts/source-sans-3-semibold.ttf";
    private static final float POINTS = 9;
    private static final float FROM_TOP = 34;
    private static final float FROM_RIGHT = 62;

    private final PDDocument set;
    private @Nullable PDType0Font font;

    SheetMarks(PDDocument set) {
        this.set = set;
    }

    /** Marks a page that is ours; what it shares with its source is left as it is. */
    void mark(PDPage page, String words) throws IOException {
        PDType0Font face = font();
        page.setResources(new PDResources(own(page.getResources())));
        PDRectangle box = page.getMediaBox();
        float width = face.getStringWidth(words) / 1000 * POINTS;
        try (PDPageContentStream over = new PDPageContentStream(set, page, AppendMode.APPEND, true, true)) {
            over.beginText();
            over.setFont(face, POINTS);
            over.setNonStrokingColor(Color.DARK_GRAY);
            over.newLineAtOffset(box.getUpperRightX() - FROM_RIGHT - width, box.getUpperRightY() - FROM_TOP);
            over.showText(words);
            over.endText();
        }
    }

    private static COSDictionary own(@Nullable PDResources shared) {
        COSDictionary copy = new COSDictionary();
        if (shared != null) {
            copy.addAll(shared.getCOSObject());
            if (copy.getDictionaryObject(COSName.FONT) instanceof COSDictionary fonts) {
                copy.setItem(COSName.FONT, new COSDictionary(fonts));
            }
        }
        return copy;
    }

    private PDType0Font font() throws IOException {
        PDType0Font known = font;
        if (known == null) {
            known = PDType0Font.load(
                    set, new ByteArrayInputStream(TemplateLibrary.onClassPath().read(FACE)), true);
            font = known;
        }
        return known;
    }
}
