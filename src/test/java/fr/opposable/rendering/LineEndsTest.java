package fr.opposable.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.rendering.internal.FontShelf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the lines of real paragraphs end, in columns of every width: at a space or after a hyphen, and nowhere else. */
class LineEndsTest {

    private static final FontShelf FONTS = FontShelf.of(TemplateLibrary.onClassPath());
    private static final int NARROWEST = 50;
    private static final int WIDEST = 165;

    /** A document has fifty pages at most. */
    private static final int STEP = 3;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vous pouvez contester tout ou partie de cette somme, ou nous proposer un échéancier, en nous écrivant "
                        + "[par courriel à compta@example.fr ou à notre adresse]. Nous vous répondrons avant toute autre démarche.",
                "Ce paiement, soit [12\u202f345,67\u00a0€], doit nous parvenir dans un délai de [8\u00a0jours] : l’échéance du [1er\u00a0mai 2026]"
                        + ", puis celle du [1er\u00a0août 2026], qu’aucun règlement n’a suivies, sont dépassées\u202f; ne l’ignorez pas.",
                "Sauf erreur de notre part, [la facture n°\u00a0F-2026-001 du 1er\u00a0février 2026, échue le 3\u00a0mars 2026, demeure impayée]"
                        + ". Au 2e\u00a0semestre, le taux est de [12,40\u00a0%] l’an ([taux convenu]), soit [0,31\u00a0€] par jour.",
                "Écrivez-nous [par courriel à facturation@proprete-estuaire.example], ou à l’[adresse] ci-dessus\u00a0: "
                        + "votre rendez-vous du [1er\u00a0décembre] «\u00a0sera tenu\u00a0»\u202f!"
            })
    void no_line_ends_inside_a_word(String paragraph) throws IOException {
        String words = paragraph.replaceAll("[\\[\\]]", "");
        String spans = paragraph.replace("[", "<span>").replace("]", "</span>");

        try (PDDocument document = print(spans)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertThat(badEnds(words, lines(document, page)))
                        .as("page %d: %s", page, lines(document, page))
                        .isEmpty();
            }
        }
    }

    @Test
    void first_of_the_month_is_read_as_it_is_typed() throws IOException {
        try (PDDocument document = print("Échue le 1er\u00a0mai 2026, 2e\u00a0semestre, facture F-1er et 12e rang.")) {
            assertThat(String.join(" ", lines(document, document.getNumberOfPages()))
                            .replace('\u00a0', ' '))
                    .isEqualTo("Échue le 1er mai 2026, 2e semestre, facture F-1er et 12e rang.");
        }
    }

    @Test
    void the_letters_after_the_figure_are_raised_and_smaller() throws IOException {
        try (PDDocument document = print("Le 1er\u00a0mai")) {
            List<GlyphBox> glyphs = GlyphBox.ofPage(document, 1);
            GlyphBox figure = glyph(glyphs, "1");
            GlyphBox raised = glyph(glyphs, "r");

            assertThat(raised.baseline()).isBetween(figure.baseline() - 1.6, figure.baseline() - 0.8);
            assertThat(raised.right() - raised.left()).isLessThan(1.2);
            assertThat(glyph(glyphs, "m").baseline()).isEqualTo(figure.baseline());
        }
    }

    private static GlyphBox glyph(List<GlyphBox> glyphs, String text) {
        return glyphs.stream().filter(at -> at.text().equals(text)).findFirst().orElseThrow();
    }

    /** One page for each width. */
    private PDDocument print(String markup) throws IOException {
        StringBuilder body = new StringBuilder();
        StringBuilder css = new StringBuilder("body { font-family: sans-serif; font-size: 10.5pt }");
        for (int width = NARROWEST; width <= WIDEST; width += STEP) {
            css.append(" .w%d { width: %dmm; page-break-after: always }".formatted(width, width));
            body.append("<p class=\"w%d\">%s</p>".formatted(width, markup));
        }
        SmallTemplate.page(
                        folder,
                        "<html xmlns:th=\"http://www.thymeleaf.org\"><head><link rel=\"stylesheet\" href=\"letter.css\"/></head><body>"
                                + body + "</body></html>")
                .file("trial/v1/letter.css", css.toString());
        return Loader.loadPDF(new PageRenderer(TemplateLibrary.of(folder), FONTS)
                .render(SmallTemplate.ID, Map.of(), SpecimenLetter.profile())
                .pdf()
                .toArray());
    }

    private static List<String> lines(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** {@return the ends of lines that are neither before a space nor after a hyphen, and lines that say something else} */
    private static List<String> badEnds(String words, List<String> lines) {
        List<String> bad = new ArrayList<>();
        int at = 0;
        for (String line : lines) {
            for (int i = 0; i < line.length(); i++) {
                if (isSpace(line.charAt(i))) {
                    continue;
                }
                while (isSpace(words.charAt(at))) {
                    at++;
                }
                if (words.charAt(at++) != line.charAt(i)) {
                    return List.of("not the words: " + line);
                }
            }
            boolean hyphen = words.charAt(at - 1) == '-' && Character.isLetter(words.charAt(at));
            if (at < words.length() && words.charAt(at) != ' ' && !hyphen) {
                bad.add(line);
            }
        }
        return at == words.length() ? bad : List.of("words are missing after " + words.substring(0, at));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f';
    }
}
