package fr.opposable.evidence;

import fr.opposable.evidence.EInvoice.Note;
import fr.opposable.evidence.EInvoice.PaymentInstructions;
import fr.opposable.evidence.EInvoice.References;
import fr.opposable.evidence.EInvoice.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The OASIS vocabulary: UBL 2 Invoice and CreditNote. */
final class UblVocabulary {

    static final String INVOICE_ROOT = "Invoice";
    static final String CREDIT_NOTE_ROOT = "CreditNote";
    static final String NAMESPACES = "urn:oasis:names:specification:ubl:schema:xsd:";

    /** EN 16931 has no element for the subject of a note in UBL: it is written {@code #PMD#text}. */
    private static final Pattern NOTE_WITH_SUBJECT = Pattern.compile("#([A-Z]{2,3})#(.*)", Pattern.DOTALL);

    private final XmlElement root;
    private final boolean isInvoice;

    private UblVocabulary(XmlElement root) {
        this.root = root;
        isInvoice = root.name().equals(INVOICE_ROOT);
    }

    /** {@return what {@code root}, one of the two roots of this vocabulary, says} */
    static EInvoice read(XmlElement root) {
        return new UblVocabulary(root).invoice();
    }

    private EInvoice invoice() {
        XmlElement payee = root.first("PayeeParty");
        String issued = root.textOf("IssueDate");
        return new EInvoice(
                isInvoice ? Syntax.UBL_INVOICE : Syntax.UBL_CREDIT_NOTE,
                root.namespace(),
                root.textOf("CustomizationID"),
                root.textOf("ProfileID"),
                root.textOf(isInvoice ? "InvoiceTypeCode" : "CreditNoteTypeCode"),
                root.textOf("ID"),
                issued == null ? null : StatedDate.of(issued),
                dueDates(),
                root.textOf("DocumentCurrencyCode"),
                party(root.at("AccountingSupplierParty", "Party")),
                party(root.at("AccountingCustomerParty", "Party")),
                payee == null ? null : party(payee),
                totals(),
                payment(),
                new References(
                        root.textOf("OrderReference", "ID"),
                        root.textOf("ContractDocumentReference", "ID"),
                        root.textOf("BuyerReference"),
                        root.textsOf("BillingReference", "InvoiceDocumentReference", "ID")),
                root.all(isInvoice ? "InvoiceLine" : "CreditNoteLine").size(),
                notes(),
                attachments());
    }

    private List<StatedDate> dueDates() {
        List<String> texts = new ArrayList<>(root.textsOf("DueDate"));
        texts.addAll(root.textsOf("PaymentMeans", "PaymentDueDate"));
        texts.addAll(root.textsOf("PaymentTerms", "PaymentDueDate"));
        texts.addAll(root.textsOf("PaymentTerms", "InstallmentDueDate"));
        return texts.stream().distinct().map(StatedDate::of).toList();
    }

    private static EInvoiceParty party(XmlElement party) {
        String tradingName = party.textOf("PartyName", "Name");
        String registeredName = party.textOf("PartyLegalEntity", "RegistrationName");
        XmlElement postal = party.at("PostalAddress");
        String country = postal.textOf("Country", "IdentificationCode");
        List<String> address = new ArrayList<>();
        for (String line : List.of("StreetName", "AdditionalStreetName")) {
            address.addAll(postal.textsOf(line));
        }
        address.addAll(postal.textsOf("AddressLine", "Line"));
        address.addAll(postal.textsOf("PostalZone"));
        address.addAll(postal.textsOf("CityName"));
        if (country != null) {
            address.add(country);
        }
        XmlElement legalId = party.first("PartyLegalEntity", "CompanyID");
        return new EInvoiceParty(
                registeredName == null ? tradingName : registeredName,
                tradingName,
                legalId == null ? null : schemed(legalId),
                vatNumber(party),
                ids(party),
                address,
                country);
    }

    private static List<SchemedId> ids(XmlElement party) {
        List<SchemedId> ids = new ArrayList<>();
        for (XmlElement element : party.all("PartyIdentification", "ID")) {
            SchemedId id = schemed(element);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static @Nullable SchemedId schemed(XmlElement element) {
        String value = element.text();
        return value == null ? null : new SchemedId(element.attribute("schemeID"), value);
    }

    private static @Nullable String vatNumber(XmlElement party) {
        for (XmlElement tax : party.all("PartyTaxScheme")) {
            if ("VAT".equals(tax.textOf("TaxScheme", "ID"))) {
                return tax.textOf("CompanyID");
            }
        }
        return null;
    }

    private EInvoice.Totals totals() {
        XmlElement total = root.at("LegalMonetaryTotal");
        StatedTotals totals = new StatedTotals(root.textOf("DocumentCurrencyCode"));
        return totals.of(
                totals.one("BT-109", total.all("TaxExclusiveAmount")),
                totals.one("BT-110", root.all("TaxTotal", "TaxAmount")),
                totals.one("BT-112", total.all("TaxInclusiveAmount")),
                totals.one("BT-113", total.all("PrepaidAmount")),
                totals.one("BT-114", total.all("PayableRoundingAmount")),
                totals.one("BT-115", total.all("PayableAmount")));
    }

    private PaymentInstructions payment() {
        return new PaymentInstructions(
                root.textsOf("PaymentMeans", "PaymentMeansCode"),
                root.textsOf("PaymentMeans", "PayeeFinancialAccount", "ID"),
                root.textsOf("PaymentMeans", "PayeeFinancialAccount", "FinancialInstitutionBranch", "ID"),
                root.textOf("PaymentMeans", "PaymentID"),
                EInvoice.joinedTerms(root.textsOf("PaymentTerms", "Note")));
    }

    private List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        for (String text : root.textsOf("Note")) {
            Matcher subject = NOTE_WITH_SUBJECT.matcher(text);
            notes.add(
                    subject.matches()
                            ? new Note(subject.group(1), subject.group(2).strip())
                            : new Note(null, text));
        }
        return notes;
    }

    private List<String> attachments() {
        List<String> names = new ArrayList<>();
        for (XmlElement file : root.all("AdditionalDocumentReference", "Attachment", "EmbeddedDocumentBinaryObject")) {
            String name = file.attribute("filename");
            names.add(name == null ? "" : name);
        }
        return names;
    }
}
