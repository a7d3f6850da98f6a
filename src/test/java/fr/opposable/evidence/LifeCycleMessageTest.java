package fr.opposable.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifeCycleMessageTest {

    private static final Path CORPORA = Path.of("../shared/corpora");

    @Test
    void reads_a_dispute_with_its_reason(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("statut.xml"), EInvoices.text("life-cycle-disputed.xml"));

        assertThat(LifeCycleMessage.read(file))
                .contains(new LifeCycleMessage(
                        "207", "En_litige", "F-2026-041", "20260612093000", "QTE_ERR", "Quantité erronée"));
    }

    @Test
    void an_invoice_or_broken_xml_is_no_life_cycle_message(@TempDir Path folder) throws IOException {
        Path invoice = Files.writeString(folder.resolve("facture.xml"), EInvoices.text("cii-minimum.xml"));
        Path broken = Files.writeString(folder.resolve("casse.xml"), "<CrossDomain");

        assertThat(LifeCycleMessage.read(invoice)).isEmpty();
        assertThat(LifeCycleMessage.read(broken)).isEmpty();
    }

    /** The table of the corpus: path, status, label, invoice number, reason code, reason, amounts; no field holds a comma. */
    @Test
    void reads_every_message_of_the_corpus() throws IOException {
        Path table = CORPORA.resolve("1-einvoices/EXPECTED-cdar.csv");
        assumeThat(table).as("the corpora lie beside the project").exists();
        List<String> rows = Files.readAllLines(table);

        assertThat(rows).hasSizeGreaterThan(1);
        for (String row : rows.subList(1, rows.size())) {
            String[] expected = row.split(",", -1);

            assertThat(LifeCycleMessage.read(CORPORA.resolve(expected[0]))).hasValueSatisfying(message -> {
                assertThat(message.status()).isEqualTo(expected[1]);
                assertThat(message.label()).isEqualTo(expected[2]);
                assertThat(message.invoiceNumber()).isEqualTo(expected[3]);
                assertThat(message.reasonCode() == null ? "" : message.reasonCode())
                        .isEqualTo(expected[4]);
                assertThat(message.reason() == null ? "" : message.reason()).isEqualTo(expected[5]);
            });
        }
    }
}
