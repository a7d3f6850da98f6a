package fr.opposable.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of an electronic invoice (EN 16931, BG-25), as written: for who must read it on paper. What is claimed rests on the totals only.
 *
 * @param id BT-126
 * @param name BT-153
 * @param description BT-154
 * @param quantity BT-129
 * @param unit BT-130, a code of UN/ECE Recommendation 20
 * @param unitPrice net price, BT-146
 * @param vatRate BT-152, in percent
 * @param net BT-131
 */
public record InvoiceLine(
        @Nullable String id,
        @Nullable String name,
        @Nullable String description,
        @Nullable String quantity,
        @Nullable String unit,
        @Nullable String unitPrice,
        @Nullable String vatRate,
        @Nullable String net) {

    /** Files inside the XML are not lines, and are not kept. */
    private static final Set<String> HOLLOW =
            Set.of("AttachmentBinaryObject", "EmbeddedDocumentBinaryObject", "UBLExtensions");

    private static final List<String> UBL_LINES = List.of("InvoiceLine", "CreditNoteLine");

    /** {@return the lines of the invoice in the XML {@code file}, in order; none when it holds none or cannot be read as XML} */
    public static List<InvoiceLine> of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            XmlElement root = new SecureXml(XmlLimits.ORDINARY, HOLLOW).read(in);
            List<InvoiceLine> lines = new ArrayList<>();
            for (String name : UBL_LINES) {
                root.all(name).forEach(line -> lines.add(ofUbl(line)));
            }
            for (String transaction : List.of("SupplyChainTradeTransaction", "SpecifiedSupplyChainTradeTransaction")) {
                root.all(transaction, "IncludedSupplyChainTradeLineItem").forEach(line -> lines.add(ofCii(line)));
            }
            return lines;
        } catch (XmlRefusedException e) {
            return List.of();
        }
    }

    private static InvoiceLine ofCii(XmlElement line) {
        boolean first = line.first("SpecifiedLineTradeAgreement") == null;
        String agreement = first ? "SpecifiedSupplyChainTradeAgreement" : "SpecifiedLineTradeAgreement";
        String delivery = first ? "SpecifiedSupplyChainTradeDelivery" : "SpecifiedLineTradeDelivery";
        XmlElement settlement = line.at(first ? "SpecifiedSupplyChainTradeSettlement" : "SpecifiedLineTradeSettlement");
        XmlElement quantity = line.at(delivery, "BilledQuantity");
        XmlElement sum = settlement
                        .at("SpecifiedTradeSettlementLineMonetarySummation")
                        .name()
                        .isEmpty()
                ? settlement.at("SpecifiedTradeSettlementMonetarySummation")
                : settlement.at("SpecifiedTradeSettlementLineMonetarySummation");
        String rate = settlement.textOf("ApplicableTradeTax", "RateApplicablePercent");
        return new InvoiceLine(
                line.textOf("AssociatedDocumentLineDocument", "LineID"),
                line.textOf("SpecifiedTradeProduct", "Name"),
                line.textOf("SpecifiedTradeProduct", "Description"),
                quantity.text(),
                quantity.attribute("unitCode"),
                line.textOf(agreement, "NetPriceProductTradePrice", "ChargeAmount"),
                rate == null ? settlement.textOf("ApplicableTradeTax", "ApplicablePercent") : rate,
                sum.textOf("LineTotalAmount"));
    }

    private static InvoiceLine ofUbl(XmlElement line) {
        XmlElement invoiced = line.at("InvoicedQuantity");
        XmlElement quantity = invoiced.name().isEmpty() ? line.at("CreditedQuantity") : invoiced;
        return new InvoiceLine(
                line.textOf("ID"),
                line.textOf("Item", "Name"),
                line.textOf("Item", "Description"),
                quantity.text(),
                quantity.attribute("unitCode"),
                line.textOf("Price", "PriceAmount"),
                line.textOf("Item", "ClassifiedTaxCategory", "Percent"),
                line.textOf("LineExtensionAmount"));
    }
}
