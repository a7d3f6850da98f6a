package fr.opposable.evidence;

import static fr.opposable.evidence.EInvoices.rules;
import static fr.opposable.evidence.EInvoices.text;
import static fr.opposable.evidence.EInvoices.with;
import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.evidence.EmbeddedFiles.EmbeddedFile;
import fr.opposable.kernel.Bytes;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EInvoiceFilesTest {

    private static final String FACTUR_X = text("cii-en16931.xml");
    private static final String ZUGFERD_1 = text("zugferd-1.xml");
    private static final String OTHER_XML = "<plan xmlns='urn:plan'/>";

    @TempDir
    private Path folder;

    @Test
    void reads_an_xml_file_whatever_its_name() throws IOException {
        Path file = Files.writeString(folder.resolve("facture.txt"), FACTUR_X);

        assertThat(EInvoices.reader().read(file))
                .isInstanceOfSatisfying(
                        Reading.Read.class, read -> assertThat(read.source()).isEqualTo("facture.txt"));
    }

    @Test
    void a_picture_has_no_structured_data() throws IOException {
        byte[] png = Base64.getDecoder()
                .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAA");
        Path file = Files.write(folder.resolve("facture.png"), png);

        assertThat(EInvoices.reader().read(file)).isInstanceOf(Reading.NoStructuredData.class);
    }

    @Test
    void a_missing_file_is_unreadable() {
        assertThat(EInvoices.reader().read(folder.resolve("absent.xml"))).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void an_empty_xml_file_is_unreadable() throws IOException {
        Path file = Files.createFile(folder.resolve("vide.xml"));

        assertThat(EInvoices.reader().read(file)).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void a_web_page_saved_as_a_pdf_is_named_as_such() throws IOException {
        Path file =
                Files.writeString(folder.resolve("facture.pdf"), "<!DOCTYPE html><html><body>Connexion</body></html>");

        assertThat(EInvoices.reader().read(file))
                .isInstanceOfSatisfying(Reading.Unreadable.class, unreadable -> assertThat(unreadable.reason())
                        .contains("page web"));
    }

    @Test
    void a_pdf_of_enormous_size_is_not_opened() throws IOException {
        Path file = folder.resolve("facture.pdf");
        try (RandomAccessFile pdf = new RandomAccessFile(file.toFile(), "rw")) {
            pdf.write("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
            pdf.setLength(EInvoiceReader.LARGEST_PDF + 1);
        }
        EInvoiceReader reader = new EInvoiceReader(pdf -> {
            throw new AssertionError("It was opened");
        });

        assertThat(reader.read(file)).isInstanceOfSatisfying(Reading.Unreadable.class, unreadable -> {
            assertThat(unreadable.reason()).contains("51 Mio", "50 Mio");
            assertThat(unreadable.cure()).contains("la facture seule");
        });
    }

    @Test
    void a_pdf_without_xml_has_no_structured_data() throws IOException {
        assertThat(readPdf()).isInstanceOf(Reading.NoStructuredData.class);
    }

    @Test
    void a_pdf_that_cannot_be_opened_is_unreadable_for_the_reason_given() throws IOException {
        EInvoiceReader reader = new EInvoiceReader(pdf -> {
            throw new UnreadablePdfException("Mot de passe.", "Donnez-en un autre.", null);
        });

        assertThat(reader.read(pdf())).isEqualTo(new Reading.Unreadable("Mot de passe.", "Donnez-en un autre."));
    }

    @Test
    void a_pdf_that_the_disk_refuses_is_unreadable() throws IOException {
        EInvoiceReader reader = new EInvoiceReader(pdf -> {
            throw new IOException("I/O error");
        });

        assertThat(reader.read(pdf())).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void prefers_the_xml_that_bears_a_standard_name() throws IOException {
        String other = with(FACTUR_X, "F-2026-017", "F-2026-018");

        Reading reading = readPdf(file("annexe.xml", other), file("Factur-X.xml", FACTUR_X));

        assertThat(reading).isInstanceOfSatisfying(Reading.Read.class, read -> {
            assertThat(read.source()).isEqualTo("Factur-X.xml");
            assertThat(read.invoice().number()).isEqualTo("F-2026-017");
        });
    }

    @Test
    void reads_an_invoice_whose_name_is_not_standard() throws IOException {
        Reading reading = readPdf(file("plan.xml", OTHER_XML), file("facture.xml", FACTUR_X));

        assertThat(reading).isInstanceOfSatisfying(Reading.Read.class, read -> assertThat(read.source())
                .isEqualTo("facture.xml"));
    }

    @Test
    void two_invoices_in_one_pdf_that_disagree_are_told() throws IOException {
        Reading reading = readPdf(file("ZUGFeRD-invoice.xml", ZUGFERD_1), file("factur-x.xml", FACTUR_X));

        assertThat(reading).isInstanceOfSatisfying(Reading.Read.class, read -> {
            assertThat(read.source()).as("the first in the file").isEqualTo("ZUGFeRD-invoice.xml");
            assertThat(rules(read.warnings())).contains("EINV-RIVAL");
        });
    }

    @Test
    void two_invoices_in_one_pdf_that_agree_are_no_matter() throws IOException {
        Reading reading = readPdf(file("factur-x.xml", FACTUR_X), file("xrechnung.xml", FACTUR_X));

        assertThat(reading).isInstanceOfSatisfying(Reading.Read.class, read -> assertThat(read.warnings())
                .isEmpty());
    }

    @Test
    void a_truncated_factur_x_is_unreadable_not_absent() throws IOException {
        Reading reading = readPdf(file("factur-x.xml", FACTUR_X.substring(0, 2_000)));

        assertThat(reading)
                .isInstanceOfSatisfying(Reading.Unreadable.class, unreadable -> assertThat(unreadable.reason())
                        .contains("ligne"));
    }

    @Test
    void an_unknown_vocabulary_under_a_standard_name_is_named() throws IOException {
        Reading reading = readPdf(file("zugferd-invoice.xml", OTHER_XML));

        assertThat(reading).isInstanceOfSatisfying(Reading.NotAnInvoice.class, other -> assertThat(other.root())
                .isEqualTo("plan"));
    }

    @Test
    void any_xml_may_be_attached_to_a_pdf_that_is_no_e_invoice() throws IOException {
        assertThat(readPdf(file("plan.xml", OTHER_XML))).isInstanceOf(Reading.NoStructuredData.class);
    }

    private Reading readPdf(EmbeddedFile... files) throws IOException {
        return new EInvoiceReader(pdf -> List.of(files)).read(pdf());
    }

    private Path pdf() throws IOException {
        return Files.writeString(folder.resolve("facture.pdf"), "%PDF-1.7\n");
    }

    private static EmbeddedFile file(String name, String content) {
        return new EmbeddedFile(name, Bytes.copyOf(content.getBytes(StandardCharsets.UTF_8)));
    }
}
