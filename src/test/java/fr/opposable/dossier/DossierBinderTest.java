package fr.opposable.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.compliance.Finding;
import fr.opposable.dossier.BoundDossier.Placed;
import fr.opposable.dossier.BoundDossier.Volume;
import fr.opposable.kernel.Sha256;
import fr.opposable.rendering.TemplateLibrary;
import fr.opposable.sample.ScannedPieces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierBinderTest {

    private static final DossierBinder BINDER = new DossierBinder(TemplateLibrary.onClassPath());

    @TempDir
    Path folder = Path.of("");

    private List<PieceFile> pieces = List.of();

    @BeforeEach
    void three_typed_pieces() throws IOException {
        pieces = Sources.pieces(
                List.of(
                        Sources.typed(
                                folder.resolve("contrat.pdf"),
                                List.of(PDRectangle.A4, PDRectangle.A4, PDRectangle.A4),
                                0,
                                Sources.LINES),
                        Sources.typed(
                                folder.resolve("plan.pdf"),
                                List.of(new PDRectangle(841.89f, 595.28f)),
                                90,
                                Sources.LINES),
                        Sources.typed(
                                folder.resolve("ticket.pdf"),
                                List.of(new PDRectangle(20, 30, 200, 400), PDRectangle.A4),
                                180,
                                Sources.LINES)),
                false);
    }

    private Volume bound() {
        BoundDossier dossier = BINDER.bind(Sources.WORDS, pieces, Sources.PROFILE, null, folder.resolve("out"));
        assertThat(dossier.volumes()).hasSize(1);
        assertThat(dossier.losses()).isEmpty();
        return dossier.volumes().getFirst();
    }

    @Test
    void pages_out_are_pages_in_and_those_we_made() throws IOException {
        Volume volume = bound();

        try (PDDocument document = Loader.loadPDF(volume.file().toFile())) {
            assertThat(document.getNumberOfPages())
                    .isEqualTo(volume.generated() + 6)
                    .isEqualTo(volume.pages());
            assertThat(volume.pieces())
                    .extracting(Placed::firstPage)
                    .containsExactly(volume.generated() + 1, volume.generated() + 4, volume.generated() + 5);
            for (int i = 0; i < volume.generated(); i++) {
                assertThat(document.getPage(i).getMediaBox().getWidth()).isBetween(595f, 596f);
            }
        }
        assertThat(volume.sha256()).isEqualTo(Sha256.of(Files.readAllBytes(volume.file())));
    }

    @Test
    void the_list_stands_on_the_first_page_below_who_claims_from_whom() throws IOException {
        try (PDDocument document = Loader.loadPDF(bound().file().toFile())) {
            assertThat(written(document, 1))
                    .containsSubsequence(
                            "Imprimerie Fauvel",
                            "Éditions de la Combe",
                            "Liste des pièces",
                            "À la page",
                            "Document ticket");
        }
    }

    @Test
    void a_long_list_begins_on_the_first_page_too_and_is_written_once() throws IOException {
        List<Path> copies = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            copies.add(Sources.typed(
                    folder.resolve("p%02d.pdf".formatted(i)), List.of(PDRectangle.A4), 0, (_, _, _) -> {}));
        }
        pieces = Sources.pieces(copies, false);

        try (PDDocument document = Loader.loadPDF(bound().file().toFile())) {
            String list = written(document, 1) + written(document, 2);
            assertThat(list).containsOnlyOnce("Liste des pièces").contains("Document p00", "Document p30");
        }
    }

    /** {@return what is written on a page, seen or not, in the order it was written} */
    private static String written(PDDocument document, int page) throws IOException {
        PDFTextStripper words = new PDFTextStripper();
        words.setStartPage(page);
        words.setEndPage(page);
        return words.getText(document).replace('\u00a0', ' ');
    }

    @Test
    void every_page_bears_its_stamp() throws IOException {
        Volume volume = bound();

        try (PDDocument document = Loader.loadPDF(volume.file().toFile())) {
            for (Placed placed : volume.pieces()) {
                for (int page = 1; page <= placed.pages(); page++) {
                    int at = placed.firstPage() + page - 1;
                    assertThat(text(document, at))
                            .contains(
                                    "Pièce n° %s — p. %d/%d"
                                            .formatted(placed.piece().number(), page, placed.pages()),
                                    " — page %d du volume".formatted(at));
                }
            }
            assertThat(text(document, volume.pieces().getFirst().firstPage())).contains("Imprimerie Fauvel");
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper words = new PDFTextStripper();
        words.setSortByPosition(true);
        words.setStartPage(page);
        words.setEndPage(page);
        return words.getText(document).replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @Test
    void every_line_of_the_list_leads_to_the_first_page_of_its_piece() throws IOException {
        Volume volume = bound();

        try (PDDocument document = Loader.loadPDF(volume.file().toFile())) {
            List<Integer> targets = new ArrayList<>();
            for (int page = 0; page < volume.generated(); page++) {
                for (PDAnnotation annotation : document.getPage(page).getAnnotations()) {
                    targets.add(target(document, (PDAnnotationLink) annotation));
                }
            }
            assertThat(targets).contains(volume.generated() + 1, volume.generated() + 4, volume.generated() + 5);
            String contents = text(document, 1);
            volume.pieces().forEach(placed -> assertThat(contents)
                    .containsPattern("(?m)^%s .*%s.* %d$"
                            .formatted(placed.piece().number(), placed.piece().title(), placed.firstPage())));
        }
    }

    private static int target(PDDocument document, PDAnnotationLink link) throws IOException {
        PDPageDestination destination = (PDPageDestination) link.getDestination();
        return destination == null ? 0 : document.getPages().indexOf(destination.getPage()) + 1;
    }

    @Test
    void links_of_a_copy_lead_to_the_same_pages_of_the_volume() throws IOException {
        Volume volume = bound();

        try (PDDocument document = Loader.loadPDF(volume.file().toFile())) {
            List<PDAnnotation> links = document.getPage(volume.generated()).getAnnotations();
            assertThat(links).hasSize(2);
            assertThat(target(document, (PDAnnotationLink) links.get(0))).isEqualTo(volume.generated() + 3);
            assertThat(((PDAnnotationLink) links.get(1)).getAction())
                    .isInstanceOfSatisfying(
                            PDActionURI.class, uri -> assertThat(uri.getURI()).isEqualTo("https://example.fr/cgv"));
        }
    }

    @Test
    void bookmarks_are_the_pieces_with_their_own_below() throws IOException {
        Volume volume = bound();

        try (PDDocument document = Loader.loadPDF(volume.file().toFile())) {
            List<String> seen = new ArrayList<>();
            list(document.getDocumentCatalog().getDocumentOutline(), document, "", seen);
            int first = volume.generated() + 1;
            assertThat(seen)
                    .containsExactly(
                            "Liste des pièces 1",
                            "Pièce n° 1 – Document contrat " + first,
                            "  Partie 1 " + first,
                            "    Détail " + (first + 2),
                            "  Partie 2 " + (first + 1),
                            "  Partie 3 " + (first + 2),
                            "Pièce n° 2 – Document plan " + (first + 3),
                            "  Partie 1 " + (first + 3),
                            "    Détail " + (first + 3),
                            "Pièce n° 3 – Document ticket " + (first + 4),
                            "  Partie 1 " + (first + 4),
                            "    Détail " + (first + 5),
                            "  Partie 2 " + (first + 5));
        }
    }

    private static void list(PDOutlineNode node, PDDocument document, String indent, List<String> seen)
            throws IOException {
        for (PDOutlineItem item : node.children()) {
            PDPage page = item.findDestinationPage(document);
            seen.add(indent + item.getTitle().replace('\u00a0', ' ') + " "
                    + (document.getPages().indexOf(page) + 1));
            list(item, document, indent + "  ", seen);
        }
    }

    @Test
    void page_labels_name_the_piece() throws IOException {
        Volume volume = bound();

        try (PDDocument document = Loader.loadPDF(volume.file().toFile())) {
            assertThat(document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices())
                    .containsExactly(
                            "i",
                            "Pièce 1 – 1",
                            "Pièce 1 – 2",
                            "Pièce 1 – 3",
                            "Pièce 2 – 1",
                            "Pièce 3 – 1",
                            "Pièce 3 – 2");
        }
    }

    @Test
    void the_same_pieces_make_the_same_bytes() throws IOException {
        byte[] first = Files.readAllBytes(bound().file());

        assertThat(Files.readAllBytes(bound().file())).isEqualTo(first);
    }

    @Test
    void a_copy_with_another_count_of_pages_stops_the_binding_and_leaves_nothing() throws IOException {
        PieceFile wrong = pieces.get(1);
        pieces = List.of(
                pieces.get(0),
                new PieceFile(
                        wrong.piece(),
                        wrong.copy(),
                        2,
                        wrong.original(),
                        wrong.sha256(),
                        wrong.mediaType(),
                        "",
                        false,
                        false));

        assertThatThrownBy(this::bound).isInstanceOf(BindingException.class).hasMessageContaining("1 pages, et non 2");
        try (Stream<Path> left = Files.list(folder.resolve("out"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_copy_that_is_no_pdf_is_named() throws IOException {
        Files.writeString(pieces.get(2).copy(), "rien");

        assertThatThrownBy(this::bound).isInstanceOf(BindingException.class).hasMessageContaining("3");
    }

    @Test
    void volumes_part_between_pieces_and_each_lists_them_all() throws IOException {
        List<PieceFile> scans = Sources.pieces(ScannedPieces.write(6, 12, 6, 1, folder.resolve("scans")), false);
        FilingProfile small = new FilingProfile(
                "rpva", "RPVA", 2_500_000L, 60, true, false, false, "second-hand", "aide en ligne", null, "");

        BoundDossier dossier = BINDER.bind(Sources.WORDS, scans, small, null, folder.resolve("out"));

        assertThat(dossier.volumes()).hasSize(3);
        assertThat(dossier.volumes()).allSatisfy(volume -> {
            assertThat(volume.bytes()).isLessThanOrEqualTo(2_500_000L);
            assertThat(volume.file().getFileName().toString())
                    .startsWith("01_Pieces_vol%d-3_".formatted(volume.number()));
            try (PDDocument document = Loader.loadPDF(volume.file().toFile())) {
                assertThat(text(document, 1)).contains("Volume %d/3".formatted(volume.number()));
                assertThat(text(document, 1))
                        .contains("piece-001", "piece-006", "Pièces de ce volume", "Pièces des autres volumes");
                assertThat(text(document, volume.generated() + 1)).contains("du volume " + volume.number());
            }
        });
        assertThat(dossier.volumes().stream().flatMap(volume -> volume.pieces().stream()))
                .extracting(placed -> placed.piece().number().rank())
                .containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(dossier.findings()).extracting(Finding::rule).containsExactly("EXH-PROFILE-1");
    }

    @Test
    void a_piece_above_the_limit_is_bound_alone_and_told() throws IOException {
        List<PieceFile> scans = Sources.pieces(ScannedPieces.write(2, 6, 3, 1, folder.resolve("scans")), false);
        FilingProfile tiny = new FilingProfile(
                "rpva", "RPVA", 1_000_000L, 60, true, false, false, "verified", "test", Sources.WORDS.date(), "");

        BoundDossier dossier = BINDER.bind(Sources.WORDS, scans, tiny, null, folder.resolve("out"));

        assertThat(dossier.volumes()).hasSize(2);
        assertThat(dossier.findings()).extracting(Finding::rule).containsExactly("EXH-SIZE-1", "EXH-SIZE-1");
    }
}
