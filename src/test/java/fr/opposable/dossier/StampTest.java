package fr.opposable.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.opposable.rendering.TemplateLibrary;
import fr.opposable.sample.ScannedPieces;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the stamp of a page is read, upright, in what the reader sees. */
class StampTest {

    private static final DossierBinder BINDER = new DossierBinder(TemplateLibrary.onClassPath());

    /** Corners of an A4 page, each as text that takes it. */
    private static final Map<String, float[]> CORNERS = Map.of(
            "right", new float[] {450, 815},
            "left", new float[] {20, 815},
            "below", new float[] {450, 20},
            "belowleft", new float[] {20, 20},
            "heading", new float[] {450, 785});

    @TempDir
    Path folder = Path.of("");

    private record Seen(double x, double y, double direction) {}

    private List<Seen> stamps(Path copy) throws IOException {
        var dossier = BINDER.bind(
                Sources.WORDS, Sources.pieces(List.of(copy), false), Sources.PROFILE, null, folder.resolve("out"));
        List<Seen> seen = new ArrayList<>();
        try (PDDocument document =
                Loader.loadPDF(dossier.volumes().getFirst().file().toFile())) {
            PDFTextStripper reader = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) throws IOException {
                    int at = text.indexOf("Pièce n°");
                    if (at >= 0) {
                        TextPosition first = letters.get(at);
                        boolean isTurned = first.getDir() % 180 != 0;
                        double across = isTurned ? first.getPageHeight() : first.getPageWidth();
                        double down = isTurned ? first.getPageWidth() : first.getPageHeight();
                        seen.add(new Seen(first.getXDirAdj() / across, first.getYDirAdj() / down, first.getDir()));
                    }
                }
            };
            reader.setStartPage(dossier.volumes().getFirst().generated() + 1);
            reader.getText(document);
        }
        return seen;
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # width, height, turn
            595, 842, 0
            595, 842, 90
            595, 842, 180
            595, 842, 270
            842, 595, 90
            2384, 3370, 0
            200, 400, 180
            300, 80, 0
            """)
    void the_stamp_is_upright_in_the_upper_half(float width, float height, int turn) throws IOException {
        Path copy = Sources.typed(
                folder.resolve("a.pdf"), List.of(new PDRectangle(30, 40, width, height)), turn, (_, _, _) -> {});

        List<Seen> stamps = stamps(copy);

        assertThat(stamps).singleElement().satisfies(stamp -> {
            assertThat(stamp.direction()).as("the page turns it back").isCloseTo(turn, within(0.01));
            assertThat(stamp.y()).isBetween(0.0, 0.5);
            assertThat(stamp.x()).isBetween(0.0, 0.9);
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # taken,                     from, to,  top,  bottom
            '',                          0.5,  1,   0,    0.1
            heading,                     0.5,  1,   0,    0.05
            right,                       0.5,  1,   0.9,  1
            right below,                 0,    0.2, 0,    0.1
            right below left,            0,    0.2, 0.9,  1
            right below left belowleft,  0.2,  0.6, 0,    0.1
            """)
    void a_corner_that_is_taken_is_left_alone(String taken, double from, double to, double top, double bottom)
            throws IOException {
        Path copy = Sources.typed(folder.resolve("a.pdf"), List.of(PDRectangle.A4), 0, (page, font, _) -> {
            for (String corner : taken.split(" ")) {
                if (!corner.isEmpty()) {
                    float[] at = CORNERS.get(corner);
                    Sources.write(page, font, at[0], at[1], "FACTURE F-2026-001");
                }
            }
        });

        assertThat(stamps(copy)).singleElement().satisfies(stamp -> {
            assertThat(stamp.x()).isBetween(from, to);
            assertThat(stamp.y()).isBetween(top, bottom);
        });
    }

    @Test
    void a_page_taken_everywhere_is_stamped_on_a_ground_of_its_own() throws IOException {
        Path copy = Sources.typed(folder.resolve("a.pdf"), List.of(PDRectangle.A4), 0, (page, font, _) -> {
            for (float y = 2; y < 842; y += 9) {
                Sources.write(page, font, 1, y, "m".repeat(75));
            }
        });

        assertThat(stamps(copy)).hasSize(1);
    }

    @Test
    void a_content_that_leaves_its_state_open_does_not_move_the_stamp() throws IOException {
        Path copy = Sources.typed(folder.resolve("a.pdf"), List.of(PDRectangle.A4), 0, (page, _, _) -> {
            page.saveGraphicsState();
            page.transform(new Matrix(0.1f, 0, 0, 0.1f, 300, 300));
            page.saveGraphicsState();
        });

        assertThat(stamps(copy)).singleElement().satisfies(stamp -> {
            assertThat(stamp.x()).isGreaterThan(0.5);
            assertThat(stamp.y()).isLessThan(0.1);
        });
    }

    @Test
    void scans_are_stamped_in_their_margin() throws IOException {
        Path copy = ScannedPieces.write(1, 4, 1, 3, folder.resolve("scan")).getFirst();

        assertThat(stamps(copy)).hasSize(4).allSatisfy(stamp -> {
            assertThat(stamp.x()).isGreaterThan(0.5);
            assertThat(stamp.y()).isLessThan(0.06);
        });
    }

    @Test
    void a_stamped_scan_still_shows_its_picture() throws IOException {
        Path copy = ScannedPieces.write(1, 1, 1, 3, folder.resolve("scan")).getFirst();
        stamps(copy);

        try (PDDocument before = Loader.loadPDF(copy.toFile());
                PDDocument after =
                        Loader.loadPDF(folder.resolve("out/01_Pieces_1.pdf").toFile())) {
            BufferedImage wanted = new PDFRenderer(before).renderImageWithDPI(0, 30);
            BufferedImage seen = new PDFRenderer(after).renderImageWithDPI(after.getNumberOfPages() - 1, 30);
            int changed = 0;
            for (int y = 0; y < wanted.getHeight(); y++) {
                for (int x = 0; x < wanted.getWidth(); x++) {
                    changed += Math.abs((wanted.getRGB(x, y) & 0xff) - (seen.getRGB(x, y) & 0xff)) > 8 ? 1 : 0;
                }
            }
            assertThat(changed).isBetween(50, wanted.getWidth() * wanted.getHeight() / 40);
        }
    }
}
