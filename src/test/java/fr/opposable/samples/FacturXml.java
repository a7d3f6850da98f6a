package fr.opposable.samples;

import fr.opposable.samples.SampleInvoice.Line;
import fr.opposable.samples.SampleInvoice.Profile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The Cross Industry Invoice (UN/CEFACT D16B) of an invoice, in one of three Factur-X profiles. */
final class FacturXml {

    private static final DateTimeFormatter FORMAT_102 = DateTimeFormatter.BASIC_ISO_DATE;

    private final StringBuilder out = new StringBuilder(8_192);
    private final SampleInvoice invoice;
    private int depth;

    private FacturXml(SampleInvoice invoice) {
        this.invoice = invoice;
    }

    static byte[] of(SampleInvoice invoice) {
        return new FacturXml(invoice).write().getBytes(StandardCharsets.UTF_8);
    }

    private String write() {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        open("rsm:CrossIndustryInvoice xmlns:rsm=\"urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100\""
                + " xmlns:ram=\"urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100\""
                + " xmlns:udt=\"urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100\"");
        open("rsm:ExchangedDocumentContext");
        open("ram:GuidelineSpecifiedDocumentContextParameter");
        leaf("ram:ID", invoice.profile().urn());
        close("ram:GuidelineSpecifiedDocumentContextParameter");
        close("rsm:ExchangedDocumentContext");
        document();
        open("rsm:SupplyChainTradeTransaction");
        if (invoice.profile() == Profile.EN_16931) {
            for (int i = 0; i < invoice.lines().size(); i++) {
                line(i + 1, invoice.lines().get(i));
            }
        }
        agreement();
        delivery();
        settlement();
        close("rsm:SupplyChainTradeTransaction");
        close("rsm:CrossIndustryInvoice");
        return out.toString();
    }

    private void document() {
        open("rsm:ExchangedDocument");
        leaf("ram:ID", invoice.number());
        leaf("ram:TypeCode", invoice.isCreditNote() ? "381" : "380");
        date("ram:IssueDateTime", invoice.issued());
        if (invoice.profile() != Profile.MINIMUM) {
            note("REG", invoice.seller().legal());
            note("ABL", invoice.seller().rcs() + " " + invoice.seller().siren());
            if (!invoice.isCreditNote()) {
                note("PMD", invoice.penalties());
                note("PMT", SampleInvoice.FORTY_EUROS);
                note("AAB", SampleInvoice.NO_DISCOUNT);
            }
        }
        close("rsm:ExchangedDocument");
    }

    private void note(String code, String content) {
        open("ram:IncludedNote");
        leaf("ram:Content", content);
        leaf("ram:SubjectCode", code);
        close("ram:IncludedNote");
    }

    private void line(int number, Line line) {
        open("ram:IncludedSupplyChainTradeLineItem");
        open("ram:AssociatedDocumentLineDocument");
        leaf("ram:LineID", Integer.toString(number));
        close("ram:AssociatedDocumentLineDocument");
        open("ram:SpecifiedTradeProduct");
        leaf("ram:Name", line.name());
        if (!line.detail().isEmpty()) {
            leaf("ram:Description", line.detail());
        }
        close("ram:SpecifiedTradeProduct");
        open("ram:SpecifiedLineTradeAgreement");
        open("ram:NetPriceProductTradePrice");
        leaf("ram:ChargeAmount", line.price());
        close("ram:NetPriceProductTradePrice");
        close("ram:SpecifiedLineTradeAgreement");
        open("ram:SpecifiedLineTradeDelivery");
        leaf("ram:BilledQuantity unitCode=\"" + line.unit() + "\"", line.quantity());
        close("ram:SpecifiedLineTradeDelivery");
        open("ram:SpecifiedLineTradeSettlement");
        open("ram:ApplicableTradeTax");
        leaf("ram:TypeCode", "VAT");
        leaf("ram:CategoryCode", vatCategory());
        leaf("ram:RateApplicablePercent", invoice.vatPercent() + ".00");
        close("ram:ApplicableTradeTax");
        open("ram:SpecifiedTradeSettlementLineMonetarySummation");
        leaf("ram:LineTotalAmount", line.total().plain());
        close("ram:SpecifiedTradeSettlementLineMonetarySummation");
        close("ram:SpecifiedLineTradeSettlement");
        close("ram:IncludedSupplyChainTradeLineItem");
    }

    private void agreement() {
        open("ram:ApplicableHeaderTradeAgreement");
        party("ram:SellerTradeParty", invoice.seller(), true);
        party("ram:BuyerTradeParty", invoice.buyer(), false);
        if (!invoice.order().isEmpty()) {
            open("ram:BuyerOrderReferencedDocument");
            leaf("ram:IssuerAssignedID", invoice.order());
            close("ram:BuyerOrderReferencedDocument");
        }
        close("ram:ApplicableHeaderTradeAgreement");
    }

