package fr.opposable.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvoiceExhibitTest {

    private static final String CII = """
            <rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="r" xmlns:udt="u">
            <rsm:ExchangedDocument><ram:ID>F-2026-12</ram:ID><ram:TypeCode>380</ram:TypeCode>
            <ram:IssueDateTime><udt:DateTimeString format="102">20260131</udt:DateTimeString></ram:IssueDateTime>
            <ram:IncludedNote><ram:Content>Indemnité forfaitaire : 40 €</ram:Content><ram:SubjectCode>PMT</ram:SubjectCode></ram:IncludedNote>
            </rsm:ExchangedDocument><rsm:SupplyChainTradeTransaction>
            <ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID></ram:AssociatedDocumentLineDocument>
            <ram:SpecifiedTradeProduct><ram:Name>Impression de brochures</ram:Name></ram:SpecifiedTradeProduct>
            <ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount>2.5000</ram:ChargeAmount></ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
            <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="C62">400.0000</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
            <ram:SpecifiedLineTradeSettlement><ram:ApplicableTradeTax><ram:RateApplicablePercent>20.00</ram:RateApplicablePercent></ram:ApplicableTradeTax>
            <ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>1000.00</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement>
            </ram:IncludedSupplyChainTradeLineItem>
            <ram:ApplicableHeaderTradeAgreement><ram:SellerTradeParty><ram:Name>Imprimerie Fauvel</ram:Name></ram:SellerTradeParty>
            <ram:BuyerTradeParty><ram:Name>Éditions de la Combe</ram:Name></ram:BuyerTradeParty></ram:ApplicableHeaderTradeAgreement>
            <ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
            <ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:TaxBasisTotalAmount>1000.00</ram:TaxBasisTotalAmount>
            <ram:TaxTotalAmount currencyID="EUR">200.00</ram:TaxTotalAmount><ram:GrandTotalAmount>1200.00</ram:GrandTotalAmount>
            <ram:DuePayableAmount>1200.00</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>
            </ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>
            """;

    @TempDir
    Path folder;

    private Arrival arrival;

    @BeforeEach
    void open() {
        arrival = new Arrival(folder);
    }

    @Test
    void an_invoice_that_is_only_xml_becomes_readable_line_by_line() {
        Exhibit exhibit = arrival.of("facture.xml", CII);

        assertThat(exhibit.kind()).isEqualTo(ExhibitKind.E_INVOICE);
        assertThat(exhibit.copy().isRendering()).isTrue();
        assertThat(Arrival.words(exhibit))
                .contains("Facture F-2026-12")
                .contains("Imprimerie Fauvel")
                .contains("Éditions de la Combe")
                .contains("31 janvier 2026")
                .contains("1 Impression de brochures 400 u. 2,50 20 % 1 000,00")
                .contains("Total toutes taxes comprises 1 200,00 €")
                .contains("Indemnité forfaitaire : Indemnité forfaitaire : 40 €");
    }

    @Test
    void a_life_cycle_message_shows_what_became_of_the_invoice() {
        String message = """
                <CrossDomainAcknowledgementAndResponse><AcknowledgementDocument>
                <IssueDateTime><DateTimeString>20260203091244</DateTimeString></IssueDateTime>
                <ReferenceReferencedDocument><IssuerAssignedID>F-2026-12</IssuerAssignedID>
                <ProcessConditionCode>205</ProcessConditionCode><ProcessCondition>Approuvée</ProcessCondition>
                </ReferenceReferencedDocument></AcknowledgementDocument></CrossDomainAcknowledgementAndResponse>
                """;

        Exhibit exhibit = arrival.of("statut.xml", message);

        assertThat(exhibit.kind()).isEqualTo(ExhibitKind.LIFE_CYCLE);
        assertThat(Arrival.words(exhibit))
                .contains("Statut de la facture F-2026-12")
                .contains("Approuvée (code 205)")
                .contains("03/02/2026 à 09:12:44");
    }

    @Test
    void xml_of_another_kind_and_xml_with_a_document_type_are_refused() {
        assertThat(Arrival.code(arrival.of("a.xml", "<catalogue/>"))).isEqualTo("unknown-kind");
        assertThat(Arrival.code(arrival.of("b.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")))
                .isEqualTo("damaged");
    }
}
