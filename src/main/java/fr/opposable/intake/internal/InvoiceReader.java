package fr.opposable.intake.internal;

import fr.opposable.claim.CreditNote;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.Payment;
import fr.opposable.intake.IntakeCode;
import fr.opposable.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was billed, credited and paid. */
final class InvoiceReader {

    private InvoiceReader() {}

    static @Nullable Invoice invoice(Fields fields) {
        String number = fields.text("number");
        LocalDate issued = fields.date("issued");
        LocalDate due = fields.date("due");
        Money gross = fields.amount("gross", Figures.Range.POSITIVE);
        Money net = fields.amount("net", Figures.Range.NOT_NEGATIVE);
        Money vat = fields.amount("vat", Figures.Range.NOT_NEGATIVE);
        String subject = fields.text("subject");
        LocalDate performed = fields.date("performed");
        String file = fields.file("file");
        boolean vatExempt = fields.truthOr("vatExempt", false);
        boolean disputed = fields.truthOr("disputed", false);
        if (fields.reading().judging()) {
            compareDates(fields, issued, due);
            compareTotals(fields, gross, net, vat, vatExempt);
        }
        return number == null || issued == null || due == null || gross == null
                ? null
                : new Invoice(number, issued, due, gross, net, vat, subject, performed, file, vatExempt, disputed);
    }

    private static void compareDates(Fields fields, @Nullable LocalDate issued, @Nullable LocalDate due) {
        if (issued != null && due != null && due.isBefore(issued)) {
            fields.reading()
                    .complaints()
                    .add(
                            IntakeCode.DUE_BEFORE_ISSUED,
                            fields.placeOf("due"),
                            Phrase.of("l'échéance (%s) précède la date de la facture (%s).", due, issued),
                            "Vérifiez les deux dates sur la facture, et corrigez la fausse.");
        }
    }

    private static void compareTotals(
            Fields fields, @Nullable Money gross, @Nullable Money net, @Nullable Money vat, boolean vatExempt) {
        if (gross == null) {
            return;
        }
        if (net != null && vat != null && !net.plus(vat).equals(gross)) {
            disagree(
                    fields,
                    "gross",
                    Phrase.of(
                            "hors taxes %s + TVA %s = %s, et non %s.",
                            net.plain(), vat.plain(), net.plus(vat).plain(), gross.plain()),
                    "Recopiez les trois montants de la facture, ou ne gardez que le TTC.");
        } else if (net != null && net.compareTo(gross) > 0) {
            disagree(
                    fields,
                    "net",
                    Phrase.of("le hors taxes (%s) dépasse le TTC (%s).", net.plain(), gross.plain()),
                    "Recopiez les montants de la facture, ou ne gardez que le TTC.");
        } else if (vat != null && vat.compareTo(gross) > 0) {
            disagree(
                    fields,
                    "vat",
                    Phrase.of("la TVA (%s) dépasse le TTC (%s).", vat.plain(), gross.plain()),
                    "Recopiez les montants de la facture, ou ne gardez que le TTC.");
        }
        if (vatExempt && vat != null && vat.amount().compareTo(BigDecimal.ZERO) > 0) {
            disagree(
                    fields,
                    "vat",
                    Phrase.of("la facture est dite exonérée, et porte %s de TVA.", vat.plain()),
                    "Retirez vatExempt ou la TVA.");
        }
    }

    private static void disagree(Fields fields, String key, String message, String cure) {
        fields.reading().complaints().add(IntakeCode.TOTALS_DISAGREE, fields.placeOf(key), message, cure);
    }

    static @Nullable CreditNote creditNote(Fields fields) {
        String number = fields.text("number");
        LocalDate date = fields.date("date");
        Money gross = fields.amount("gross", Figures.Range.POSITIVE);
        String invoice = fields.text("invoice");
        String file = fields.file("file");
        return number == null || date == null || gross == null
                ? null
                : new CreditNote(number, date, gross, invoice, file);
    }

    static @Nullable Payment payment(Fields fields) {
        LocalDate date = fields.date("date");
        Money amount = fields.amount("amount", Figures.Range.POSITIVE);
        String invoice = fields.text("invoice");
        String method = fields.text("method");
        String file = fields.file("file");
        return date == null || amount == null ? null : new Payment(date, amount, invoice, method, file);
    }
}
