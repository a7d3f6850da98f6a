package fr.opposable.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.dossier.ExhibitList;
import fr.opposable.golden.GoldenPdf;
import fr.opposable.golden.WordDocument;
import fr.opposable.kernel.Sha256;
import fr.opposable.rendering.DocumentProfile;
import fr.opposable.rendering.PageRenderer;
import fr.opposable.rendering.TemplateLibrary;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Words that announce what follows stand on its page: alone at the foot, they announce nothing. */
class AnnouncedTest {

    private static final PageRenderer PAGES = new PageRenderer(TemplateLibrary.onClassPath());

    private static final DocumentProfile PROFILE =
            new DocumentProfile("Requête", "A", "A contre B", "AFF-1", Instant.EPOCH, Sha256.of("AFF-1"));

    /** More lines than a page holds. */
    private static final int LINES = 44;

    private static final List<Paper.Item> PIECES = IntStream.rangeClosed(1, 5)
            .mapToObj(number -> Paper.Item.dash("un bon de livraison, le " + number + "e ;"))
            .toList();

    enum Announced {
        A_LIST_BY_A_NUMBERED_PARAGRAPH(
                paper -> paper.numbered("Les pièces suivantes :").items(PIECES)),
        AN_INNER_LIST(paper -> paper.numbered("Les pièces suivantes :")
                .items(PIECES.stream()
                        .map(piece -> Paper.Item.part(piece.mark(), piece.text()))
                        .toList())),
        A_LIST_BY_A_PARAGRAPH(paper -> paper.text("Vous trouverez ci-joint :").items(PIECES)),
        A_LIST_OF_LETTERS_BY_A_LINE(paper -> paper.items(List.of(
                Paper.Item.dash("de payer au requérant :"),
                Paper.Item.part("a)", "le principal ;"),
                Paper.Item.part("b)", "les pénalités.")))),
        A_LIST_OF_ONE(paper -> paper.text("Vous trouverez ci-joint :").items(PIECES.subList(0, 1))),
        A_TABLE_BY_A_PARAGRAPH(paper -> table(paper.text("Les sommes sont :"))),
        A_QUOTATION_BY_A_PARAGRAPH(paper -> paper.text("Le contrat dit :").text("« Article 4. »", "quote")),
        WHAT_A_HEADING_STANDS_OVER(paper -> table(paper.section("Titre :").heading("Titre :"))),
        A_LIST_UNDER_A_HEADING(paper ->
                paper.section("Titre :").numbered("Les pièces suivantes :").items(PIECES));

        private final UnaryOperator<Paper> write;

        Announced(UnaryOperator<Paper> write) {
            this.write = write;
        }

        private static Paper table(Paper paper) {
            return paper.table(
                    new Paper.Columns(List.of("Chef", "Montant"), List.of("basis", "amount"), "small"),
                    List.of(Paper.Row.of("Principal", "1,00"), Paper.Row.of("Pénalités", "2,00")));
        }
    }

    @ParameterizedTest
    @EnumSource(Announced.class)
    void no_page_ends_with_words_that_announce(Announced announced) throws IOException {
        for (int before = 0; before < LINES; before++) {
            Paper paper = new Paper(ExhibitList.inOrder(List.of()), false);
            for (int line = 0; line < before; line++) {
                paper.text("Une ligne.", "party");
            }
            announced.write.apply(paper);

            assertThat(pages(paper))
                    .as("%d lines before", before)
                    .noneMatch(page -> page.endsWith(":"))
                    .hasSizeLessThanOrEqualTo(2);
        }
    }

    /** Else a list of ten pieces leaves half of a page empty. */
    @Test
    void a_long_list_begins_where_there_is_room_for_its_first_line() throws IOException {
        Paper paper = new Paper(ExhibitList.inOrder(List.of()), false);
        for (int line = 0; line < LINES / 2; line++) {
            paper.text("Une ligne.", "party");
        }
        List<Paper.Item> many = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> Paper.Item.dash("un bon de livraison, le " + number + "e ;"))
                .toList();

        List<String> pages = pages(paper.text("Vous trouverez ci-joint :").items(many));

        assertThat(pages).hasSize(2);
        assertThat(pages.getFirst()).contains("ci-joint", "le 1e", "le 2e");
        assertThat(pages.getLast()).contains("le 30e");
    }

    @ParameterizedTest
    @EnumSource(names = {"A_LIST_BY_A_NUMBERED_PARAGRAPH", "AN_INNER_LIST", "A_LIST_BY_A_PARAGRAPH"})
    void a_list_is_still_parted_where_its_first_line_finds_room(Announced announced) throws IOException {
        boolean parted = false;
        for (int before = 0; before < LINES; before++) {
            Paper paper = new Paper(ExhibitList.inOrder(List.of()), false);
            for (int line = 0; line < before; line++) {
                paper.text("Une ligne.", "party");
            }
            announced.write.apply(paper);
            String first = pages(paper).getFirst();
            parted |= first.contains("le 1e") && !first.contains("le 2e");
        }
        assertThat(parted).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Announced.class)
    void nor_does_one_of_the_word_copy(Announced announced) {
        Paper paper = new Paper(ExhibitList.inOrder(List.of()), false);
        announced.write.apply(paper);

        WordDocument copy = WordDocument.of(PAGES.courtWord(FilingDocuments.TEMPLATE, paper.model("AFF-1"), PROFILE, 2)
                .toArray());
        assertThat(copy.part("word/document.xml").split("</w:p>"))
                .filteredOn(paragraph -> paragraph.contains(":</w:t>"))
                .isNotEmpty()
                .allMatch(paragraph -> paragraph.contains("<w:keepNext/>") || paragraph.contains("\"Heading"))
                .as("LibreOffice ties no row of a table to what follows it")
                .noneMatch(paragraph -> paragraph.contains("<w:tc>"));
    }

    @Test
    void a_letter_is_not_signed_alone_on_its_last_page() throws IOException {
        for (int before = 0; before < LINES; before++) {
            Paper paper = new Paper(ExhibitList.inOrder(List.of()), false).asLetter();
            for (int line = 0; line < before; line++) {
                paper.text("Une ligne.", "party");
            }
            paper.text("Ce que je demande.")
                    .signature("Salutations.", List.of("Anne Martin"), "Signature")
                    .signedUnderText();

            assertThat(pages(paper)).last().asString().contains("Ce que je demande.", "Signature");
        }
    }

    /** {@return the words of each page, without its foot} */
    private static List<String> pages(Paper paper) throws IOException {
        byte[] pdf = PAGES.render(FilingDocuments.TEMPLATE, paper.model("AFF-1"), PROFILE)
                .pdf()
                .toArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return Stream.of(GoldenPdf.words(document).split("\f\n"))
                    .map(page -> page.substring(0, page.lastIndexOf("AFF-1")).strip())
                    .toList();
        }
    }
}
