package fr.opposable.decompte;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseBuilder;
import fr.opposable.golden.GoldenPdf;
import fr.opposable.rendering.TemplateLibrary;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the accounts begin, read from the pages; and what an annex leaves out. */
class FirstPageTest {

    private static final DecomptePages PAGES = new DecomptePages(TemplateLibrary.onClassPath());

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_heads_of_the_accounts_never_stand_alone_at_the_foot_of_page_1(int invoices) throws IOException {
        String[] pages = pages(invoices, "");

        int begun = pages[0].contains("Compte de") ? 0 : 1;
        assertThat(pages[begun]).containsPattern("(?s)Calcul.*Facture n°.*Facture, montant TTC");
    }

    @Test
    void two_short_accounts_begin_on_page_1() throws IOException {
        assertThat(pages(2, "")[0]).contains("Compte de chaque facture", "Facture, montant TTC");
    }

    @Test
    void an_annex_is_named_for_what_it_is_and_tells_no_reading_that_was_not_taken() throws IOException {
        String own = String.join("\n", pages(2, ""));
        String annex = String.join("\n", pages(2, " – l’annexe 1 de la requête"));

        assertThat(own).contains("Autre lecture", "sha256:");
        assertThat(annex)
                .contains("Décompte détaillé de la créance", "l’annexe 1 de la requête", "Conventions de calcul")
                .doesNotContain("Autre lecture", "Lectures retenues", "sha256:", "non encore vérifiées");
    }

    private static String[] pages(int invoices, String annexed) throws IOException {
        CaseBuilder file = CaseBuilder.aCase();
        for (int i = 1; i <= invoices; i++) {
            file.invoice(
                    "F-" + i,
                    "1000.00",
                    LocalDate.of(2026, 1, 15).plusDays(20L * i).toString());
        }
        DecompteCases.Dated dated = DecompteCases.Dated.of(file, "2026-11-21");
        byte[] pdf = PAGES.print(dated.statement(), dated.file(), annexed, List.of(), false)
                .pdf()
                .toArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return GoldenPdf.words(document).split("\f\n");
        }
    }
}
