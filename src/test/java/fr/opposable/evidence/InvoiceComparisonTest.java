package fr.opposable.evidence;

import static fr.opposable.evidence.EInvoices.invoice;
import static fr.opposable.evidence.EInvoices.rules;
import static fr.opposable.evidence.EInvoices.text;
import static fr.opposable.evidence.EInvoices.with;
import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.Invoice;
import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Siren;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceComparisonTest {

    private static final String FACTUR_X = text("cii-en16931.xml");
    private static final String MINIMUM = text("cii-minimum.xml");
    private static final String UBL = text("ubl-two-due-dates.xml");
    private static final String SOURCE = "factur-x.xml";

    @Test
    void an_invoice_typed_as_it_is_written_raises_nothing() {
        String paidLater = with(with(FACTUR_X, ">300.00<", ">0.00<"), ">900.00<", ">1200.00<");

        assertThat(compare(typed("F-2026-017", "2026-02-03", "2026-03-05", "1200.00"), paidLater))
                .isEmpty();
    }

    @Test
    void a_difference_shows_both_values_and_where_each_comes_from() {
        List<Finding> findings = compare(typed("F-2026-017", "2026-02-03", "2026-03-05", "1300.00"), FACTUR_X);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("EINV-AMOUNT");
            assertThat(finding.severity()).isEqualTo(Severity.ASK);
            assertThat(finding.message())
                    .contains("Vous avez saisi 1\u202f300,00\u00a0€")
                    .contains("factur-x.xml")
                    .contains("(BT-112) de 1\u202f200,00\u00a0€")
                    .contains("(BT-113) de 300,00\u00a0€")
                    .contains("(BT-115) de 900,00\u00a0€");
            assertThat(finding.remedy()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            number,       issued,     due,        rule,        severity
            F-2026-17,    2026-02-03, 2026-03-05, EINV-NUMBER, ASK
            f-2026-017,   2026-02-03, 2026-03-05, EINV-NUMBER, ASK
            F-2026-017,   2026-02-04, 2026-03-05, EINV-DATE,   ASK
            F-2026-017,   2026-02-03, 2026-03-04, EINV-DUE,    ASK
            F-2026-017,   2026-02-03, 2026-03-06, EINV-DUE,    WARNING
            """)
    void number_and_dates_must_agree(String number, String issued, String due, String rule, Severity severity) {
        List<Finding> findings = compare(typed(number, issued, due, "900.00"), FACTUR_X);

        assertThat(findings)
                .filteredOn(finding -> !finding.rule().equals("EINV-AMOUNT"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(rule);
                    assertThat(finding.severity()).isEqualTo(severity);
                });
    }

    @Test
    void spaces_around_a_number_are_no_difference() {
        assertThat(rules(compare(typed(" F-2026-017 ", "2026-02-03", "2026-03-05", "900.00"), FACTUR_X)))
                .doesNotContain("EINV-NUMBER");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            typed due,  severity
            2026-06-02, ASK
            2026-06-03, WARNING
            2026-06-20, ASK
            2026-07-03, INFORMATION
            2026-07-04, WARNING
            """)
    void with_two_due_dates_the_last_one_is_safe(String due, Severity severity) {
        List<Finding> findings = compare(typed("F-2026-041", "2026-05-04", due, "240.00"), UBL);

        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("EINV-DUE"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(severity);
                    assertThat(finding.message()).contains("03/06/2026, 03/07/2026");
                });
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            profile,  total,   prepaid, due,     typed,   severity
            EN16931,  1200.00, 0.00,    1200.00, 1200.00,
            EN16931,  1200,    ,        1200,    1200.00,
            EN16931,  1200.00, 300.00,  900.00,  1200.00, WARNING
            EN16931,  1200.00, 300.00,  900.00,  900.00,  INFORMATION
            EN16931,  1200.00, ,        1200.50, 1200.00, INFORMATION
            EN16931,  1200.00, 300.00,  900.00,  1000.00, ASK
            EN16931,  1200.00, ,        ,        1200.00,
            EN16931,  1200.00, ,        ,        900.00,  ASK
            EN16931,  ,        ,        900.00,  900.00,
            EN16931,  ,        ,        ,        900.00,  WARNING
            EN16931,  -900.00, ,        -900.00, 900.00,  ASK
            MINIMUM,  600.00,  ,        450.00,  450.00,  INFORMATION
            MINIMUM,  600.00,  ,        450.00,  600.00,  ASK
            MINIMUM,  600.00,  ,        600.00,  600.00,
            """)
    void the_amount_must_be_the_one_the_invoice_explains(
            String profile,
            @Nullable String total,
            @Nullable String prepaid,
            @Nullable String due,
            String typed,
            @Nullable Severity severity) {
        String xml =
                with(FACTUR_X, "<ram:GrandTotalAmount>1200.00</ram:GrandTotalAmount>", amount("GrandTotal", total));
        xml = with(xml, "<ram:TotalPrepaidAmount>300.00</ram:TotalPrepaidAmount>", amount("TotalPrepaid", prepaid));
        xml = with(xml, "<ram:DuePayableAmount>900.00</ram:DuePayableAmount>", amount("DuePayable", due));
        if (profile.equals("MINIMUM")) {
            xml = with(xml, "urn:cen.eu:en16931:2017", "urn:factur-x.eu:1p0:minimum");
        }

        List<Finding> findings = compare(typed("F-2026-017", "2026-02-03", "2026-03-05", typed), xml);

        assertThat(findings).allSatisfy(finding -> assertThat(finding.rule()).isEqualTo("EINV-AMOUNT"));
        assertThat(findings.stream().map(Finding::severity).toList())
                .isEqualTo(severity == null ? List.of() : List.of(severity));
    }

    @Test
    void an_invoice_in_another_currency_blocks_and_its_figures_are_not_compared() {
        String xml = with(FACTUR_X, "InvoiceCurrencyCode>EUR", "InvoiceCurrencyCode>CHF");

        List<Finding> findings = compare(typed("F-2026-017", "2026-02-03", "2026-03-05", "1300.00"), xml);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("EINV-CURRENCY");
            assertThat(finding.severity()).isEqualTo(Severity.BLOCKING);
            assertThat(finding.message()).contains("CHF").contains("900,00");
        });
    }

    @Test
    void an_invoice_without_currency_is_asked_about() {
        String xml = with(FACTUR_X, "<ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>", "");

        List<Finding> findings = compare(typed("F-2026-017", "2026-02-03", "2026-03-05", "900.00"), xml);

        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("EINV-CURRENCY"))
                .singleElement()
                .extracting(Finding::severity)
                .isEqualTo(Severity.ASK);
    }

    @Test
    void a_credit_note_typed_as_an_invoice_is_asked_about() {
        String xml = with(FACTUR_X, "<ram:TypeCode>380", "<ram:TypeCode>381");

        assertThat(compare(typed("F-2026-017", "2026-02-03", "2026-03-05", "900.00"), xml))
                .filteredOn(Finding::isBlocking)
                .singleElement()
                .extracting(Finding::rule)
                .isEqualTo("EINV-TYPE");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            creditor,  debtor,    findings
            902104561, 813557790, 0
            403020118, 813557790, 0
            813557790, 813557790, 1
            902104561, 902104561, 1
            813557790, 902104561, 2
            ,          813557790, 0
            902104561, ,          0
            """)
    void parties_are_told_apart_by_siren_and_a_factor_may_claim(
            @Nullable String creditor, @Nullable String debtor, int findings) {
        assertThat(InvoiceComparison.ofParties(party(creditor), party(debtor), invoice(FACTUR_X), SOURCE))
                .hasSize(findings)
                .allSatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo("EINV-PARTY");
                    assertThat(finding.severity()).isEqualTo(Severity.ASK);
                });
    }

    @Test
    void a_minimum_invoice_has_its_parties_compared_too() {
        assertThat(InvoiceComparison.ofParties(party("403020118"), party("813557790"), invoice(MINIMUM), SOURCE))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).contains("403020118").contains("902104561"));
    }

    @Test
    void what_others_wrote_is_quoted_without_its_tricks() {
        String xml = with(
                FACTUR_X, "<ram:ID>F-2026-017</ram:ID>", "<ram:ID>F\u202e710&#x200b;" + "9".repeat(500) + "</ram:ID>");

        String message = compare(typed("F-2026-017", "2026-02-03", "2026-03-05", "900.00"), xml)
                .getFirst()
                .message();

        assertThat(message)
                .contains("F 710 99")
                .doesNotContain("\u202e", "\u200b")
                .hasSizeLessThan(400);
    }

    private static List<Finding> compare(Invoice typed, String xml) {
        return InvoiceComparison.of(typed, invoice(xml), SOURCE);
    }

    private static String amount(String name, @Nullable String value) {
        return value == null ? "" : "<ram:%sAmount>%s</ram:%sAmount>".formatted(name, value, name);
    }

    private static Invoice typed(String number, String issued, String due, String gross) {
        return new Invoice(
                number,
                LocalDate.parse(issued),
                LocalDate.parse(due),
                Money.of(gross),
                null,
                null,
                null,
                null,
                "pieces/facture.pdf",
                false,
                false);
    }

    private static Party party(@Nullable String siren) {
        return new Party(
                PartyKind.COMPANY,
                "Société d’essai",
                null,
                null,
                null,
                siren == null ? null : new Siren(siren),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