    private void party(String element, Firm firm, boolean seller) {
        boolean minimum = invoice.profile() == Profile.MINIMUM;
        open(element);
        leaf("ram:Name", firm.name());
        open("ram:SpecifiedLegalOrganization");
        leaf("ram:ID schemeID=\"0002\"", firm.siren());
        close("ram:SpecifiedLegalOrganization");
        if (!minimum || seller) {
            open("ram:PostalTradeAddress");
            if (!minimum) {
                leaf("ram:PostcodeCode", firm.postalCode());
                leaf("ram:LineOne", firm.street().getFirst());
                if (firm.street().size() > 1) {
                    leaf("ram:LineTwo", firm.street().get(1));
                }
                leaf("ram:CityName", firm.city());
            }
            leaf("ram:CountryID", "FR");
            close("ram:PostalTradeAddress");
        }
        if (!minimum) {
            open("ram:URIUniversalCommunication");
            leaf("ram:URIID schemeID=\"EM\"", firm.email());
            close("ram:URIUniversalCommunication");
        }
        // A seller without VAT has no number to give; a buyer's is given where its VAT is due.
        if (invoice.vatPercent() > 0 && (seller || !minimum)) {
            open("ram:SpecifiedTaxRegistration");
            leaf("ram:ID schemeID=\"VA\"", firm.vatNumber());
            close("ram:SpecifiedTaxRegistration");
        } else if (seller) {
            open("ram:SpecifiedTaxRegistration");
            leaf("ram:ID schemeID=\"FC\"", firm.siren());
            close("ram:SpecifiedTaxRegistration");
        }
        close(element);
    }

    private void delivery() {
        if (invoice.profile() == Profile.MINIMUM) {
            out.append("  ".repeat(depth)).append("<ram:ApplicableHeaderTradeDelivery/>\n");
            return;
        }
        open("ram:ApplicableHeaderTradeDelivery");
        open("ram:ActualDeliverySupplyChainEvent");
        date("ram:OccurrenceDateTime", invoice.performed());
        close("ram:ActualDeliverySupplyChainEvent");
        close("ram:ApplicableHeaderTradeDelivery");
    }

    private void settlement() {
        boolean minimum = invoice.profile() == Profile.MINIMUM;
        open("ram:ApplicableHeaderTradeSettlement");
        if (!minimum) {
            leaf("ram:PaymentReference", invoice.number());
        }
        leaf("ram:InvoiceCurrencyCode", "EUR");
        if (!minimum) {
            open("ram:SpecifiedTradeSettlementPaymentMeans");
            leaf("ram:TypeCode", "30");
            open("ram:PayeePartyCreditorFinancialAccount");
            leaf("ram:IBANID", invoice.seller().iban());
            close("ram:PayeePartyCreditorFinancialAccount");
            close("ram:SpecifiedTradeSettlementPaymentMeans");
            open("ram:ApplicableTradeTax");
            leaf("ram:CalculatedAmount", invoice.vat().plain());
            leaf("ram:TypeCode", "VAT");
            if (invoice.vatPercent() == 0) {
                leaf("ram:ExemptionReason", "TVA non applicable, CGI, art. 293 B");
            }
            leaf("ram:BasisAmount", invoice.net().plain());
            leaf("ram:CategoryCode", vatCategory());
            if (invoice.vatPercent() == 0) {
                leaf("ram:ExemptionReasonCode", "VATEX-FR-FRANCHISE");
            }
            leaf("ram:RateApplicablePercent", invoice.vatPercent() + ".00");
            close("ram:ApplicableTradeTax");
            open("ram:SpecifiedTradePaymentTerms");
            date("ram:DueDateDateTime", invoice.due());
            close("ram:SpecifiedTradePaymentTerms");
        }
        open("ram:SpecifiedTradeSettlementHeaderMonetarySummation");
        if (!minimum) {
            leaf("ram:LineTotalAmount", invoice.net().plain());
        }
        leaf("ram:TaxBasisTotalAmount", invoice.net().plain());
        leaf("ram:TaxTotalAmount currencyID=\"EUR\"", invoice.vat().plain());
        leaf("ram:GrandTotalAmount", invoice.gross().plain());
        leaf("ram:DuePayableAmount", invoice.gross().plain());
        close("ram:SpecifiedTradeSettlementHeaderMonetarySummation");
        if (invoice.isCreditNote() && !minimum) {
            open("ram:InvoiceReferencedDocument");
            leaf("ram:IssuerAssignedID", invoice.creditNote());
            close("ram:InvoiceReferencedDocument");
        }
        close("ram:ApplicableHeaderTradeSettlement");
    }

    private String vatCategory() {
        return invoice.vatPercent() == 0 ? "E" : "S";
    }

    private void date(String element, LocalDate date) {
        open(element);
        leaf("udt:DateTimeString format=\"102\"", FORMAT_102.format(date));
        close(element);
    }

    private void open(String element) {
        out.append("  ".repeat(depth++)).append('<').append(element).append(">\n");
    }

    private void close(String element) {
        out.append("  ".repeat(--depth)).append("</").append(element).append(">\n");
    }

    private void leaf(String element, String text) {
        String name = element.split(" ")[0];
        out.append("  ".repeat(depth)).append('<').append(element).append('>');
        out.append(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        out.append("</").append(name).append(">\n");
    }
}
