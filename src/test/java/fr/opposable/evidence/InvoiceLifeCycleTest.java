package fr.opposable.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.Invoice;
import fr.opposable.fixtures.Cases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The invoice F-2026-041 of 1 200 €, and the messages that the network gave of it. */
class InvoiceLifeCycleTest {

    private static final Path CORPUS = Path.of("../shared/corpora/1-einvoices/cdar");

    @TempDir
    Path folder;

    private CaseFile caseWith(String invoice, List<String> files) {
        Cases file = Cases.aCase().invoice(invoice, "2026-02-01", "2026-03-03", "1200.00");
        files.forEach(name -> file.exhibit(name));
        return file.build();
    }

    private String message(String status, String day) throws IOException {
        String name = "cdv-" + status + "-" + day + ".xml";
        Files.writeString(
                folder.resolve(name),
                EInvoices.text("life-cycle-disputed.xml")
                        .replace(">207<", ">" + status + "<")
                        .replace("20260612093000", day + "093000"));
        return name;
    }

    @ParameterizedTest(name = "{0}, then {1}: contested {2}")
    @CsvSource(nullValues = "-", useHeadersInDisplayName = true, textBlock = """
            FIRST, THEN, CONTESTED
            200,   -,    false
            203,   204,  false
            207,   -,    true
            210,   -,    true
            213,   -,    true
            208,   209,  false
            207,   205,  false
            205,   207,  true
            # The buyer's word that it paid is no end of its refusal: a person looks.
            210,   211,  true
            210,   205,  false
            # Cancelled, lost on its way, assigned to a factor: nobody asks for it as it stands.
            220,   -,    true
            221,   -,    true
            225,   -,    true
            225,   228,  true
            201,   -,    false
            211,   -,    false
            """)
    void the_last_word_of_the_network_says_whether_an_invoice_is_contested(String first, String then, boolean contested)
            throws IOException {
        List<String> files = then == null
                ? List.of(message(first, "20260612"))
                : List.of(message(then, "20260615"), message(first, "20260612"));

        InvoiceLifeCycle read = InvoiceLifeCycle.in(folder, caseWith("F-2026-041", files));

        assertThat(read.file().invoices())
                .singleElement()
                .extracting(Invoice::disputed)
                .isEqualTo(contested);
        assertThat(read.findings()).hasSize(files.size());
    }

    @Test
    void the_chronology_says_by_which_message() throws IOException {
        InvoiceLifeCycle read =
                InvoiceLifeCycle.in(folder, caseWith("F-2026-041", List.of(message("210", "20260612"))));

        assertThat(read.file().events()).singleElement().satisfies((Event event) -> {
            assertThat(event.date()).isEqualTo(LocalDate.of(2026, 6, 12));
            assertThat(event.note())
                    .isEqualTo(
                            "Cycle de vie\u00a0: facture F-2026-041, statut 210 Refusée, motif «\u00a0Quantité erronée\u00a0»");
            assertThat(event.files()).containsExactly("cdv-210-20260612.xml");
        });
        assertThat(read.findings()).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains("statut 210 Refusée", "cdv-210-20260612.xml"));
    }

    @Test
    void what_a_person_called_contested_stays_contested() throws IOException {
        CaseFile file = Cases.aCase()
                .invoice("F-2026-041", "2026-02-01", "2026-03-03", "1200.00")
                .disputed()
                .exhibit(message("205", "20260612"))
                .build();

        assertThat(InvoiceLifeCycle.in(folder, file).file().invoices())
                .singleElement()
                .extracting(Invoice::disputed)
                .isEqualTo(true);
    }

    @Test
    void a_message_of_another_invoice_or_no_message_changes_nothing_but_is_told() throws IOException {
        CaseFile other = caseWith("F-1", List.of(message("210", "20260612")));
        Files.writeString(folder.resolve("notes.xml"), "<notes/>");

        InvoiceLifeCycle stray = InvoiceLifeCycle.in(folder, other);
        assertThat(stray.file()).isEqualTo(other);
        assertThat(stray.findings()).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains("F-2026-041", "n’est pas dans l’affaire"));
        assertThat(InvoiceLifeCycle.in(folder, caseWith("F-1", List.of("notes.xml", "absent.xml", "../x.xml")))
                        .findings())
                .isEmpty();
    }

    @Test
    void reads_the_dispute_of_the_corpus() {
        assumeThat(CORPUS).as("the corpora lie beside the project").exists();

        InvoiceLifeCycle read =
                InvoiceLifeCycle.in(CORPUS, caseWith("F202500006", List.of("UC4_F202500006_04-CDV-207_En_litige.xml")));

        assertThat(read.file().invoices())
                .singleElement()
                .extracting(Invoice::disputed)
                .isEqualTo(true);
        assertThat(read.file().events()).singleElement().satisfies(event -> assertThat(event.note())
                .contains("statut 207 En litige", "Taux de TVA erroné"));
    }
}
