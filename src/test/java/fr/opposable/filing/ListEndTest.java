package fr.opposable.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.dossier.ExhibitList;
import fr.opposable.dossier.Piece;
import fr.opposable.dossier.PieceFile;
import fr.opposable.filing.FilingCases.Bench;
import fr.opposable.fixtures.Cases;
import fr.opposable.golden.GoldenPdf;
import fr.opposable.kernel.Sha256;
import fr.opposable.rendering.TemplateLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list that is signed ends on the page of its signature, whatever its length. */
class ListEndTest {

    private static final FilingDocuments DOCUMENTS = new FilingDocuments(TemplateLibrary.onClassPath(), Cases.LAW);

    @ParameterizedTest
    @CsvSource({
        "BORDEREAU, 1",
        "BORDEREAU, 3",
        "BORDEREAU, 11",
        "BORDEREAU, 14",
        "BORDEREAU, 15",
        "BORDEREAU, 16",
        "BORDEREAU, 17",
        "BORDEREAU, 40",
        "MES_PIECES, 11",
        "MES_PIECES, 16",
        "MES_PIECES, 17",
        "MES_PIECES, 19"
    })
    void the_signature_stands_under_the_last_lines_of_the_list(FilingKind kind, int pieces) throws IOException {
        byte[] pdf = DOCUMENTS.write(request(pieces), kind).pages().pdf().toArray();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            String[] pages = GoldenPdf.words(document).replace('\u00a0', ' ').split("\f\n");
            assertThat(pages).hasSizeLessThanOrEqualTo(1 + pieces / 12);
            assertThat(pages)
                    .filteredOn(page -> page.contains("Signature\n"))
                    .singleElement()
                    .asString()
                    .contains("Bon de livraison n° " + pieces);
            assertThat(String.join("\n", pages).split("Bon de livraison n° ", -1))
                    .hasSize(pieces + 1);
        }
    }

    private static FilingRequest request(int pieces) {
        FilingRequest request = FilingCases.of(
                FilingCases.ordered(FilingCases.sample(FilingCases.SAMPLE), "2026-11-15"),
                Bench.COMMERCE.stated,
                options -> options);
        ExhibitList list = ExhibitList.inOrder(IntStream.rangeClosed(1, pieces)
                .mapToObj(number -> new Piece(
                        "piece-" + number + ".pdf",
                        "Bon de livraison n°\u00a0" + number,
                        null,
                        LocalDate.of(2026, 2, 1),
                        "créancier",
                        null,
                        null))
                .toList());
        List<PieceFile> files = list.pieces().stream()
                .map(piece -> new PieceFile(
                        piece,
                        Path.of("copie.pdf"),
                        1,
                        Path.of(piece.id()),
                        Sha256.of(piece.id()),
                        "application/pdf",
                        "",
                        true,
                        false))
                .toList();
        return new FilingRequest(
                request.file(),
                request.statement(),
                request.competence(),
                request.court(),
                list,
                files,
                request.options(),
                request.day());
    }
}
