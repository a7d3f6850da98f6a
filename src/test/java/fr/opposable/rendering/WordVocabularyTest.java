package fr.opposable.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.golden.WordDocument;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each element of our pages becomes what a word processor edits as such; what cannot is refused by name. */
class WordVocabularyTest {

    @TempDir
    Path folder;

    private WordDocument word(String body) {
        return SmallTemplate.of(folder, body).word(Map.of());
    }

    private String foot(String sheet) {
        return page("<p>Texte</p>", sheet).partsOf("word/footer").getFirst();
    }

    private String styled(String body, String sheet) {
        return page(body, sheet).part("word/document.xml");
    }

    private WordDocument page(String body, String sheet) {
        return SmallTemplate.page(
                        folder,
                        "<html><head><link rel=\"stylesheet\" href=\"letter.css\"/></head><body>" + body
                                + "</body></html>")
                .file("trial/v1/letter.css", sheet)
                .word(Map.of());
    }

    @Test
    void a_title_is_a_heading_of_its_depth_kept_with_what_follows() {
        WordDocument document = word("<h1>Requête</h1><h2>Les faits</h2><p>Suite</p>");

        assertThat(document.paragraphs()).containsExactly("Requête", "Les faits", "Suite");
        assertThat(document.part("word/styles.xml"))
                .containsPattern("heading 1\"/>.*?<w:keepNext/>.*?<w:outlineLvl w:val=\"0\"/>")
                .containsPattern("heading 2\"/>.*?<w:outlineLvl w:val=\"1\"/>");
    }

    @Test
    void lists_number_themselves_and_begin_again() {
        WordDocument document = word("<ol><li>un</li><li>deux</li></ol><ol><li>un</li></ol><ul><li>tiret</li></ul>");

        assertThat(document.part("word/document.xml"))
                .contains("<w:numId w:val=\"1\"/>")
                .contains("<w:numId w:val=\"2\"/>")
                .contains("<w:numId w:val=\"3\"/>");
        assertThat(document.part("word/numbering.xml")).contains("%1.").contains("–");
    }

    @Test
    void a_link_leads_to_the_place_it_names() {
        String document = word("<p><a href=\"#piece-7\">pièce n° 7</a></p><h2 id=\"piece-7\">Pièce n° 7</h2>")
                .part("word/document.xml");

        assertThat(document).contains("w:anchor=\"piece_7\"").contains("<w:bookmarkStart w:name=\"piece_7\"");
    }

    @Test
    void bold_and_italic_are_the_word_processors_own_styles() {
        WordDocument document = word("<p>Une <strong>somme</strong> et un <em>mot</em><br/>à la ligne</p>");

        assertThat(document.paragraphs()).containsExactly("Une somme et un mot à la ligne");
        assertThat(document.part("word/styles.xml"))
                .contains("w:val=\"Strong\"")
                .contains("w:val=\"Emphasis\"");
        assertThat(document.part("word/document.xml")).contains("<w:br/>").doesNotContain("<w:b/>");
    }

    @Test
    void a_running_foot_has_a_stop_for_what_stands_in_it_and_no_other() {
        String twoEnds = foot(
                "@page { @bottom-left { content: 'Un nom bien trop long pour la moitié de la ligne' } @bottom-right { content: 'page' } }");
        String three = foot(
                "@page { @bottom-left { content: 'a' } @bottom-center { content: 'b' } @bottom-right { content: 'c' } }");

        assertThat(twoEnds).containsOnlyOnce("<w:tab/>").doesNotContain("w:val=\"center\"");
        assertThat(three.split("<w:tab/>", -1)).hasSize(3);
        assertThat(three).contains("w:val=\"center\"");
    }

    @Test
    void a_head_of_table_is_repeated_and_columns_have_the_width_of_the_pages() {
        String document = styled(
                "<table class=\"t\"><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
                ".t { width: 100mm } .t th { width: 50mm }");

        assertThat(document)
                .contains("<w:tblHeader/>")
                .contains("<w:cantSplit/>")
                .contains("<w:tblLayout w:type=\"fixed\"/>")
                .contains("<w:gridCol w:w=\"2834\"/><w:gridCol w:w=\"2835\"/>");
    }

    @Test
    void what_begins_a_page_or_stays_together_does_so_in_the_copy() {
        String document = styled(
                "<p>un</p><div class=\"new\"><p>deux</p></div><div class=\"keep\"><p>trois</p><p>quatre</p></div>",
                ".new { page-break-before: always } .keep { page-break-inside: avoid }");

        assertThat(document)
                .containsPattern("<w:pageBreakBefore/></w:pPr><w:r><w:t xml:space=\"preserve\">deux")
                .containsPattern("<w:keepNext/><w:keepLines/></w:pPr><w:r><w:t xml:space=\"preserve\">trois")
                .containsPattern("<w:keepLines/></w:pPr><w:r><w:t xml:space=\"preserve\">quatre")
                .doesNotContainPattern("<w:keepNext/><w:keepLines/></w:pPr><w:r><w:t xml:space=\"preserve\">quatre");
    }

