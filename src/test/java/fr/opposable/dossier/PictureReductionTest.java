package fr.opposable.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.Sha256;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureReductionTest {

    @TempDir
    Path folder;

    @Test
    void copies_of_two_pieces_that_bear_one_name_stay_two() throws IOException {
        Path one = scan("a/001.bin", 1, 1);
        Path other = scan("b/001.bin", 2, 2);
        ExhibitList list = ExhibitList.inOrder(
                List.of(new Piece("a", "Bon de livraison", null, null), new Piece("b", "Contrat", null, null)));

        PieceFile first = PictureReduction.of(piece(list, 0, one, 1), 72, folder.resolve("reduites"))
                .file();
        PieceFile second = PictureReduction.of(piece(list, 1, other, 2), 72, folder.resolve("reduites"))
                .file();

        assertThat(first.remark()).contains("72 points par pouce");
        assertThat(second.copy()).isNotEqualTo(first.copy());
        assertThat(Files.size(first.copy())).isLessThan(Files.size(one) / 2);
        assertThat(pages(first.copy())).isEqualTo(1);
        assertThat(pages(second.copy())).isEqualTo(2);
    }

    private static int pages(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return document.getNumberOfPages();
        }
    }

    private static PieceFile piece(ExhibitList list, int place, Path copy, int pages) {
        return new PieceFile(
                list.pieces().get(place), copy, pages, copy, Sha256.of(copy.toString()), "application/pdf", "", false);
    }

    private Path scan(String name, int pages, int seed) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        BufferedImage picture = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
        Random dots = new Random(seed);
        for (int i = 0; i < 1654 * 2339; i++) {
            picture.getRaster().setSample(i % 1654, i / 1654, 0, 150 + dots.nextInt(100));
        }
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
        return file;
    }
}
