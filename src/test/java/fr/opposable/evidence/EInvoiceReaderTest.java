package fr.opposable.evidence;

import static fr.opposable.evidence.EInvoices.invoice;
import static fr.opposable.evidence.EInvoices.read;
import static fr.opposable.evidence.EInvoices.reading;
import static fr.opposable.evidence.EInvoices.rules;
import static fr.opposable.evidence.EInvoices.text;
import static fr.opposable.evidence.EInvoices.with;
import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.evidence.EInvoice.Note;
import fr.opposable.evidence.EInvoice.Syntax;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EInvoiceReaderTest {

    private static final String FACTUR_X = text("cii-en16931.xml");
    private static final String MINIMUM = text("cii-minimum.xml");
    private static final String UBL = text("ubl-two-due-dates.xml");

    @Test
    void reads_the_head_of_a_factur_x_invoice() {
        EInvoice invoice = invoice(FACTUR_X);

        assertThat(invoice.syntax()).isEqualTo(Syntax.CII);
        assertThat(invoice.profile()).isEqualTo("urn:cen.eu:en16931:2017");
        assertThat(invoice.process()).isEqualTo("S1");
        assertThat(invoice.typeCode()).isEqualTo("380");
        assertThat(invoice.number()).isEqualTo("F-2026-017");
        assertThat(invoice.issued()).isEqualTo(new StatedDate("2026-02-03", LocalDate.of(2026, 2, 3), false));
        assertThat(invoice.dueDates()).extracting(StatedDate::date).containsExactly(LocalDate.of(2026, 3, 5));
        assertThat(invoice.currency()).isEqualTo("EUR");
        assertThat(invoice.lineCount()).isEqualTo(2);
        assertThat(invoice.attachments()).containsExactly("bon-de-livraison.pdf");
        assertThat(invoice.isCreditNote()).isFalse();
        assertThat(invoice.isMinimum()).isFalse();
    }

    @Test
    void reads_the_parties_of_a_factur_x_invoice() {
        EInvoice invoice = invoice(FACTUR_X);

        assertThat(invoice.seller().name()).isEqualTo("Ateliers Kerdrel");
        assertThat(invoice.seller().tradingName()).isEqualTo("Kerdrel Bois");
        assertThat(invoice.seller().legalId()).isEqualTo(new SchemedId("0002", "902104561"));
        assertThat(invoice.seller().siren()).isEqualTo("902104561");
        assertThat(invoice.seller().vatNumber()).isEqualTo("FR18902104561");
        assertThat(invoice.seller().ids()).map(SchemedId::toString).containsExactly("0088:3012345000004", ":ART-12");
        assertThat(invoice.seller().address())
                .containsExactly("4 venelle du Moulin", "Bâtiment B", "29000", "Quimper", "FR");
        assertThat(invoice.seller().country()).isEqualTo("FR");
        assertThat(invoice.buyer().name()).isEqualTo("Domaine des Trois Ormes");
        assertThat(invoice.payee()).isNotNull().extracting(EInvoiceParty::siren).isEqualTo("403020118");
    }

    @Test
    void reads_the_sums_payment_references_and_notes_of_a_factur_x_invoice() {
        EInvoice invoice = invoice(FACTUR_X);

        assertThat(invoice.totals().net()).isEqualTo("1000.00");
        assertThat(invoice.totals().vat()).as("in euros, not in dollars").isEqualTo("200.00");
        assertThat(invoice.totals().gross()).isEqualTo("1200.00");
        assertThat(invoice.totals().prepaid()).isEqualTo("300.00");
        assertThat(invoice.totals().payable()).isEqualTo("900.00");
        assertThat(invoice.payment().means()).containsExactly("30");
        assertThat(invoice.payment().accounts()).containsExactly("FR76 3000 6000 0112 3456 7890 189");
        assertThat(invoice.payment().bics()).containsExactly("AGRIFRPP");
        assertThat(invoice.payment().reference()).isEqualTo("F-2026-017");
        assertThat(invoice.payment().terms()).isEqualTo("Paiement à trente jours.");
        assertThat(invoice.references().order()).isEqualTo("CDE-88");
        assertThat(invoice.references().contract()).isEqualTo("CTR-5");
        assertThat(invoice.references().buyer()).isEqualTo("SERVICE ACHATS");
        assertThat(invoice.references().preceding()).containsExactly("F-2026-009");
        assertThat(invoice.notes()).contains(new Note(null, "Merci de votre confiance."));
        assertThat(invoice.noteOn("PMT")).isEqualTo("Indemnité forfaitaire de recouvrement : 40 €.");
        assertThat(invoice.noteOn("AAB")).isNull();
    }

    @Test
    void an_ordinary_invoice_raises_no_warning() {
        assertThat(read(FACTUR_X).warnings()).isEmpty();
    }

    @Test
    void claims_the_amount_due_of_a_minimum_invoice_not_its_total() {
        Reading.Read read = read(MINIMUM);

        assertThat(read.invoice().isMinimum()).isTrue();
        assertThat(read.invoice().totals().gross()).isEqualTo("600.00");
        assertThat(read.invoice().amountClaimable()).isEqualTo("450.00");
        assertThat(rules(read.warnings())).containsExactly("EINV-DUE-ABSENT", "EINV-MINIMUM");
    }

    @Test
    void claims_the_total_when_no_amount_due_is_stated() {
        String xml = with(MINIMUM, "<ram:DuePayableAmount>450.00</ram:DuePayableAmount>", "");

        assertThat(invoice(xml).amountClaimable()).isEqualTo("600.00");
    }

    @Test
    void reads_a_ubl_invoice_with_both_its_due_dates() {
        Reading.Read read = read(UBL);
        EInvoice invoice = read.invoice();

        assertThat(invoice.syntax()).isEqualTo(Syntax.UBL_INVOICE);
        assertThat(invoice.dueDates()).map(StatedDate::toString).containsExactly("2026-06-03", "2026-07-03");
        assertThat(invoice.seller().name()).isEqualTo("Ateliers Kerdrel");
        assertThat(invoice.seller().tradingName()).isEqualTo("Kerdrel Bois");
        assertThat(invoice.seller().siren()).as("from the SIRET").isEqualTo("902104561");
        assertThat(invoice.seller().address())
                .containsExactly("4 venelle du Moulin", "Bâtiment B", "Quai 3", "29000", "Quimper", "FR");
        assertThat(invoice.payee()).isNotNull().extracting(EInvoiceParty::name).isEqualTo("Affacturage du Ponant");
        assertThat(invoice.totals().vat()).isEqualTo("40.00");
        assertThat(invoice.totals().rounding()).isEqualTo("-0.05");
        assertThat(invoice.amountClaimable()).isEqualTo("240");
        assertThat(invoice.payment().terms()).isEqualTo("Moitié à trente jours. / Solde à soixante jours.");
        assertThat(invoice.noteOn("AAB")).isEqualTo("Pas d’escompte.");
        assertThat(invoice.references().preceding()).containsExactly("F-2026-009");
        assertThat(invoice.attachments()).containsExactly("detail.csv");
        assertThat(invoice.lineCount()).isEqualTo(1);
        assertThat(rules(read.warnings())).as("200 and 40 are not 240,05").containsExactly("EINV-TOTALS-VAT");
    }

    @Test
    void a_ubl_credit_note_is_one_whatever_its_type_code() {
        Reading.Read read = read(text("ubl-credit-note.xml"));

        assertThat(read.invoice().typeCode()).isEqualTo("380");
        assertThat(read.invoice().isCreditNote()).isTrue();
        assertThat(read.invoice().issued())
                .isEqualTo(new StatedDate("2026-05-10+02:00", LocalDate.of(2026, 5, 10), true));
        assertThat(rules(read.warnings()))
                .containsExactlyInAnyOrder("EINV-CREDIT-NOTE", "EINV-TIME-ZONE", "EINV-DUE-ABSENT");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            code, is a credit note
            380,  false
            381,  true
            384,  false
            386,  false
            389,  false
            261,  true
            396,  true
            """, useHeadersInDisplayName = true)
    void knows_a_credit_note_by_its_type_code(String code, boolean isCreditNote) {
        EInvoice invoice = invoice(with(FACTUR_X, "<ram:TypeCode>380", "<ram:TypeCode>" + code));

        assertThat(invoice.isCreditNote()).isEqualTo(isCreditNote);
    }

    @Test
    void reads_zugferd_1() {
        Reading.Read read = read(text("zugferd-1.xml"));

        assertThat(read.invoice().syntax()).isEqualTo(Syntax.ZUGFERD_1);
        assertThat(read.invoice().number()).isEqualTo("R-14-7");
        assertThat(read.invoice().references().order()).isEqualTo("B-3");
        assertThat(read.invoice().amountClaimable()).isEqualTo("11.90");
        assertThat(read.invoice().dueDates()).hasSize(1);
        assertThat(read.invoice().lineCount()).isEqualTo(1);
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void reads_an_invoice_whose_root_has_a_wrong_namespace_and_says_so() {
        Reading.Read read = read(with(FACTUR_X, "CrossIndustryInvoice:100", "CrossIndustryInvoice:90"));

        assertThat(read.invoice().number()).isEqualTo("F-2026-017");
        assertThat(rules(read.warnings())).containsExactly("EINV-NAMESPACE");
        assertThat(read.warnings().getFirst().message())
                .contains("CrossIndustryInvoice:90")
                .contains("CrossIndustryInvoice:100");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            format, written,    text,       date
            102,    20260203,   2026-02-03, 2026-02-03
            102,    2026-02-03, 2026-02-03, 2026-02-03
            102,    20260230,   2026-02-30,
            102,    20261399,   2026-13-99,
            610,    20260203,   20260203,
            102,    02/03/2026, 02/03/2026,
            """)
    void a_date_is_one_only_when_the_day_exists_and_the_format_says_so(
            String format, String written, String text, LocalDate date) {
        String before = "<udt:DateTimeString format=\"102\">20260203</udt:DateTimeString>";
        String after = "<udt:DateTimeString format=\"%s\">%s</udt:DateTimeString>".formatted(format, written);

        Reading.Read read = read(with(FACTUR_X, before, after));

        assertThat(read.invoice().issued()).isEqualTo(new StatedDate(text, date, false));
        assertThat(rules(read.warnings()).contains("EINV-DATE-INVALID")).isEqualTo(date == null);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            written,              rule
            '-900.00',            EINV-NEGATIVE
            '0',                  EINV-NOTHING-DUE
            '900.01',             EINV-TOTALS-DUE
            '1.234,56',           EINV-AMOUNT-INVALID
            '1e9999999',          EINV-AMOUNT-INVALID
            '12345678901234567890', EINV-AMOUNT-INVALID
            """, useHeadersInDisplayName = true)
    void says_what_is_odd_in_the_amount_due(String written, String rule) {
        String xml = with(FACTUR_X, "<ram:DuePayableAmount>900.00", "<ram:DuePayableAmount>" + written);

        assertThat(rules(read(xml).warnings())).contains(rule);
    }

    @Test
    void says_that_the_currency_is_missing() {
        String xml = with(FACTUR_X, "<ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>", "");

        assertThat(invoice(xml).currency()).isNull();
        assertThat(rules(read(xml).warnings())).contains("EINV-CURRENCY-ABSENT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            schemeID="0002">902104561</ram:ID>            | schemeID="0002">902104562</ram:ID>            | EINV-SELLER-SIREN
            schemeID="0002">813557790</ram:ID>            | schemeID="0002">813557791</ram:ID>            | EINV-BUYER-SIREN
            FR18902104561                                 | FR19902104561                                 | EINV-SELLER-VAT
            FR25813557790                                 | FR 26 813 557 790                             | EINV-BUYER-VAT
            FR76 3000 6000 0112 3456 7890 189             | FR77 3000 6000 0112 3456 7890 189             | EINV-IBAN
            20260305                                      | 20260105                                      | EINV-DUE-BEFORE-ISSUE
            20260305                                      | 20260431                                      | EINV-DUE-INVALID
            InvoiceCurrencyCode>EUR                       | InvoiceCurrencyCode>NOK                       | EINV-CURRENCY
            GrandTotalAmount>1200.00                      | GrandTotalAmount>1200.01                      | EINV-TOTALS-VAT
            """)
    void warns_and_never_refuses(String before, String after, String rule) {
        Reading.Read read = read(with(FACTUR_X, before, after));

        assertThat(rules(read.warnings())).contains(rule);
        assertThat(read.warnings()).noneMatch(finding -> finding.isBlocking());
    }

    @Test
    void foreign_company_numbers_are_not_judged_by_french_rules() {
        String xml = with(FACTUR_X, "schemeID=\"0002\">902104561", "schemeID=\"0192\">902104562");
        xml = with(xml, "FR18902104561", "NO902104562MVA");

        assertThat(read(xml).warnings()).isEmpty();
        assertThat(invoice(xml).seller().siren()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE", "windows-1252"})
    void reads_other_encodings_than_utf_8(String encoding) {
        String xml = with(FACTUR_X, "UTF-8", encoding.startsWith("UTF-16") ? "UTF-16" : encoding);
        String mark = encoding.startsWith("UTF-16") ? "\ufeff" : "";

        Reading reading = reading((mark + xml).getBytes(Charset.forName(encoding)));

        assertThat(reading).isInstanceOfSatisfying(Reading.Read.class, read -> assertThat(
                        read.invoice().seller().address())
                .contains("Bâtiment B"));
    }

    @Test
    void reads_a_file_that_begins_with_a_byte_order_mark() {
        assertThat(reading(("\ufeff" + FACTUR_X).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Reading.Read.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <Statement xmlns="urn:oasis:names:specification:ubl:schema:xsd:Statement-2"/>           | relevé
            <x:SCRDMCCBDACIOMessageStructure xmlns:x="urn:x"/>                                     | Order-X
            <p:FatturaElettronica xmlns:p="urn:p"/>                                                | FatturaPA
            <CrossDomainAcknowledgementAndResponse/>                                               | cycle de vie
            <Invoice xmlns="urn:somebody:else"/>                                                   | Invoice
            <html/>                                                                                | html
            """)
    void names_what_is_not_an_invoice(String xml, String word) {
        assertThat(reading(xml)).isInstanceOfSatisfying(Reading.NotAnInvoice.class, other -> assertThat(other.reason())
                .contains(word));
    }

    @Test
    void reads_an_empty_invoice_as_one_that_says_nothing() {
        Reading.Read read = read("<CrossIndustryInvoice/>");

        assertThat(read.invoice().number()).isNull();
        assertThat(read.invoice().amountClaimable()).isNull();
        assertThat(read.invoice().seller()).isEqualTo(EInvoiceParty.UNSTATED);
    }
}
