package fr.opposable.evidence;

import static fr.opposable.evidence.EInvoices.rules;
import static fr.opposable.evidence.EInvoices.text;
import static fr.opposable.evidence.EInvoices.with;
import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.Invoice;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.kernel.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EInvoiceCheckTest {

    private static final String FACTUR_X = text("cii-en16931.xml");

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void makeTheCaseFolder() throws IOException {
        folder = Files.createDirectories(temporary.resolve("affaire/pieces")).getParent();
    }

    @Test
    void an_invoice_without_file_raises_nothing() {
        assertThat(check(typed(null, "900.00"))).isEmpty();
    }

    @Test
    void an_invoice_that_agrees_with_its_file_is_only_told_of_the_prepaid_sum() throws IOException {
        write("pieces/f.xml", FACTUR_X);

        assertThat(check(typed("pieces/f.xml", "900.00"))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("EINV-AMOUNT");
            assertThat(finding.severity()).isEqualTo(Severity.INFORMATION);
        });
    }

    @Test
    void differences_come_first_and_name_the_invoice_and_the_file() throws IOException {
        write(
                "pieces/f.xml",
                with(
                        FACTUR_X,
                        "902104561</ram:ID>\n          <ram:Trading",
                        "902104562</ram:ID>\n          <ram:Trading"));

        List<Finding> findings = check(typed("pieces/f.xml", "1300.00"));

        assertThat(rules(findings)).containsExactly("EINV-AMOUNT", "EINV-SELLER-SIREN");
        assertThat(findings.getLast().message()).contains("F-2026-017").contains("pieces/f.xml");
    }

    @Test
    void a_foreign_currency_is_said_once() throws IOException {
        write("pieces/f.xml", with(FACTUR_X, "InvoiceCurrencyCode>EUR", "InvoiceCurrencyCode>CHF"));

        assertThat(rules(check(typed("pieces/f.xml", "900.00")))).containsOnlyOnce("EINV-CURRENCY");
    }

    @Test
    void a_picture_raises_nothing() throws IOException {
        write("pieces/f.jpg", "\u00ff\u00d8\u00ff\u00e0 JFIF");

        assertThat(check(typed("pieces/f.jpg", "900.00"))).isEmpty();
    }

    @Test
    void a_truncated_xml_raises_a_warning_with_its_cure() throws IOException {
        write("pieces/f.xml", FACTUR_X.substring(0, 1_000));

        assertThat(check(typed("pieces/f.xml", "900.00"))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("EINV-UNREADABLE");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message()).contains("F-2026-017");
            assertThat(finding.remedy()).isNotBlank();
        });
    }

    @Test
    void a_life_cycle_message_given_as_the_invoice_is_named() throws IOException {
        write("pieces/f.xml", text("life-cycle-disputed.xml"));

        assertThat(check(typed("pieces/f.xml", "900.00"))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("EINV-NOT-INVOICE");
            assertThat(finding.message()).contains("cycle de vie");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.xml", "pieces/../../secret.xml", "pieces/absent.xml", "pieces", "a\u0000b"})
    void a_file_outside_the_folder_or_missing_is_never_read(String file) throws IOException {
        Files.writeString(temporary.resolve("secret.xml"), FACTUR_X);

        assertThat(rules(check(typed(file, "900.00")))).containsExactly("EINV-FILE");
    }

    @Test
    void a_link_out_of_the_folder_is_never_followed() throws IOException {
        Path secret = Files.writeString(temporary.resolve("secret.xml"), FACTUR_X);
        Files.createSymbolicLink(folder.resolve("pieces/f.xml"), secret);

        assertThat(rules(check(typed("pieces/f.xml", "900.00")))).containsExactly("EINV-FILE");
    }

    private List<Finding> check(Invoice invoice) {
        return new EInvoiceCheck(pdf -> List.of()).check(folder, invoice);
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }

    private static Invoice typed(@Nullable String file, String gross) {
        return new Invoice(
                "F-2026-017",
                LocalDate.of(2026, 2, 3),
                LocalDate.of(2026, 3, 5),
                Money.of(gross),
                null,
                null,
                null,
                null,
                file,
                false,
                false);
    }
}
