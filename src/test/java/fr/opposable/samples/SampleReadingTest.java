package fr.opposable.samples;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.compliance.Finding;
import fr.opposable.evidence.EInvoiceCheck;
import fr.opposable.intake.CaseFolders;
import fr.opposable.intake.Intake;
import fr.opposable.rendering.PdfTools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample cases through the program's own readers. */
class SampleReadingTest {

    private static final EInvoiceCheck E_INVOICES = new EInvoiceCheck(PdfTools.embeddedFiles());
    private static final CaseFolders FOLDERS = new CaseFolders(E_INVOICES::check);

    static List<Path> folders() throws IOException {
        return SampleCasesTest.folders();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # folder                     , what is found
                    01-une-facture              , ''
                    02-paiements-partiels       , ''
                    03-plusieurs-factures-avoir , EINV-DUE-ABSENT
                    04-mise-en-demeure-ar       , ''
                    05-facture-qui-desaccorde   , EINV-AMOUNT
                    """)
    void a_case_is_accepted_with_these_findings(String folder, String findings) {
        Intake.Accepted accepted = (Intake.Accepted) FOLDERS.read(Path.of("samples", folder));

        assertThat(String.join(
                        " ", accepted.findings().stream().map(Finding::rule).toList()))
                .isEqualTo(findings);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void the_parties_of_a_case_are_those_of_its_e_invoices(Path folder) {
        CaseFile file = ((Intake.Accepted) FOLDERS.read(folder)).caseFile();

        assertThat(file.invoices())
                .flatExtracting(invoice -> E_INVOICES.check(folder, invoice, file.creditor(), file.debtor()))
                .extracting(Finding::rule)
                .doesNotContain("EINV-PARTY");
    }

    @Test
    void the_finding_of_the_fifth_case_shows_both_amounts() {
        Intake.Accepted accepted = (Intake.Accepted) FOLDERS.read(Path.of("samples/05-facture-qui-desaccorde"));

        assertThat(accepted.findings())
                .singleElement()
                .extracting(finding -> finding.message().replaceAll("[\\u202f\\u00a0]", " "))
                .asString()
                .contains("4 860,00")
                .contains("4 680,00");
    }
}