    @Test
    void a_list_set_as_a_table_has_hanging_marks_and_no_rows_in_the_copy() {
        WordDocument document = page(
                "<table class=\"list\"><tr><td class=\"mark\">–</td><td colspan=\"2\"><p>d'enjoindre :</p></td></tr>"
                        + "<tr><td class=\"mark\"></td><td class=\"mark\">a)</td><td><p>le principal</p></td></tr>"
                        + "<tr><td class=\"mark\"></td><td colspan=\"2\">soit au total</td></tr></table>",
                ".list { width: 100mm } .mark { width: 10mm }");

        assertThat(document.paragraphs()).containsExactly("– d'enjoindre :", "a) le principal", "soit au total");
        assertThat(document.part("word/document.xml"))
                .doesNotContain("<w:tbl>")
                .containsPattern(
                        "<w:ind w:hanging=\"567\"/></w:pPr><w:r><w:t xml:space=\"preserve\">a\\)</w:t></w:r><w:r><w:tab/>");
        assertThat(document.part("word/styles.xml"))
                .contains("<w:ind w:left=\"567\"")
                .contains("<w:ind w:left=\"1134\"");
    }

    @Test
    void what_no_page_end_may_part_stands_in_a_row_that_is_not_split() {
        String document = styled("<div class=\"undivided\"><h2>Motifs</h2><p>Signature</p></div>", "");

        assertThat(document)
                .containsPattern(
                        "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>.*Motifs.*Signature.*</w:tc></w:tr></w:tbl>");
    }

    /** A word processor gives all cells of a row the widest room above of one. */
    @Test
    void room_that_one_cell_has_beyond_the_others_of_its_row_is_space_of_its_words() {
        WordDocument document = page(
                "<table><tr><td><p>court</p></td><td class=\"low\"><p>timbre</p></td></tr></table>",
                "td { padding: 1mm 0 0 0 } .low { padding: 3mm 0 10mm 0 }");

        assertThat(document.part("word/document.xml"))
                .contains("<w:top w:w=\"57\" w:type=\"dxa\"/>")
                .doesNotContain("<w:top w:w=\"170\"")
                .doesNotContain("<w:bottom w:w=\"567\"");
        assertThat(document.part("word/styles.xml"))
                .contains("<w:spacing w:before=\"113\"")
                .contains("w:line=\"567\"");
    }

    @Test
    void a_row_left_blank_for_a_hand_is_as_high_as_on_the_page() {
        String document = styled("<table><tr><td></td></tr></table>", "td { padding: 0 0 10mm 0; line-height: 10pt }");

        assertThat(document).contains("<w:bottom w:w=\"367\" w:type=\"dxa\"/>");
    }

    @Test
    void a_reference_and_an_article_are_not_cut_at_their_hyphens_and_an_address_of_mail_can_be_copied() {
        WordDocument document =
                word("<p>Peut-être n°\u00a0LD-2026-55, article 1342-10\u00a0: compta@chauffage-prigent.example</p>");

        assertThat(document.paragraphs())
                .containsExactly(
                        "Peut-être n°\u00a0LD-2026-55, article 1342-10\u00a0: compta@chauffage-prigent.example");
        assertThat(document.part("word/document.xml").split("<w:noBreakHyphen/>", -1))
                .hasSize(4);
        assertThat(document.part("word/document.xml"))
                .contains("Peut-être", "LD</w:t><w:noBreakHyphen/>", "compta@chauffage-prigent.example");
    }

    @Test
    void no_break_spaces_are_kept_and_the_language_is_french() {
        WordDocument document = word("<p>1\u202f200,00\u00a0€\u00a0:   «\u00a0oui\u00a0»</p>");

        assertThat(document.paragraphs()).containsExactly("1\u202f200,00\u00a0€\u00a0: «\u00a0oui\u00a0»");
        assertThat(document.part("word/styles.xml")).contains("<w:lang w:val=\"fr-FR\"");
        assertThat(document.part("docProps/core.xml"))
                .contains("<dc:language>fr-FR</dc:language>")
                .contains("<dc:title>" + SpecimenLetter.profile().title());
    }

    @Test
    void a_picture_is_packed_once_and_as_large_as_on_the_page() throws IOException {
        SmallTemplate template = SmallTemplate.of(
                folder, "<p><img src=\"logo.png\" alt=\"Logo\"/> <img src=\"logo.png\" alt=\"\"/></p>");
        BufferedImage logo = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        Files.createDirectories(folder.resolve("trial/v1"));
        assertThat(ImageIO.write(
                        logo, "png", folder.resolve("trial/v1/logo.png").toFile()))
                .isTrue();

        WordDocument document = template.word(Map.of());

        assertThat(document.part("word/document.xml"))
                .contains("cx=\"381000\" cy=\"190500\"")
                .contains("descr=\"Logo\"");
        assertThat(document.part("word/_rels/document.xml.rels")).containsOnlyOnce("relationships/image\"");
        assertThat(document.part("word/styles.xml")).contains("w:lineRule=\"auto\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            BODY                                                                                  | SAID
            <table><tbody><tr><td rowspan="2">A</td><td>B</td></tr><tr><td>C</td></tr></tbody></table> | several rows
            <p class="kept">deux  mots</p>                                                        | white space
            <p><span class="kept">deux  mots</span></p>                                           | white space
            <ul><li><p>un</p><p>deux</p></li></ul>                                                | an item of a list
            <p id="n° 1">ici</p>                                                                  | names no place
            """)
    void what_has_no_counterpart_is_refused_by_name(String body, String said) {
        assertThatThrownBy(() -> styled(body, ".kept { white-space: pre }"))
                .isInstanceOf(RenderingException.class)
                .hasMessageContaining(ID)
                .hasMessageContaining(said);
    }

    private static final String ID = SmallTemplate.ID;
}
