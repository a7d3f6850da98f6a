package fr.opposable.samples;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Three cuts of one family, embedded in one document.
 *
 * @param regular for text
 * @param bold for what must be seen
 * @param italic for asides
 */
record Typefaces(PDFont regular, PDFont bold, PDFont italic) {

    private static final Path FOLDER = Path.of("templates/fonts");

    static Typefaces sans(PDDocument document) throws IOException {
        return family(document, "source-sans-3");
    }

    static Typefaces serif(PDDocument document) throws IOException {
        return family(document, "source-serif-4");
    }

    private static Typefaces family(PDDocument document, String name) throws IOException {
        return new Typefaces(
                PDType0Font.load(document, FOLDER.resolve(name + "-regular.ttf").toFile()),
                PDType0Font.load(
                        document, FOLDER.resolve(name + "-semibold.ttf").toFile()),
                PDType0Font.load(document, FOLDER.resolve(name + "-italic.ttf").toFile()));
    }
}
