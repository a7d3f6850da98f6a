package fr.opposable.evidence;

import fr.opposable.evidence.EInvoice.Note;
import fr.opposable.evidence.EInvoice.PaymentInstructions;
import fr.opposable.evidence.EInvoice.References;
import fr.opposable.evidence.EInvoice.Syntax;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The UN/CEFACT vocabulary: Cross Industry Invoice D16B in every profile of Factur-X, and {@code CrossIndustryDocument} of ZUGFeRD 1, which
 * names some groups differently.
 */
final class CiiVocabulary {

    static final String CII_ROOT = "CrossIndustryInvoice";
    static final String CII_NAMESPACE = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100";
    static final String ZUGFERD_1_ROOT = "CrossIndustryDocument";
    static final String ZUGFERD_1_NAMESPACE = "urn:ferd:CrossIndustryDocument:invoice:1p0";

    private static final String VAT_SCHEME = "VA";

    private final XmlElement root;
    private final Syntax syntax;
    private final XmlElement context;
    private final XmlElement document;
    private final XmlElement transaction;
    private final XmlElement agreement;
    private final XmlElement settlement;

    private CiiVocabulary(XmlElement root, Syntax syntax) {
        this.root = root;
        this.syntax = syntax;
        boolean recent = syntax == Syntax.CII;
        context = root.at(recent ? "ExchangedDocumentContext" : "SpecifiedExchangedDocumentContext");
        document = root.at(recent ? "ExchangedDocument" : "HeaderExchangedDocument");
        transaction = root.at(recent ? "SupplyChainTradeTransaction" : "SpecifiedSupplyChainTradeTransaction");
        agreement = transaction.at(recent ? "ApplicableHeaderTradeAgreement" : "ApplicableSupplyChainTradeAgreement");
        settlement =
                transaction.at(recent ? "ApplicableHeaderTradeSettlement" : "ApplicableSupplyChainTradeSettlement");
    }

    /** {@return what {@code root}, one of the two roots of this vocabulary, says} */
    static EInvoice read(XmlElement root) {
        return new CiiVocabulary(root, root.name().equals(CII_ROOT) ? Syntax.CII : Syntax.ZUGFERD_1).invoice();
    }

    private EInvoice invoice() {
        XmlElement payee = settlement.first("PayeeTradeParty");
        return new EInvoice(
                syntax,
                root.namespace(),
                context.textOf("GuidelineSpecifiedDocumentContextParameter", "ID"),
                context.textOf("BusinessProcessSpecifiedDocumentContextParameter", "ID"),
                document.textOf("TypeCode"),
                document.textOf("ID"),
                firstDate(document, "IssueDateTime"),
                dueDates(),
                settlement.textOf("InvoiceCurrencyCode"),
                party(agreement.at("SellerTradeParty")),
                party(agreement.at("BuyerTradeParty")),
                payee == null ? null : party(payee),
                totals(),
                payment(),
                references(),
                transaction.all("IncludedSupplyChainTradeLineItem").size(),
                notes(),
                attachments());
    }

    private List<StatedDate> dueDates() {
        List<StatedDate> dates = new ArrayList<>();
        for (XmlElement terms : settlement.all("SpecifiedTradePaymentTerms")) {
            StatedDate date = firstDate(terms, "DueDateDateTime");
            if (date != null && !dates.contains(date)) {
                dates.add(date);
            }
        }
        return dates;
    }

    private static @Nullable StatedDate firstDate(XmlElement parent, String field) {
        for (String form : List.of("DateTimeString", "DateTime")) {
            XmlElement stated = parent.first(field, form);
            String text = stated == null ? null : stated.text();
            if (stated != null && text != null) {
                return StatedDate.ofCefact(text, stated.attribute("format"));
            }
        }
        return null;
    }

