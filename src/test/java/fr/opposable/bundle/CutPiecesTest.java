package fr.opposable.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.dossier.ExhibitList;
import fr.opposable.dossier.Piece;
import fr.opposable.dossier.PieceFile;
import fr.opposable.exhibit.Exhibit;
import fr.opposable.exhibit.ExhibitKind;
import fr.opposable.exhibit.PrintedCopy;
import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CutPiecesTest {

    private static final int PAGES = 8;
    private static final Piece WHOLE = new Piece("a.pdf", "Liasse", null, null);

    @TempDir
    Path folder = Path.of("");

    private Path file = Path.of("");

    /** Each page is as wide as its number says. */
    @BeforeEach
    void a_file_of_eight_pages() throws IOException {
        file = folder.resolve("a.pdf");
        try (PDDocument document = new PDDocument()) {
            for (int page = 1; page <= PAGES; page++) {
                document.addPage(new PDPage(new PDRectangle(100 + page, 200)));
            }
            document.save(file.toFile());
        }
    }

    private NumberedPieces cut(String... ranges) {
        List<Piece> pieces = new ArrayList<>();
        Arrays.stream(ranges).forEach(range -> pieces.add(new Piece("a.pdf#p" + range, "Pages " + range, null, null)));
        Sha256 digest = FileDigests.of(file);
        PrintedCopy copy = new PrintedCopy(file, digest, PAGES, "copie", false);
        Exhibit exhibit = new Exhibit(
                "a.pdf", file, digest, 1, ExhibitKind.PDF, List.of(), List.of(), null, copy, false, List.of(), false);
        JudgedPieces judged =
                new JudgedPieces(List.of(new JudgedPieces.Accepted(WHOLE, exhibit, List.of())), List.of(), List.of());
        return NumberedPieces.of(ExhibitList.inOrder(pieces), judged, folder.resolve("pages"));
    }

    private static List<Integer> widths(PieceFile piece) throws IOException {
        List<Integer> widths = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(piece.copy().toFile())) {
            document.getPages()
                    .forEach(page -> widths.add(Math.round(page.getMediaBox().getWidth()) - 100));
        }
        return widths;
    }

    @Test
    void each_piece_has_its_pages_and_no_other() throws IOException {
        NumberedPieces pieces = cut("4-8", "1-1", "2-3");

        assertThat(widths(pieces.files().get(0))).containsExactly(4, 5, 6, 7, 8);
        assertThat(widths(pieces.files().get(1))).containsExactly(1);
        assertThat(widths(pieces.files().get(2))).containsExactly(2, 3);
        assertThat(pieces.files()).extracting(PieceFile::pages).containsExactly(5, 1, 2);
        assertThat(pieces.files().get(0).remark()).isEqualTo("pages 4 à 8 d’un fichier de 8 pages");
        assertThat(pieces.notes()).isEmpty();
        assertThat(pieces.files()).allMatch(PieceFile::isExcerpt);
        assertThat(CutPieces.keptBack(pieces.files()))
                .singleElement()
                .asString()
                .startsWith(
                        "L’original de «\u00a0a.pdf\u00a0» n’est pas remis\u00a0: les pièces n°\u00a01, 2 et 3 n’en sont que des pages");
    }

    @Test
    void pages_in_two_pieces_and_pages_in_none_are_told() {
        assertThat(cut("1-3", "3-4", "6-6").notes())
                .containsExactly(
                        "«\u00a0a.pdf\u00a0»\u00a0: la page 3 est dans plusieurs pièces.",
                        "«\u00a0a.pdf\u00a0»\u00a0: les pages 5, 7 et 8 ne sont dans aucune pièce, et restent hors du dossier.");
    }

    @Test
    void pages_that_the_file_does_not_have_are_refused_all_at_once() {
        assertThatThrownBy(() -> cut("1-9", "12-12"))
                .isInstanceOf(BundleRefusedException.class)
                .hasMessageContaining("n’a que 8 page(s), et l’ordre en demande les pages 1 à 9")
                .hasMessageContaining("la page 12");
    }

    @Test
    void three_pages_that_follow_are_said_by_their_ends_and_two_by_their_numbers() {
        assertThat(cut("4-4").notes())
                .containsExactly(
                        "«\u00a0a.pdf\u00a0»\u00a0: les pages 1 à 3 et 5 à 8 ne sont dans aucune pièce, et restent hors du dossier.");
        assertThat(cut("1-2", "5-8").notes())
                .containsExactly(
                        "«\u00a0a.pdf\u00a0»\u00a0: les pages 3 et 4 ne sont dans aucune pièce, et restent hors du dossier.");
        assertThat(cut("3-8").files().getFirst().remark()).isEqualTo("pages 3 à 8 d’un fichier de 8 pages");
        assertThat(cut("3-4").files().getFirst().remark()).isEqualTo("pages 3 et 4 d’un fichier de 8 pages");
    }
}
