package fr.opposable.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.court.Qualification;
import fr.opposable.filing.FilingCases.Bench;
import fr.opposable.fixtures.Cases;
import fr.opposable.golden.GoldenPdf;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.rendering.TemplateLibrary;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The page that is signed holds sums, their total and what is asked after it: put under anything else, the signature would say so. */
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

    /** What is asked is long there: kept whole, it would leave the half of a page empty. */
    @ParameterizedTest
    @CsvSource("tribunaux/tribunal-des-activites-economiques")
    void what_is_asked_is_parted_in_its_sums(String sample) throws IOException {
        FilingRequest request = FilingCases.of(
                FilingCases.sample(sample),
                Qualification.NONE,
                options -> new FilingOptions(
                        null,
                        List.of(),
                        null,
                        new Transfer.To("Tribunal de commerce de Lyon"),
                        true,
                        Money.of("500"),
                        "Maître Jeanne Aubry",
                        null,
                        false));
        List<String> pages = pages(request);
        int signed = assertSigned(pages, request);

        assertThat(pages.get(signed)).doesNotContain("PAR CES MOTIFS");
        assertThat(pages.get(signed - 1))
                .contains("PAR CES MOTIFS", "enjoindre", "en principal")
                .satisfies(page -> assertThat(page.lines().count()).isGreaterThan(24));
    }

    private static void assertTogether(FilingRequest request) throws IOException {
        List<String> pages = pages(request);
        int signed = assertSigned(pages, request);

        assertThat(pages.get(signed)).contains("PAR CES MOTIFS", "enjoindre");
        assertThat(pages.subList(0, signed + 1))
                .allSatisfy(page -> assertThat(page.lines().count()).isGreaterThan(12));
    }

    /** {@return the place of the page that is signed} */
    private static int assertSigned(List<String> pages, FilingRequest request) {
        assertThat(pages)
                .filteredOn(page -> page.contains("Signature\n"))
                .singleElement()
                .asString()
                .contains(
                        " au titre d",
                        "soit au total",
                        French.euros(request.statement().totals().total()).replaceAll(SPACES, " "),
                        "dépens",
                        "Fait à");
        return IntStream.range(0, pages.size())
                .filter(page -> pages.get(page).contains("Signature\n"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> pages(FilingRequest request) throws IOException {
        byte[] pdf = DOCUMENTS
                .write(request, FilingKind.REQUETE_INJONCTION)
                .pages()
                .pdf()
                .toArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return List.of(GoldenPdf.words(document).replaceAll(SPACES, " ").split("\f\n"));
        }
    }
}
