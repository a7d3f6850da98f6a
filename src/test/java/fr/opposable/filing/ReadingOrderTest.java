package fr.opposable.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.filing.FilingCases.Bench;
import fr.opposable.fixtures.Cases;
import fr.opposable.rendering.TemplateLibrary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.unbescape.html.HtmlEscape;

/** What a machine reads in a paper, in the order of the file: each word once, where it stands in its sentence. */
class ReadingOrderTest {

    private static final FilingDocuments DOCUMENTS = new FilingDocuments(TemplateLibrary.onClassPath(), Cases.LAW);

    private static final Pattern PARAGRAPH = Pattern.compile("<(p|h[123])\\b[^>]*>(.*?)</\\1>", Pattern.DOTALL);

    private static final String SPACES = "[\\s\\u00a0\\u202f]+";

    @ParameterizedTest
    @EnumSource(Bench.class)
    void every_paragraph_is_read_whole_and_in_order_whatever_is_bold_or_linked_in_it(Bench bench) throws IOException {
        FilingRequest request = FilingCases.of(FilingCases.before(bench, false), bench.stated, options -> options);
        FiledDocument requete = DOCUMENTS.write(request, FilingKind.REQUETE_INJONCTION);
        List<String> paragraphs = paragraphs(requete.xhtml());
        String foot = foot(requete.xhtml());

        String read = read(requete.pages().pdf().toArray()).replaceAll(Pattern.quote(foot) + "page\\d+/\\d+", "");

        assertThat(paragraphs).hasSizeGreaterThan(30).anyMatch(paragraph -> paragraph.contains("(piècen°1)"));
        int at = 0;
        for (String paragraph : paragraphs) {
            assertThat(read.indexOf(paragraph, at)).as(paragraph).isNotNegative();
            at = read.indexOf(paragraph, at) + paragraph.length();
        }
        assertThat(read).containsOnlyOnce("PARCESMOTIFS").containsOnlyOnce("Annexe2–Bordereau");
    }

    private static List<String> paragraphs(String xhtml) {
        List<String> paragraphs = new ArrayList<>();
        Matcher found = PARAGRAPH.matcher(xhtml);
        while (found.find()) {
            paragraphs.add(letters(found.group(2)));
        }
        return paragraphs;
    }

    private static String foot(String xhtml) {
        Matcher foot = Pattern.compile("running-foot\"[^>]*>(.*?)</div>", Pattern.DOTALL)
                .matcher(xhtml);
        assertThat(foot.find()).isTrue();
        return letters(foot.group(1));
    }

    private static String letters(String markup) {
        return HtmlEscape.unescapeHtml(markup.replaceAll("<[^>]+>", "")).replaceAll(SPACES, "");
    }

    private static String read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll(SPACES, "");
        }
    }
}
