package fr.opposable.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.filing.FilingCases.Bench;
import fr.opposable.fixtures.Cases;
import fr.opposable.golden.GoldenPdf;
import fr.opposable.kernel.French;
import fr.opposable.rendering.TemplateLibrary;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The page that is signed holds all that is asked: put under anything else, the signature would say so. */
class SignedPageTest {

    private static final String SPACES = "[\\u00a0\\u202f]";

    private static final FilingDocuments DOCUMENTS = new FilingDocuments(TemplateLibrary.onClassPath(), Cases.LAW);

    @ParameterizedTest
    @EnumSource(Bench.class)
    void what_is_asked_its_total_the_day_and_the_signature_stand_together(Bench bench) throws IOException {
        assertTogether(FilingCases.of(FilingCases.before(bench, false), bench.stated, options -> options));
    }

    @ParameterizedTest
    @CsvSource({FilingCases.SAMPLE, "02-paiements-partiels"})
    void so_do_they_where_a_page_is_nearly_full(String sample) throws IOException {
        CaseFile file = FilingCases.sample(sample);
        assertTogether(FilingCases.of(file, Bench.COMMERCE.stated, options -> options));
    }

    private static void assertTogether(FilingRequest request) throws IOException {
        byte[] pdf = DOCUMENTS
                .write(request, FilingKind.REQUETE_INJONCTION)
                .pages()
                .pdf()
                .toArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String[] pages = GoldenPdf.words(document).replaceAll(SPACES, " ").split("\f\n");
            assertThat(Arrays.stream(pages).filter(page -> page.contains("Signature\n")))
                    .singleElement()
                    .asString()
                    .contains(
                            "PAR CES MOTIFS",
                            "enjoindre",
                            "soit au total",
                            French.euros(request.statement().totals().total()).replaceAll(SPACES, " "),
                            "dépens",
                            "Fait à");
            for (String page : pages) {
                assertThat(page.lines().count()).as(page).isGreaterThan(12);
                if (page.contains("Signature\n")) {
                    break; // the annexes end where they end
                }
            }
        }
    }
}
