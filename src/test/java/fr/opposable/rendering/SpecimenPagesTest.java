package fr.opposable.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.golden.ArchivalProof;
import fr.opposable.golden.ComposedText;
import fr.opposable.golden.GoldenPdf;
import fr.opposable.golden.WordDocument;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SpecimenPagesTest {

    private static final PageRenderer RENDERER = new PageRenderer(TemplateLibrary.onClassPath());

    private static final String LONG_NAME = "Société interprofessionnelle de maintenance, de négoce et de distribution"
            + " d’équipements frigorifiques du Nord-Pas-de-Calais SA";

    static Stream<Arguments> specimens() {
        return Stream.of(
                Arguments.of("one-invoice", SpecimenLetter.ordinary(), 2),
                Arguments.of("forty-invoices", SpecimenLetter.ordinary().invoices(40, "4800.00"), 7),
                Arguments.of("over-a-million", overAMillion(), 2),
                Arguments.of("empty-parts", emptyParts(), 1),
                Arguments.of("long-name", longName(), 3),
                Arguments.of("foreign-address", foreignAddress(), 2),
                Arguments.of("sole-trader", soleTrader(), 2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("specimens")
    void reads_and_looks_as_it_should(String name, SpecimenLetter letter, int pages) {
        Pages printed = print(letter);

        assertThat(printed.pageCount()).isEqualTo(pages);
        GoldenPdf.assertMatches("specimen/" + name, printed.pdf().toArray());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("specimens")
    void is_fit_for_the_archive(String name, SpecimenLetter letter, int pages) {
        ArchivalProof.assertPdfA2b(print(letter).pdf().toArray());
    }

    /** Heads of tables are told once in a copy, and repeated by whoever prints it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("specimens")
    void its_word_copy_says_the_same_paragraph_by_paragraph(String name, SpecimenLetter letter, int pages) {
        WordDocument copy =
                WordDocument.of(RENDERER.word(SpecimenLetter.TEMPLATE, letter.model(), SpecimenLetter.profile(), pages)
                        .toArray());

        assertThat(ComposedText.of(RENDERER.text(SpecimenLetter.TEMPLATE, letter.model())))
                .isEqualTo(copy.paragraphs());
    }

    @Test
    void every_page_bears_its_reference_and_its_number_of_the_total() throws IOException {
        Pages printed = print(SpecimenLetter.ordinary().invoices(40, "4800.00"));

        try (PDDocument document = Loader.loadPDF(printed.pdf().toArray())) {
            for (int page = 1; page <= printed.pageCount(); page++) {
                assertThat(textOf(document, page))
                        .contains("page " + page + "/" + printed.pageCount())
                        .contains("Réf. AV-2026-0017");
            }
        }
    }

    @Test
    void a_short_head_is_repeated_from_the_second_page() throws IOException {
        Pages printed = print(SpecimenLetter.ordinary().invoices(40, "4800.00"));

        try (PDDocument document = Loader.loadPDF(printed.pdf().toArray())) {
            String head = "Deuxième rappel, dossier AV-2026-0017 · Atelier Vauban";
            assertThat(textOf(document, 1)).doesNotContain(head);
            assertThat(textOf(document, 2)).contains(head);
            assertThat(textOf(document, 7)).contains(head);
        }
    }

    @Test
    void column_heads_are_repeated_and_an_invoice_is_never_split() throws IOException {
        Pages printed = print(SpecimenLetter.ordinary().invoices(40, "4800.00"));

        try (PDDocument document = Loader.loadPDF(printed.pdf().toArray())) {
            for (int page = 3; page <= 7; page++) {
                String text = textOf(document, page);
                assertThat(text).contains("Opération");
                assertThat(count("échue le", text)).isEqualTo(count("Indemnité forfaitaire", text));
            }
        }
    }

    @Test
    void the_signature_stays_with_the_last_paragraph() throws IOException {
        for (int invoices = 1; invoices < 40; invoices += 3) {
            Pages printed = print(SpecimenLetter.ordinary().invoices(invoices, "4800.00"));
            try (PDDocument document = Loader.loadPDF(printed.pdf().toArray())) {
                for (int page = 1; page <= printed.pageCount(); page++) {
                    String text = textOf(document, page);
                    assertThat(text.contains("Claire Vauban")).isEqualTo(text.contains("salutations distinguées"));
                }
            }
        }
    }

    @Test
    void a_name_of_a_thousand_letters_stays_on_the_page() throws IOException {
        Pages printed = print(SpecimenLetter.ordinary()
                .with("sender", Map.of("name", "A".repeat(1000), "lines", List.of("x".repeat(300))))
                .with("signature", Map.of("name", "A".repeat(1000)))
                .with("paragraphs", List.of("W".repeat(1000))));

        try (PDDocument document = Loader.loadPDF(printed.pdf().toArray())) {
            // Head and foot are one line each, cut at the margin by a clip: their glyphs run on unseen.
            for (int page = 1; page <= printed.pageCount(); page++) {
                double farthest = GlyphBox.ofPage(document, page).stream()
                        .filter(glyph -> glyph.baseline() > 24 && glyph.baseline() < 275)
                        .mapToDouble(GlyphBox::right)
                        .max()
                        .orElse(0);
                assertThat(farthest).isLessThanOrEqualTo(191);
            }
        }
    }

    private static Pages print(SpecimenLetter letter) {
        return RENDERER.render(SpecimenLetter.TEMPLATE, letter.model(), SpecimenLetter.profile());
    }

    private static long count(String words, String text) {
        return Pattern.compile(Pattern.quote(words)).matcher(text).results().count();
    }

    private static String textOf(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static SpecimenLetter overAMillion() {
        return SpecimenLetter.ordinary()
                .invoices(2, "12345678.90")
                .with("channelLine", "Lettre recommandée électronique avec avis de réception n° 1A 234 567 8901 2");
    }

    private static SpecimenLetter emptyParts() {
        return SpecimenLetter.ordinary()
                .without("references", "payBox", "afterword", "enclosures", "statement", "channelLine")
                .with("signature", Map.of("name", "Claire Vauban"));
    }

    private static SpecimenLetter longName() {
        return SpecimenLetter.ordinary()
                .with(
                        "sender",
                        Map.of(
                                "name",
                                LONG_NAME,
                                "lines",
                                List.of(
                                        "SA au capital de 1 250 000 €",
                                        "Zone industrielle de la Pilaterie, bâtiment C, 59290 Wasquehal",
                                        "RCS Lille Métropole 999 999 998")))
                .with(
                        "signature",
                        Map.of(
                                "name", "Jean-Christophe Vandenbroucke-Delattre",
                                "capacity", "directeur administratif et financier",
                                "organisation", LONG_NAME))
                .with("subject", "Mise en demeure de payer 5 168,11 € : " + LONG_NAME);
    }

    private static SpecimenLetter foreignAddress() {
        return SpecimenLetter.ordinary()
                .with(
                        "addressee",
                        List.of(
                                "PRZEDSIĘBIORSTWO HANDLOWE ŁÓDŹ SP Z OO",
                                "Dział księgowości",
                                "Nguyễn Thị Ngọc Bích",
                                "UL PIOTRKOWSKA 104",
                                "LOK 7",
                                "90 926 ŁÓDŹ",
                                "POLOGNE"));
    }

    private static SpecimenLetter soleTrader() {
        return SpecimenLetter.ordinary()
                .with(
                        "sender",
                        Map.of(
                                "name",
                                "Nadia Kervella EI",
                                "lines",
                                List.of("Menuisière", "7 rue du Port, 56100 Lorient", "SIREN 999 999 998")))
                .with("signature", Map.of("name", "Nadia Kervella EI"));
    }
}