    private static EInvoiceParty party(XmlElement party) {
        List<SchemedId> ids = new ArrayList<>();
        party.all("GlobalID").forEach(id -> addId(ids, id));
        party.all("ID").forEach(id -> addId(ids, id));
        List<String> address = new ArrayList<>();
        XmlElement postal = party.at("PostalTradeAddress");
        for (String line : List.of("LineOne", "LineTwo", "LineThree", "PostcodeCode", "CityName", "CountryID")) {
            address.addAll(postal.textsOf(line));
        }
        XmlElement legalId = party.first("SpecifiedLegalOrganization", "ID");
        return new EInvoiceParty(
                party.textOf("Name"),
                party.textOf("SpecifiedLegalOrganization", "TradingBusinessName"),
                legalId == null ? null : schemed(legalId),
                vatNumber(party),
                ids,
                address,
                postal.textOf("CountryID"));
    }

    private static void addId(List<SchemedId> ids, XmlElement element) {
        SchemedId id = schemed(element);
        if (id != null) {
            ids.add(id);
        }
    }

    private static @Nullable SchemedId schemed(XmlElement element) {
        String value = element.text();
        return value == null ? null : new SchemedId(element.attribute("schemeID"), value);
    }

    private static @Nullable String vatNumber(XmlElement party) {
        for (XmlElement id : party.all("SpecifiedTaxRegistration", "ID")) {
            if (VAT_SCHEME.equals(id.attribute("schemeID"))) {
                return id.text();
            }
        }
        return null;
    }

    private EInvoice.Totals totals() {
        XmlElement summation = settlement.at(
                syntax == Syntax.CII
                        ? "SpecifiedTradeSettlementHeaderMonetarySummation"
                        : "SpecifiedTradeSettlementMonetarySummation");
        StatedTotals totals = new StatedTotals(settlement.textOf("InvoiceCurrencyCode"));
        return totals.of(
                totals.one("BT-109", summation.all("TaxBasisTotalAmount")),
                totals.one("BT-110", summation.all("TaxTotalAmount")),
                totals.one("BT-112", summation.all("GrandTotalAmount")),
                totals.one("BT-113", summation.all("TotalPrepaidAmount")),
                totals.one("BT-114", summation.all("RoundingAmount")),
                totals.one("BT-115", summation.all("DuePayableAmount")));
    }

    private PaymentInstructions payment() {
        List<String> means = new ArrayList<>();
        List<String> accounts = new ArrayList<>();
        List<String> bics = new ArrayList<>();
        for (XmlElement one : settlement.all("SpecifiedTradeSettlementPaymentMeans")) {
            means.addAll(one.textsOf("TypeCode"));
            for (XmlElement account : one.all("PayeePartyCreditorFinancialAccount")) {
                String number = account.textOf("IBANID");
                accounts.addAll(number == null ? account.textsOf("ProprietaryID") : List.of(number));
            }
            bics.addAll(one.textsOf("PayeeSpecifiedCreditorFinancialInstitution", "BICID"));
        }
        return new PaymentInstructions(
                means,
                accounts,
                bics,
                settlement.textOf("PaymentReference"),
                EInvoice.joinedTerms(settlement.textsOf("SpecifiedTradePaymentTerms", "Description")));
    }

    private References references() {
        // ZUGFeRD 1 calls the number of a named document ID
        String number = syntax == Syntax.CII ? "IssuerAssignedID" : "ID";
        return new References(
                agreement.textOf("BuyerOrderReferencedDocument", number),
                agreement.textOf("ContractReferencedDocument", number),
                agreement.textOf("BuyerReference"),
                settlement.textsOf("InvoiceReferencedDocument", number));
    }

    private List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        for (XmlElement note : document.all("IncludedNote")) {
            List<String> texts = note.textsOf("Content");
            if (!texts.isEmpty()) {
                notes.add(new Note(note.textOf("SubjectCode"), String.join(" ", texts)));
            }
        }
        return notes;
    }

    private List<String> attachments() {
        List<String> names = new ArrayList<>();
        for (XmlElement file : agreement.all("AdditionalReferencedDocument", "AttachmentBinaryObject")) {
            String name = file.attribute("filename");
            names.add(name == null ? "" : name);
        }
        return names;
    }
}
