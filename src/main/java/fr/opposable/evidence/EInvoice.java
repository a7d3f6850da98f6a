package fr.opposable.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an electronic invoice says of itself, field by field (EN 16931 business terms). Evidence sent by a third party: nothing
 * here is corrected, rounded or completed, and what it does not say is null or empty.
 *
 * @param syntax the language it is written in
 * @param namespace namespace of its root element, as written
 * @param profile BT-24
 * @param process BT-23
 * @param typeCode BT-3, code list UNTDID 1001
 * @param number BT-1
 * @param issued BT-2
 * @param dueDates BT-9, several when it is payable by instalments
 * @param currency BT-5, ISO 4217
 * @param seller the seller
 * @param buyer the buyer
 * @param payee who is to be paid when it is not the seller, a factor for one; null when not stated
 * @param totals the totals of the document
 * @param payment how it is to be paid
 * @param references other documents it names
 * @param lineCount number of invoice lines; zero in the profiles that carry none
 * @param notes BG-1
 * @param attachments names of the files carried inside the XML, BT-125
 */
public record EInvoice(
        Syntax syntax,
        String namespace,
        @Nullable String profile,
        @Nullable String process,
        @Nullable String typeCode,
        @Nullable String number,
        @Nullable StatedDate issued,
        List<StatedDate> dueDates,
        @Nullable String currency,
        EInvoiceParty seller,
        EInvoiceParty buyer,
        @Nullable EInvoiceParty payee,
        Totals totals,
        PaymentInstructions payment,
        References references,
        int lineCount,
        List<Note> notes,
        List<String> attachments) {

    /** Type codes of UNTDID 1001 that EN 16931 (BR-CL-01) reads as credit notes. */
    private static final Set<String> CREDIT_NOTE_CODES =
            Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532");

    public EInvoice {
        dueDates = List.copyOf(dueDates);
        notes = List.copyOf(notes);
        attachments = List.copyOf(attachments);
    }

    /** The languages an electronic invoice is written in. */
    public enum Syntax {
        /** UN/CEFACT Cross Industry Invoice D16B: Factur-X, ZUGFeRD 2, XRechnung. */
        CII,
        /** ZUGFeRD 1.0, {@code CrossIndustryDocument}. */
        ZUGFERD_1,
        UBL_INVOICE,
        UBL_CREDIT_NOTE
    }

    /**
     * The totals, as decimals with the scale they are written with.
     *
     * @param net total without VAT, BT-109
     * @param vat VAT in the currency of the invoice, BT-110
     * @param gross total with VAT, BT-112
     * @param prepaid sum already paid, BT-113
     * @param rounding BT-114
     * @param payable amount due, BT-115
     * @param unreadable totals that are stated but are no decimal number, as {@code BT-115: 1.234,56}
     */
    public record Totals(
            @Nullable BigDecimal net,
            @Nullable BigDecimal vat,
            @Nullable BigDecimal gross,
            @Nullable BigDecimal prepaid,
            @Nullable BigDecimal rounding,
            @Nullable BigDecimal payable,
            List<String> unreadable) {

        public Totals {
            unreadable = List.copyOf(unreadable);
        }
    }

    /**
     * How the invoice is to be paid.
     *
     * @param means BT-81, one code for each means stated
     * @param accounts BT-84, as written, IBAN or not
     * @param bics BT-86
     * @param reference BT-83
     * @param terms BT-20, those of several instalments parted by strokes
     */
    public record PaymentInstructions(
            List<String> means,
            List<String> accounts,
            List<String> bics,
            @Nullable String reference,
            @Nullable String terms) {

        public PaymentInstructions {
            means = List.copyOf(means);
            accounts = List.copyOf(accounts);
            bics = List.copyOf(bics);
        }
    }

    /**
     * Other documents the invoice names.
     *
     * @param order BT-13
     * @param contract BT-12
     * @param buyer BT-10
     * @param preceding numbers of earlier invoices, BT-25
     */
    public record References(
            @Nullable String order,
            @Nullable String contract,
            @Nullable String buyer,
            List<String> preceding) {

        public References {
            preceding = List.copyOf(preceding);
        }
    }

    /**
     * A note on the whole invoice.
     *
     * @param subject BT-21: PMD (late-payment penalties), PMT (40 € indemnity), AAB (discount)…; null when not stated
     * @param text BT-22
     */
    public record Note(@Nullable String subject, String text) {}

    /**
     * {@return the sum the seller asks for: the amount due (BT-115), and the total with VAT (BT-112) only when none is stated; null when
     * neither is}
     *
     * <p>Not the total with VAT first, because a sum may have been paid before the invoice was issued. The MINIMUM profile makes it a trap: it
     * has no field for a prepaid sum (BT-113), so an invoice of 671,15 € of which 470,15 € remain due states both figures and nothing
     * that explains the difference. Claiming BT-112 would then claim 201,00 € that were paid.
     */
    public @Nullable BigDecimal amountClaimable() {
        return totals.payable() != null ? totals.payable() : totals.gross();
    }

    /** {@return whether it reduces a claim instead of making one, by its type code or by being a UBL CreditNote} */
    public boolean isCreditNote() {
        return syntax == Syntax.UBL_CREDIT_NOTE || (typeCode != null && CREDIT_NOTE_CODES.contains(typeCode));
    }

    /** {@return whether its profile is Factur-X or ZUGFeRD MINIMUM, which has neither lines nor prepaid sum nor due date} */
    public boolean isMinimum() {
        return profile != null && profile.endsWith(":minimum");
    }

    /** {@return the payment terms as one text, parted by strokes; null when there are none} */
    static @Nullable String joinedTerms(List<String> terms) {
        return terms.isEmpty() ? null : String.join(" / ", terms);
    }

    /** {@return the notes whose subject is {@code subject}, joined; null when there is none} */
    public @Nullable String noteOn(String subject) {
        List<String> texts = notes.stream()
                .filter(note -> subject.equals(note.subject()))
                .map(Note::text)
                .toList();
        return texts.isEmpty() ? null : String.join(" | ", texts);
    }
}
