package fr.opposable.samples;

import fr.opposable.kernel.French;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * A page of a firm's papers: a letter, a quote, general conditions, a delivery note.
 *
 * @param from whose letterhead
 * @param to addressee; null when the page has none
 * @param date date at the head
 * @param title what the page is
 * @param facts label and value, side by side
 * @param paragraphs text
 * @param signatures what stands above the places for signatures, from left to right
 */
record Paper(
        Firm from,
        @Nullable Firm to,
        LocalDate date,
        String title,
        List<List<String>> facts,
        List<String> paragraphs,
        List<String> signatures) {

    private static final int BLACK = 0x1A1A1A;
    private static final int GREY = 0x5C5C5C;
    private static final float LEFT = 22;
    private static final float WIDTH = 166;

    /** {@return the page, in a document that the caller closes} */
    PDDocument toDocument() throws IOException {
        PDDocument document = new PDDocument();
        Typefaces type = from.colour() % 2 == 1 ? Typefaces.serif(document) : Typefaces.sans(document);
        try (Sheet sheet = new Sheet(document)) {
            letterhead(sheet, type);
            float y = to == null ? 52 : 92;
            sheet.ink(from.colour());
            y = sheet.paragraph(LEFT, y, WIDTH, type.bold(), 14, 6.4f, title) + 3;
            for (List<String> fact : facts) {
                sheet.ink(GREY).text(LEFT, y, type.regular(), 10, fact.get(0));
                sheet.ink(BLACK).text(LEFT + 74, y, type.bold(), 10, fact.get(1));
                y += 5.6f;
            }
            y += 3;
            sheet.ink(BLACK);
            for (String paragraph : paragraphs) {
                y = sheet.paragraph(LEFT, y, WIDTH, type.regular(), 10.5f, 5.2f, paragraph) + 2.4f;
            }
            float x = LEFT;
            for (String signature : signatures) {
                sheet.paragraph(x, y + 8, 76, type.regular(), 10, 5, signature);
                x += 86;
            }
            foot(sheet, type);
        }
        return document;
    }

    private void letterhead(Sheet sheet, Typefaces type) throws IOException {
        sheet.ink(from.colour()).box(LEFT, 16, 9, 9);
        sheet.ink(0xFFFFFF)
                .textCentred(LEFT + 4.5f, 22.6f, type.bold(), 16, from.name().substring(0, 1));
        sheet.ink(from.colour()).text(LEFT + 13, 21.5f, type.bold(), 16, from.name());
        sheet.ink(GREY);
        float y = 30;
        for (String street : from.street()) {
            sheet.text(LEFT, y, type.regular(), 9, street);
            y += 4.2f;
        }
        sheet.text(LEFT, y, type.regular(), 9, from.postalCode() + " " + from.city());
        if (to != null) {
            addressee(sheet, type, to);
        }
        sheet.ink(BLACK)
                .text(
                        to == null ? 130 : 112,
                        to == null ? 38 : 82,
                        type.regular(),
                        10,
                        from.city() + ", le " + French.words(date));
    }

    private static void addressee(Sheet sheet, Typefaces type, Firm to) throws IOException {
        sheet.ink(BLACK).text(112, 54, type.bold(), 10.5f, to.name());
        float y = 59;
        for (String street : to.street()) {
            sheet.text(112, y, type.regular(), 10.5f, street);
            y += 5;
        }
        sheet.text(112, y, type.regular(), 10.5f, to.postalCode() + " " + to.city());
    }

    private void foot(Sheet sheet, Typefaces type) throws IOException {
        sheet.ink(0xC9C9C4).line(LEFT, 277, LEFT + WIDTH, 277, 0.4f);
        sheet.ink(GREY)
                .textCentred(Sheet.WIDTH / 2, 281.5f, type.regular(), 7.5f, from.identity() + " – Exemple inventé");
    }
}
