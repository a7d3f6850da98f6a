package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A dossier before each court, made from the samples as a lot, and read back. */
class SampleDossiersTest {

    @TempDir
    static Path folder;

    @BeforeAll
    static void the_lot_is_made() {
        Program.Result result = Program.run(
                "produce",
                "samples/tribunaux",
                "--kind",
                "requete-injonction",
                "--out",
                folder.resolve("out").toString(),
                "--data",
                folder.resolve("data").toString(),
                "--as-of",
                "2026-11-21",
                "--confirmed-by",
                "Anne Le Goff",
                "--no-transfer",
                "--profile",
                "rpva");
        assertThat(result.out()).describedAs(result.err()).contains("7 dossier(s) complet(s)");
    }

    static List<Path> dossiers() throws IOException {
        try (Stream<Path> made = Files.list(folder.resolve("out/dossiers"))) {
            return made.sorted().toList();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TJ-2026-014   | président du tribunal judiciaire de Quimper                       | Ayant pour avocat
            TPRX-2026-009 | chambre de proximité de Morlaix                                   | Hervé Quéméneur
            JCP-2026-022  | juge des contentieux de la protection                             | Quentin Raynal
            CCOM-2026-031 | président de la chambre commerciale du tribunal judiciaire de Strasbourg | Baptiste Schmitt
            TMC-2026-007  | président du tribunal mixte de commerce de Fort-de-France         | Bâti Madinina
            TAE-2026-003  | président du tribunal des activités économiques de Lyon           | clause pénale
            SOL-2026-012  | président du tribunal de commerce de Saint-Étienne                | Gier Travaux publics
            """)
    void the_requete_is_for_its_court(String reference, String court, String mention) throws IOException {
        String words = text(folder.resolve("out/dossiers/" + reference + "_dossier-1_rpva/00_Requete.pdf"));

        assertThat(words).contains(court).contains(mention).doesNotContain("PROJET");
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void links_bookmarks_and_labels_lead_to_pages_that_are_there(Path dossier) throws IOException {
        int pieces = Math.toIntExact(count(dossier.resolve("pieces")));
        List<Path> volumes = files(dossier).stream()
                .filter(file -> file.getFileName().toString().matches("\\d\\d_Pieces_.*\\.pdf"))
                .toList();
        assertThat(volumes).hasSize(1);
        for (Path volume : volumes) {
            try (PDDocument document = Loader.loadPDF(volume.toFile())) {
                List<String> titles = new ArrayList<>();
                walk(document, document.getDocumentCatalog().getDocumentOutline(), titles);
                assertThat(titles.stream().filter(title -> title.startsWith("Pièce n° ")))
                        .hasSize(pieces);
                assertThat(document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices())
                        .hasSize(document.getNumberOfPages())
                        .doesNotContain("")
                        .doesNotHaveDuplicates();
                assertThat(links(document)).isGreaterThanOrEqualTo(pieces);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void each_piece_bears_its_number_on_each_page(Path dossier) throws IOException {
        List<Path> files = files(dossier.resolve("pieces"));
        for (int i = 0; i < files.size(); i++) {
            try (PDDocument document = Loader.loadPDF(files.get(i).toFile())) {
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    PDFTextStripper stripper = new PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    assertThat(plain(stripper.getText(document)))
                            .contains("Pièce n° %d — p. %d/%d".formatted(i + 1, page, document.getNumberOfPages()));
                }
            }
        }
    }

    @Test
    void two_debtors_owe_the_whole_and_each_is_named_in_the_order_too() throws IOException {
        Program.Result paper = Program.run(
                "dossier",
                "samples/tribunaux/plusieurs-debiteurs",
                "--profile",
                "paper",
                "--out",
                folder.resolve("papier").toString(),
                "--data",
                folder.resolve("data-2").toString(),
                "--as-of",
                "2026-11-21",
                "--confirmed-by",
                "Anne Le Goff",
                "--no-transfer");
        assertThat(paper.exitCode()).describedAs(paper.err()).isZero();

        String order = text(folder.resolve("papier/SOL-2026-012_dossier-1_paper/actes/04_Projet_ordonnance.pdf"));

        assertThat(order)
                .contains("Terrassement Fournel")
                .contains("Gier Travaux publics")
                .contains("solidairement");
    }

    private static void walk(PDDocument document, PDOutlineNode node, List<String> titles) throws IOException {
        for (PDOutlineItem item : node.children()) {
            titles.add(plain(item.getTitle()));
            assertThat(pageOf(document, item.getDestination(), item.getAction()))
                    .describedAs(item.getTitle())
                    .isNotNegative();
            walk(document, item, titles);
        }
    }

    private static int links(PDDocument document) throws IOException {
        int links = 0;
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link) {
                    assertThat(pageOf(document, link.getDestination(), link.getAction()))
                            .isNotNegative();
                    links++;
                }
            }
        }
        return links;
    }

    /** {@return the page that a destination leads to, from 0; negative when there is none} */
    private static int pageOf(PDDocument document, @Nullable PDDestination typed, @Nullable Object action)
            throws IOException {
        PDDestination destination = typed == null && action instanceof PDActionGoTo to ? to.getDestination() : typed;
        if (destination instanceof PDNamedDestination named) {
            destination = document.getDocumentCatalog().findNamedDestinationPage(named);
        }
        return destination instanceof PDPageDestination page ? page.retrievePageNumber() : -1;
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return plain(new PDFTextStripper().getText(document));
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    private static long count(Path folder) throws IOException {
        return files(folder).size();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
