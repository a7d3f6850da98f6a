package fr.opposable.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedPagesTest {

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Signature                                                  | true
            SignaturePROJE                                             | true
            Signature, précédée de la mention « Bon pour pouvoir »     | true
            Signature de la lettre le 3 mars                           | false
            Signatures                                                 | false
            Avis de réception, signature du destinataire               | false
            """)
    void only_the_room_left_for_a_signature_makes_a_page_one_to_sign(String words, boolean isSigned)
            throws IOException {
        Path file = folder.resolve("acte.pdf");
        try (PDDocument document = new PDDocument()) {
            for (String line : new String[] {"Demande", words, "Annexe 1"}) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream ink = new PDPageContentStream(document, page)) {
                    ink.beginText();
                    ink.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    ink.newLineAtOffset(70, 700);
                    ink.showText(line);
                    ink.endText();
                }
            }
            document.save(file.toFile());
        }

        assertThat(SignedPages.of(file)).isEqualTo(isSigned ? List.of(2) : List.of());
    }
}
