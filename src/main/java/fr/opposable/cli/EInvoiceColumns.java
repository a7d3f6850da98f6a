package fr.opposable.cli;

import fr.opposable.compliance.Finding;
import fr.opposable.evidence.EInvoice;
import fr.opposable.evidence.EInvoiceParty;
import fr.opposable.evidence.Reading;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An e-invoice as the columns of the corpus table, so that what was read and what was expected can be laid side by side. */
final class EInvoiceColumns {

    /** Columns compared as numbers: {@code 22} and {@code 22.00} are the same sum. */
    static final Set<String> AMOUNTS = Set.of(
            "total_HT_BT109",
            "total_TVA_BT110",
            "total_TTC_BT112",
            "prepaid_BT113",
            "rounding_BT114",
            "amount_due_BT115");

    static final String FLAGS = "computed_flags";

    private static final Map<String, String> FLAG_BY_RULE = Map.ofEntries(
            Map.entry("EINV-DUE-ABSENT", "no due date"),
            Map.entry("EINV-BUYER-SIREN", "buyer SIREN fails Luhn"),
            Map.entry("EINV-SELLER-SIREN", "seller SIREN fails Luhn"),
            Map.entry("EINV-SELLER-VAT", "seller FR VAT key wrong"),
            Map.entry("EINV-IBAN", "IBAN mod97 fails"),
            Map.entry("EINV-NEGATIVE", "due<0"),
            Map.entry("EINV-NOTHING-DUE", "due=0"),
            Map.entry("EINV-CREDIT-NOTE", "credit note"),
            Map.entry("EINV-MINIMUM", "MINIMUM: due<>TTC without prepaid field"),
            Map.entry("EINV-TOTALS-VAT", "HT+TVA!=TTC"),
            Map.entry("EINV-TOTALS-DUE", "TTC-prepaid!=due"),
            Map.entry("EINV-DATE-INVALID", "issue date not a real date"),
            Map.entry("EINV-DUE-INVALID", "due date not a real date"),
            Map.entry("EINV-DUE-BEFORE-ISSUE", "due<issue"),
            Map.entry("EINV-CURRENCY-ABSENT", "no currency"),
            Map.entry("EINV-TIME-ZONE", "date carries a time zone"));

    private EInvoiceColumns() {}

    /** {@return the value of each column, empty where the invoice says nothing} */
    static Map<String, String> of(Reading.Read read) {
        EInvoice invoice = read.invoice();
        Map<String, String> columns = new LinkedHashMap<>();
        put(columns, "syntax", syntax(invoice.syntax()));
        put(columns, "profile", invoice.profile());
        put(columns, "process_BT23", invoice.process());
        put(columns, "type_code_BT3", invoice.typeCode());
        put(columns, "number_BT1", invoice.number());
        put(columns, "issue_date_BT2", invoice.issued());
        put(columns, "due_dates_BT9", joined(invoice.dueDates(), " ; "));
        put(columns, "currency_BT5", invoice.currency());
        party(columns, "seller", "BT30", "BT31", invoice.seller());
        put(columns, "seller_trading_name", invoice.seller().tradingName());
        put(columns, "seller_legal_scheme", legalScheme(invoice.seller()));
        party(columns, "buyer", "BT47", "BT48", invoice.buyer());
        put(
                columns,
                "payee_name",
                invoice.payee() == null ? null : invoice.payee().name());
        EInvoice.Totals totals = invoice.totals();
        put(columns, "total_HT_BT109", plain(totals.net()));
        put(columns, "total_TVA_BT110", plain(totals.vat()));
        put(columns, "total_TTC_BT112", plain(totals.gross()));
        put(columns, "prepaid_BT113", plain(totals.prepaid()));
        put(columns, "rounding_BT114", plain(totals.rounding()));
        put(columns, "amount_due_BT115", plain(totals.payable()));
        put(columns, "payment_means", joined(invoice.payment().means(), " ; "));
        put(columns, "ibans_BT84", joined(invoice.payment().accounts(), " ; "));
        put(columns, "bics", joined(invoice.payment().bics(), " ; "));
        put(columns, "payment_ref_BT83", invoice.payment().reference());
        put(columns, "payment_terms_BT20", invoice.payment().terms());
        put(columns, "order_ref", invoice.references().order());
        put(columns, "contract_ref", invoice.references().contract());
        put(columns, "buyer_ref_BT10", invoice.references().buyer());
        put(columns, "preceding_invoices", joined(invoice.references().preceding(), " ; "));
        put(columns, "line_count", invoice.lineCount());
        put(columns, "xml_attachments", joined(invoice.attachments(), " ; "));
        put(columns, "note_PMD_penalties", invoice.noteOn("PMD"));
        put(columns, "note_PMT_40eur", invoice.noteOn("PMT"));
        put(columns, "note_AAB_discount", invoice.noteOn("AAB"));
        put(columns, FLAGS, flags(read));
        return columns;
    }

    private static void party(
            Map<String, String> columns, String side, String legalTerm, String vatTerm, EInvoiceParty party) {
        put(columns, side + "_name", party.name());
        put(
                columns,
                side + "_legal_id_" + legalTerm,
                party.legalId() == null ? null : party.legalId().value());
        put(columns, side + "_vat_" + vatTerm, party.vatNumber());
        put(columns, side + "_ids", joined(party.ids(), " ; "));
        put(columns, side + "_address", joined(party.address(), " | "));
        put(columns, side + "_country", party.country());
    }

    private static @Nullable String legalScheme(EInvoiceParty party) {
        return party.legalId() == null ? null : party.legalId().scheme();
    }

    private static String flags(Reading.Read read) {
        Set<String> flags = read.warnings().stream()
                .map(Finding::rule)
                .map(FLAG_BY_RULE::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        // the table counts an account twice when two means of payment name it; our finding does not
        if (read.invoice().payment().accounts().size() > 1) {
            flags.add("several IBANs");
        }
        return String.join("; ", flags);
    }

    static String syntax(EInvoice.Syntax syntax) {
        return switch (syntax) {
            case CII -> "CII";
            case ZUGFERD_1 -> "ZUGFeRD1-CrossIndustryDocument";
            case UBL_INVOICE -> "UBL-Invoice";
            case UBL_CREDIT_NOTE -> "UBL-CreditNote";
        };
    }

    private static String joined(Collection<?> values, String separator) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(separator));
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    private static void put(Map<String, String> columns, String column, @Nullable Object value) {
        columns.put(column, value == null ? "" : value.toString());
    }
}
