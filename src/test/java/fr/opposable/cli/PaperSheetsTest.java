package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The set on paper, read back as a clerk holds it: the sheet that its printed list names is the one that bears the piece. */
class PaperSheetsTest {

    private static final Pattern LISTED = Pattern.compile("(\\d+)(?: à \\d+)? Pièce n° (\\d+(?:-\\d+)?) ");

    @TempDir
    static Path folder;

    @BeforeAll
    static void the_sample_courts_on_paper() {
        Program.Result made = Program.run(
                "produce",
                "samples/tribunaux",
                "--kind",
                "requete-injonction",
                "--profile",
                "paper",
                "--out",
                folder.resolve("out").toString(),
                "--data",
                folder.resolve("data").toString(),
                "--as-of",
                "2026-11-22",
                "--confirmed-by",
                "Anne Le Goff",
                "--no-transfer");
        assertThat(made.out()).describedAs(made.err()).contains("7 dossier(s) complet(s)");
    }

    static List<Path> dossiers() throws IOException {
        try (Stream<Path> made = Files.list(folder.resolve("out/dossiers"))) {
            return made.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void the_printed_list_leads_to_the_sheet_of_each_piece(Path dossier) throws IOException {
        try (PDDocument set = Loader.loadPDF(dossier.resolve("A_imprimer.pdf").toFile())) {
            int total = set.getNumberOfPages();
            String contents = page(set, 2);
            assertThat(contents).contains("Sommaire de l’envoi", total + " feuillets en tout");
            Matcher listed = LISTED.matcher(contents);
            int found = 0;
            while (listed.find()) {
                found++;
                int sheet = Integer.parseInt(listed.group(1));
                assertThat(page(set, sheet))
                        .contains("Pièce n° " + listed.group(2) + " — p. 1/", "feuillet " + sheet + "/" + total);
            }
            assertThat(found).isGreaterThan(6);
            for (int sheet = 1; sheet <= total; sheet++) {
                assertThat(page(set, sheet)).contains("feuillet " + sheet + "/" + total);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void each_copy_of_the_requete_says_which_it_is(Path dossier) throws IOException {
        try (PDDocument set = Loader.loadPDF(dossier.resolve("A_imprimer.pdf").toFile())) {
            String contents = page(set, 2);
            Matcher copy = Pattern.compile("(\\d+) à (\\d+) Requête, avec ses annexes .*? exemplaire ([12])/2")
                    .matcher(contents);
            List<String> copies = new ArrayList<>();
            while (copy.find()) {
                copies.add(copy.group(3));
                for (int sheet = Integer.parseInt(copy.group(1)); sheet <= Integer.parseInt(copy.group(2)); sheet++) {
                    assertThat(page(set, sheet)).contains("exemplaire " + copy.group(3) + "/2 — feuillet " + sheet);
                }
            }
            assertThat(copies).containsExactly("1", "2");
        }
    }

    /** « Sommaire de l’envoi > Sommaire de l’envoi » makes a reader look for what the second one may be. */
    @ParameterizedTest
    @MethodSource("dossiers")
    void no_bookmark_of_a_paper_holds_its_title_once_more(Path dossier) throws IOException {
        try (PDDocument set = Loader.loadPDF(dossier.resolve("A_imprimer.pdf").toFile())) {
            for (PDOutlineItem paper : outline(set).children()) {
                List<PDOutlineItem> below = new ArrayList<>();
                paper.children().forEach(below::add);
                assertThat(below.size() == 1 && pageOf(below.getFirst()) == pageOf(paper))
                        .describedAs(paper.getTitle())
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void papers_are_numbered_as_they_go_into_the_envelope(Path dossier) throws IOException {
        try (Stream<Path> papers = Files.list(dossier.resolve("actes"))) {
            assertThat(papers.map(paper -> paper.getFileName().toString()).sorted())
                    .containsExactly(
                            "01_Lettre_greffe.pdf",
                            "02_Sommaire_envoi.pdf",
                            "03_Requete.pdf",
                            "04_Projet_ordonnance.pdf",
                            "05_Intercalaires.pdf");
        }
    }

    @Test
    void bookmarks_of_the_lot_lead_to_each_piece_of_each_dossier() throws IOException {
        try (PDDocument lot =
                Loader.loadPDF(folder.resolve("out/impression-001.pdf").toFile())) {
            List<String> names = new ArrayList<>();
            int pieces = 0;
            for (PDOutlineItem dossier : outline(lot).children()) {
                names.add(dossier.getTitle());
                for (PDOutlineItem below : dossier.children()) {
                    String title = plain(below.getTitle());
                    if (title.startsWith("Pièce n° ")) {
                        pieces++;
                        String number = title.substring(0, title.indexOf(" – "));
                        assertThat(page(lot, pageOf(below) + 1)).contains(number + " — p. 1/");
                    }
                }
            }
            assertThat(names)
                    .containsExactlyInAnyOrderElementsOf(dossiers().stream()
                            .map(dossier -> dossier.getFileName().toString())
                            .toList());
            assertThat(pieces).isGreaterThan(50);
            assertThat(lot.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()[0])
                    .isEqualTo(names.getFirst() + " – 1");
        }
    }

    private static PDOutlineNode outline(PDDocument document) {
        return document.getDocumentCatalog().getDocumentOutline();
    }

    private static int pageOf(PDOutlineItem item) throws IOException {
        return item.getDestination() instanceof PDPageDestination page ? page.retrievePageNumber() : -1;
    }

    private static String page(PDDocument document, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return plain(stripper.getText(document));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }
}
