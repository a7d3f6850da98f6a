package fr.opposable.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.golden.OfficeSuite;
import fr.opposable.golden.SameWords;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Word copies as another program prints them: the same words on as many pages, the address alone in its window. */
class WordCopyOnPaperTest {

    private static final double MILLIMETRE = 72 / 25.4;

    @TempDir
    Path folder;

    /** One letter of each template: the printing takes a second for ten. */
    private static Map<String, Letter> letters() {
        Map<String, Letter> letters = new LinkedHashMap<>();
        GridPagesTest.offered().forEach(cell -> {
            Letter letter = LettersOnPaper.compose(
                    LetterKind.of(cell.document()).orElseThrow(), GridCases.of(cell), GridCases.TODAY);
            letters.putIfAbsent(letter.template().replace('/', '-'), letter);
        });
        return letters;
    }

    @Test
    void libreoffice_prints_the_words_of_the_pages_on_as_many_pages() throws IOException, InterruptedException {
        Path copies = Files.createDirectories(folder.resolve("docx"));
        Path printed = Files.createDirectories(folder.resolve("pdf"));
        Map<String, Letter> letters = letters();
        for (Map.Entry<String, Letter> letter : letters.entrySet()) {
            Files.write(
                    copies.resolve(letter.getKey() + ".docx"),
                    LettersOnPaper.word(letter.getValue()).toArray());
        }

        OfficeSuite.print(copies, printed);

        assertThat(letters).hasSizeGreaterThan(20);
        SoftAssertions all = new SoftAssertions();
        int windows = 0;
        for (Map.Entry<String, Letter> letter : letters.entrySet()) {
            byte[] seen = Files.readAllBytes(printed.resolve(letter.getKey() + ".pdf"));
            byte[] pages = LettersOnPaper.print(letter.getValue()).pdf().toArray();
            all.assertThatCode(() ->
                            SameWords.assertSame(seen, Files.readAllBytes(copies.resolve(letter.getKey() + ".docx"))))
                    .as(letter.getKey())
                    .doesNotThrowAnyException();
            all.assertThat(SameWords.pages(seen))
                    .as("pages of " + letter.getKey())
                    .isEqualTo(SameWords.pages(pages));
            List<String> address = letter.getValue().content().head().addressee();
            if (inWindow(pages).equals(address)) {
                all.assertThat(inWindow(seen))
                        .as("in the window of " + letter.getKey())
                        .isEqualTo(address);
                windows++;
            }
        }
        all.assertThat(windows).as("letters with a window").isGreaterThan(20);
        all.assertAll();
    }

    /** {@return what stands at x 90–200 mm, y 34–92 mm of page 1, line by line} */
    private static List<String> inWindow(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripperByArea stripper = new PDFTextStripperByArea();
            stripper.addRegion(
                    "window",
                    new Rectangle2D.Double(90 * MILLIMETRE, 34 * MILLIMETRE, 110 * MILLIMETRE, 58 * MILLIMETRE));
            stripper.extractRegions(document.getPage(0));
            return stripper.getTextForRegion("window")
                    .lines()
                    .map(String::strip)
                    .toList();
        }
    }
}
