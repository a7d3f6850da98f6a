package fr.opposable.sample;

import fr.opposable.kernel.Money;
import fr.opposable.sample.Amounts.Total;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Invents the invoices of a case, its credit note and its part payments. */
final class InvoiceRows {

    /** ECB rates are known from the first half of 2023 on in the portfolios we make. */
    private static final LocalDate FIRST_ISSUE = LocalDate.of(2023, 1, 1);

    private static final List<Integer> TERMS = List.of(0, 15, 30, 30, 30, 30, 45, 60);
    private static final List<String> SUBJECTS = List.of(
            "Fourniture et pose",
            "Prestation du mois",
            "Travaux selon devis accepté",
            "Livraison de marchandises",
            "Entretien annuel",
            "Location de matériel",
            "Transport et manutention",
            "Réparation en atelier",
            "Fournitures de bureau",
            "Conseil et assistance",
            "Sous-traitance, deuxième tranche",
            "Pièces détachées",
            "Étude et plans",
            "Impression de catalogues ; livraison comprise");
    private static final List<String> METHODS =
            List.of("virement", "virement", "virement", "chèque", "prélèvement", "carte");

    private final String reference;
    private final LocalDate asOf;
    private final Draw draw;

    InvoiceRows(String reference, LocalDate asOf, Draw draw) {
        this.reference = reference;
        this.asOf = asOf;
        this.draw = draw;
    }

    /**
     * @param number as printed on it
     * @param issued date of issue
     * @param due due date
     * @param total what it asks for
     */
    record InvoiceMade(String number, LocalDate issued, LocalDate due, Total total) {}

    /**
     * {@return invoices by due date, the first due on {@code oldestDue}, the others between that day and {@code lastDue}}
     *
     * @param rank number of the case, of which the numbers of its invoices are made
     */
    List<InvoiceMade> invent(int rank, int count, LocalDate oldestDue, LocalDate lastDue) {
        int term = draw.of(TERMS);
        List<LocalDate> dueDays = new ArrayList<>();
        dueDays.add(oldestDue);
        int room = Math.toIntExact(lastDue.toEpochDay() - oldestDue.toEpochDay());
        for (int i = 1; i < count; i++) {
            dueDays.add(oldestDue.plusDays(draw.between(0, Math.max(0, room))));
        }
        dueDays.sort(Comparator.naturalOrder());
        List<InvoiceMade> invoices = new ArrayList<>();
        for (LocalDate due : dueDays) {
            LocalDate issued = earlier(due.minusDays(term), asOf);
            if (issued.isBefore(FIRST_ISSUE)) {
                issued = FIRST_ISSUE;
            }
            String number = "F%d-%07d".formatted(issued.getYear(), rank * 10L + invoices.size() + 1);
            invoices.add(new InvoiceMade(number, issued, due, Amounts.draw(draw)));
        }
        return invoices;
    }

    CsvRow invoice(InvoiceMade invoice, boolean disputed) {
        return new CsvRow()
                .with("affaire", reference)
                .with("type", "facture")
                .with("numero", invoice.number())
                .with("date_facture", invoice.issued())
                .with("echeance", invoice.due())
                .with("montant_ht", invoice.total().net().plain())
                .with("montant_tva", invoice.total().vat().plain())
                .with("montant_ttc", invoice.total().gross().plain())
                .with("objet", draw.of(SUBJECTS))
                .with("date_prestation", invoice.issued().minusDays(draw.between(0, 9)))
                .with("contestee", disputed ? "oui" : null);
    }

    /** {@return a credit note of a part of {@code invoice}, dated before the day of the portfolio} */
    CsvRow creditNote(InvoiceMade invoice) {
        Total total = Total.ofNet(Amounts.part(invoice.total().net(), draw.between(5, 35)));
        LocalDate date = earlier(invoice.issued().plusDays(draw.between(3, 25)), asOf.minusDays(1));
        return new CsvRow()
                .with("affaire", reference)
                .with("type", "avoir")
                .with("numero", "A" + invoice.number().substring(1))
                .with("date_facture", date)
                .with("echeance", date)
                .with("montant_ht", total.net().plain())
                .with("montant_tva", total.vat().plain())
                .with("montant_ttc", total.gross().plain())
                .with("objet", "Avoir sur " + invoice.number())
                .with("facture", invoice.number());
    }

    /**
     * {@return a payment of a part of {@code invoice}, after its due date and before the day of the portfolio}
     *
     * @param mostPercent the largest part
     */
    CsvRow partPayment(InvoiceMade invoice, int mostPercent) {
        int days = Math.toIntExact(asOf.toEpochDay() - invoice.due().toEpochDay());
        LocalDate date = asOf.minusDays(draw.between(1, Math.max(1, days - 1)));
        return payment(invoice, date, Amounts.part(invoice.total().gross(), draw.between(10, mostPercent)));
    }

    /** {@return the payment of the whole of {@code invoice}, by its due date} */
    CsvRow fullPayment(InvoiceMade invoice) {
        int term = Math.toIntExact(invoice.due().toEpochDay() - invoice.issued().toEpochDay());
        return payment(
                invoice,
                invoice.due().minusDays(draw.between(0, Math.min(5, term))),
                invoice.total().gross());
    }

    private CsvRow payment(InvoiceMade invoice, LocalDate date, Money amount) {
        return new CsvRow()
                .with("affaire", reference)
                .with("date", date)
                .with("montant", amount.plain())
                .with("facture", draw.chance(60) ? invoice.number() : null)
                .with("moyen", draw.of(METHODS));
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
