package fr.opposable.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.opposable.dossier.LeftPictures.Why;
import fr.opposable.kernel.AtOnce;
import fr.opposable.kernel.Sha256;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureReductionTest {

    private static final Runnable NOBODY = () -> {};

    @TempDir
    Path folder;

    @Test
    void copies_of_two_pieces_that_bear_one_name_stay_two() throws IOException {
        Path one = scan("a/001.bin", 1, 1);
        Path other = scan("b/001.bin", 2, 2);
        ExhibitList list = ExhibitList.inOrder(
                List.of(new Piece("a", "Bon de livraison", null, null), new Piece("b", "Contrat", null, null)));

        PieceFile first = PictureReduction.of(piece(list, 0, one, 1), 72, folder.resolve("reduites"), NOBODY)
                .file();
        PieceFile second = PictureReduction.of(piece(list, 1, other, 2), 72, folder.resolve("reduites"), NOBODY)
                .file();

        assertThat(first.remark()).contains("72 points par pouce");
        assertThat(second.copy()).isNotEqualTo(first.copy());
        assertThat(Files.size(first.copy())).isLessThan(Files.size(one) / 2);
        assertThat(pages(first.copy())).isEqualTo(1);
        assertThat(pages(second.copy())).isEqualTo(2);
    }

    @Test
    void the_number_of_threads_changes_no_byte() throws IOException {
        Path scan = scan("001.pdf", 2, 3);
        ExhibitList list = ExhibitList.inOrder(IntStream.rangeClosed(1, 6)
                .mapToObj(i -> new Piece("p" + i, "Bon de livraison " + i, null, null))
                .toList());

        List<PictureReduction.Reduced> together = AtOnce.each(
                List.of(0, 1, 2, 3, 4, 5),
                place -> PictureReduction.of(piece(list, place, scan, 2), 72, folder.resolve("ensemble"), NOBODY));
        byte[] alone =
                Files.readAllBytes(PictureReduction.of(piece(list, 0, scan, 2), 72, folder.resolve("seule"), NOBODY)
                        .file()
                        .copy());

        assertThat(together)
                .allSatisfy(one -> assertThat(one.file().copy()).hasBinaryContent(alone))
                .extracting(one -> one.file().piece().number().toString())
                .containsExactly("1", "2", "3", "4", "5", "6");
    }

    @Test
    void two_colour_pages_of_600_dots_per_inch_go_through_a_heap_of_256_megabytes() throws Exception {
        Path scan = folder.resolve("600.pdf");
        BufferedImage picture = new BufferedImage(4960, 7016, BufferedImage.TYPE_3BYTE_BGR);
        picture.createGraphics().drawLine(0, 0, 4960, 7016);
        write(scan, picture, 1);

        Process small = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        PictureReductionTest.class.getName(),
                        scan.toString(),
                        folder.resolve("reduites").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(small.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(small.waitFor()).describedAs(said).isZero();
        assertThat(folder.resolve("reduites"))
                .isDirectoryContaining("glob:**/1-*.pdf")
                .isDirectoryContaining("glob:**/2-*.pdf");
    }

    /** The other process: two pieces at once. */
    public static void main(String... args) {
        ExhibitList list =
                ExhibitList.inOrder(List.of(new Piece("a", "Plan", null, null), new Piece("b", "Plan", null, null)));
        AtOnce.each(
                List.of(0, 1),
                place -> PictureReduction.of(piece(list, place, Path.of(args[0]), 1), 150, Path.of(args[1]), NOBODY));
    }

    @Test
    void a_copy_that_cannot_be_read_is_named_with_the_cause() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.pdf"), "no pages");
        ExhibitList list = ExhibitList.inOrder(List.of(new Piece("a", "Contrat", null, null)));
        PieceFile piece = piece(list, 0, broken, 1);

        assertThatExceptionOfType(BindingException.class)
                .isThrownBy(() -> PictureReduction.of(piece, 150, folder, NOBODY))
                .withMessageContaining("pièce n°\u00a01 ne peuvent pas être réduites")
                .withCauseInstanceOf(IOException.class);
    }

    @Test
    void what_is_left_as_it_was_is_told_by_its_reason() {
        ExhibitList list = ExhibitList.inOrder(IntStream.rangeClosed(1, 9)
                .mapToObj(i -> new Piece("p" + i, "Plan " + i, null, null))
                .toList());
        List<PictureReduction.Reduced> reduced = IntStream.range(0, 9)
                .mapToObj(i -> new PictureReduction.Reduced(
                        piece(list, i, folder, 1),
                        i == 4
                                ? LeftPictures.NONE.and(Why.TRANSPARENT, 1).and(Why.FEW_DOTS, 2)
                                : i < 2 ? LeftPictures.NONE : LeftPictures.NONE.and(Why.FEW_DOTS, 10)))
                .toList();

        assertThat(PictureReduction.told(reduced, 150))
                .extracting(words -> words.replace('\u00a0', ' ').replace('\u202f', ' '))
                .containsExactly(
                        "Avec --reduce 150, 62 images restent telles quelles (7 pièces, dont les n° 3, 4, 5, 6, 7 et 8) : guère plus de points que demandé.",
                        "Avec --reduce 150, 1 image reste telle quelle (pièce n° 5) : transparence.");
        assertThat(PictureReduction.told(reduced.subList(0, 2), 150)).isEmpty();
    }

    @Test
    void a_piece_that_would_be_hardly_lighter_is_bound_as_it_is() throws IOException {
        Path scan = scan("001.pdf", 1, 3);
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(scan))) {
            byte[] heavy = new byte[60 << 20];
            new Random(1).nextBytes(heavy);
            document.getDocumentCatalog().setMetadata(new PDMetadata(document, new ByteArrayInputStream(heavy)));
            document.save(scan.toFile());
        }
        ExhibitList list = ExhibitList.inOrder(List.of(new Piece("a", "Contrat", null, null)));
        PieceFile piece = piece(list, 0, scan, 1);

        PictureReduction.Reduced same = PictureReduction.of(piece, 72, folder.resolve("reduites"), NOBODY);

        assertThat(same.file()).isEqualTo(piece);
        assertThat(same.left()).isEqualTo(LeftPictures.NONE.and(Why.NO_GAIN, 1));
        assertThat(folder.resolve("reduites")).isEmptyDirectory();
    }

    private static int pages(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return document.getNumberOfPages();
        }
    }

    private static PieceFile piece(ExhibitList list, int place, Path copy, int pages) {
        return new PieceFile(
                list.pieces().get(place),
                copy,
                pages,
                copy,
                Sha256.of(copy.toString()),
                "application/pdf",
                "",
                false,
                false);
    }

    private Path scan(String name, int pages, int seed) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        BufferedImage picture = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
        Random dots = new Random(seed);
        for (int i = 0; i < 1654 * 2339; i++) {
            picture.getRaster().setSample(i % 1654, i / 1654, 0, 150 + dots.nextInt(100));
        }
        write(file, picture, pages);
        return file;
    }

    private static void write(Path file, BufferedImage picture, int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            var scan = JPEGFactory.createFromImage(document, picture);
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(scan, 0, 0, 595, 842);
                }
            }
            document.save(file.toFile());
        }
    }
}
