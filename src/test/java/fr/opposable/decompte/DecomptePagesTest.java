package fr.opposable.decompte;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseBuilder;
import fr.opposable.golden.ArchivalProof;
import fr.opposable.golden.ComposedText;
import fr.opposable.golden.GoldenPdf;
import fr.opposable.golden.WordDocument;
import fr.opposable.kernel.Sha256;
import fr.opposable.rendering.DocumentProfile;
import fr.opposable.rendering.PageRenderer;
import fr.opposable.rendering.Pages;
import fr.opposable.rendering.TemplateLibrary;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The statement as a judge reads it: words, pictures, and the archive's norm. */
class DecomptePagesTest {

    private static final DecomptePages PAGES = new DecomptePages(TemplateLibrary.onClassPath());

    @ParameterizedTest
    @ValueSource(
            strings = {"one-invoice", "part-paid", "several-invoices", "given-periods", "public-body", "capitalised"})
    void reads_and_looks_as_it_should(String story) {
        byte[] pdf = print(story);

        ArchivalProof.assertPdfA2b(pdf);
        GoldenPdf.assertMatches("decompte/" + story, pdf);
    }

    @Test
    void the_same_statement_makes_the_same_bytes() {
        byte[] first = print("part-paid");
        print("several-invoices");

        assertThat(new DecomptePages(TemplateLibrary.onClassPath())
                        .print(
                                DecompteCases.ALL.get("part-paid").statement(),
                                DecompteCases.ALL.get("part-paid").file())
                        .pdf()
                        .toArray())
                .isEqualTo(first);
    }

    @Test
    void a_thousand_lines_fill_pages_that_each_repeat_the_heads() throws IOException {
        CaseBuilder file = CaseBuilder.aCase();
        LocalDate due = LocalDate.of(2022, 1, 15);
        for (int i = 0; i < 80; i++) {
            file.invoice("F-%03d".formatted(i), "1000.00", due.plusDays(3L * i).toString());
        }
        DecompteCases.Dated long_ = DecompteCases.Dated.of(file, "2026-11-21");

        Pages pages = PAGES.print(long_.statement(), long_.file());

        assertThat(DecomptePages.lines(long_.statement())).isGreaterThan(1000);
        byte[] pdf = pages.pdf().toArray();
        ArchivalProof.assertPdfA2b(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String[] words = GoldenPdf.words(document).split("\f\n");
            assertThat(words).hasSize(pages.pageCount());
            for (int page = 4; page < words.length - 2; page++) {
                assertThat(words[page]).contains("Reste dû après l’opération").contains("page " + (page + 1) + "/");
            }
        }
    }

    private static byte[] print(String story) {
        DecompteCases.Dated dated = DecompteCases.ALL.get(story);
        return PAGES.print(dated.statement(), dated.file()).pdf().toArray();
    }

    /** The Word copy of any page is made without a word of its own for it: the statement is the hardest. */
    @ParameterizedTest
    @ValueSource(
            strings = {"one-invoice", "part-paid", "several-invoices", "capitalised", "public-body", "given-periods"})
    void its_word_copy_says_the_same_paragraph_by_paragraph(String name) {
        DecompteCases.Dated dated = Objects.requireNonNull(DecompteCases.ALL.get(name));
        Map<String, Object> model = DecompteModel.of(dated.statement(), dated.file());
        PageRenderer renderer = new PageRenderer(TemplateLibrary.onClassPath());
        DocumentProfile profile = new DocumentProfile(name, "", "", "", Instant.EPOCH, Sha256.of(name));

        WordDocument copy = WordDocument.of(
                renderer.word(DecomptePages.TEMPLATE, model, profile, 50).toArray());

        assertThat(ComposedText.of(renderer.text(DecomptePages.TEMPLATE, model)))
                .isEqualTo(copy.paragraphs());
        assertThat(copy.part("word/document.xml"))
                .contains("w:orient=\"landscape\"")
                .contains("<w:tblHeader/>");
    }
}
