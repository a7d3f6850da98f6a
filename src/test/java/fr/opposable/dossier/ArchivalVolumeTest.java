package fr.opposable.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.dossier.BoundDossier.Volume;
import fr.opposable.golden.ArchivalProof;
import fr.opposable.rendering.TemplateLibrary;
import fr.opposable.sample.ScannedPieces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivalVolumeTest {

    private static final DossierBinder BINDER = new DossierBinder(TemplateLibrary.onClassPath());

    @TempDir
    Path folder = Path.of("");

    private Volume bind(List<PieceFile> pieces) {
        FilingProfile client = FilingProfiles.load().named("client");
        return BINDER.bind(Sources.WORDS, pieces, client, null, folder.resolve("out"))
                .volumes()
                .getFirst();
    }

    @Test
    void scans_make_a_pdf_a_3b_volume_that_carries_the_originals() throws IOException {
        List<PieceFile> scans = Sources.pieces(ScannedPieces.write(3, 5, 1, 7, folder.resolve("scans")), false);

        Volume volume = bind(scans);

        assertThat(volume.notArchival()).isNull();
        ArchivalProof.assertPdfA3b(Files.readAllBytes(volume.file()));
        try (PDDocument document = Loader.loadPDF(volume.file().toFile())) {
            var files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(files.keySet())
                    .containsExactly("Piece_1_piece-001.pdf", "Piece_2_piece-002.pdf", "Piece_3_piece-003.pdf");
            assertThat(files.get("Piece_2_piece-002.pdf").getEmbeddedFile().toByteArray())
                    .isEqualTo(Files.readAllBytes(scans.get(1).original()));
        }
    }

    @Test
    void an_original_of_which_a_piece_is_some_pages_is_not_carried() throws IOException {
        List<PieceFile> scans = Sources.pieces(ScannedPieces.write(2, 5, 1, 7, folder.resolve("scans")), false);
        PieceFile cut = scans.getFirst();
        PieceFile excerpt = new PieceFile(
                cut.piece(),
                cut.copy(),
                cut.pages(),
                cut.original(),
                cut.sha256(),
                cut.mediaType(),
                cut.remark(),
                false,
                true);

        Volume volume = bind(List.of(excerpt, scans.get(1)));

        try (PDDocument document = Loader.loadPDF(volume.file().toFile())) {
            assertThat(document.getDocumentCatalog()
                            .getNames()
                            .getEmbeddedFiles()
                            .getNames())
                    .containsOnlyKeys("Piece_2_piece-002.pdf");
        }
        Volume alone = bind(List.of(excerpt));

        assertThat(alone.notArchival()).isNull();
        ArchivalProof.assertPdfA3b(Files.readAllBytes(alone.file()));
    }

    @Test
    void a_piece_nobody_validated_makes_a_plain_pdf_with_the_reason() throws IOException {
        Path typed = Sources.typed(folder.resolve("contrat.pdf"), List.of(PDRectangle.A4), 0, Sources.LINES);

        Volume volume = bind(Sources.pieces(List.of(typed), false));

        assertThat(volume.notArchival().replace('\u00a0', ' '))
                .isEqualTo(
                        "La pièce n° 1 contient du texte dont les polices n’ont pas été contrôlées : le volume est un PDF ordinaire.");
        assertThat(Files.readString(volume.file(), StandardCharsets.ISO_8859_1)).doesNotContain("pdfaid:part");
    }

    @Test
    void a_piece_known_to_be_archival_may_hold_text() throws IOException {
        Path typed = Sources.typed(folder.resolve("courriel.pdf"), List.of(PDRectangle.A4), 0, Sources.LINES);

        Volume volume = bind(Sources.pieces(List.of(typed), true));

        assertThat(volume.notArchival()).isNull();
        ArchivalProof.assertPdfA3b(Files.readAllBytes(volume.file()));
    }
}
