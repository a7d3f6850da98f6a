package fr.opposable.claim;

import fr.opposable.compliance.Finding;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.legal.LegalTexts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The claim as it stood when a collective procedure was opened, which is what is declared (C. com., art. L. 622-25): the sums due on the
 * day of the judgment, and those to fall due with their terms. Payments of that day and later are not deducted, since none could be made
 * (art. L. 622-7); what was supplied from that day on is no prior claim and is left out.
 *
 * @param opened day of the judgment
 * @param due principal of the invoices whose due date is before it
 * @param interest interest up to the day before it
 * @param indemnities fixed indemnities of the invoices then late
 * @param penaltyClause clause pénale incurred by then
 * @param toFallDue principal of the others
 * @param terms their numbers and due dates, in French; empty for none
 * @param left numbers of the invoices left out
 */
record DeclaredClaim(
        LocalDate opened,
        Money due,
        Money interest,
        Money indemnities,
        Money penaltyClause,
        Money toFallDue,
        String terms,
        List<String> left) {

    /** {@return the claim to declare; null when no procedure is opened on {@code asOf}, or when nothing of the case is prior} */
    static @Nullable DeclaredClaim of(CaseFile file, LegalTexts legal, Readings readings, LocalDate asOf) {
        LocalDate opened = Insolvency.openedOn(file);
        if (opened == null || opened.isAfter(asOf)) {
            return null;
        }
        List<Invoice> prior = file.invoices().stream()
                .filter(invoice -> birth(invoice).isBefore(opened))
                .toList();
        if (prior.isEmpty()) {
            return null;
        }
        CaseFile then = on(file, opened, prior);
        CaseAccount account = CaseAccount.sumsUpTo(opened, then, legal, readings);
        List<InvoiceLedger> later = account.ledgers().stream()
                .filter(debt -> !debt.invoice().due().isBefore(opened))
                .filter(debt -> debt.principal().isPositive())
                .toList();
        Money toFallDue = Money.sum(later.stream().map(InvoiceLedger::principal).toList());
        return new DeclaredClaim(
                opened,
                account.principal().minus(toFallDue),
                account.interest(),
                account.indemnities(),
                PenaltyClauseDue.of(then, account, legal, readings, opened).amount(),
                toFallDue,
                later.stream()
                        .map(debt -> debt.invoice().number() + " au "
                                + French.words(debt.invoice().due()))
                        .collect(Collectors.joining(" ; ")),
                file.invoices().stream()
                        .filter(invoice -> !prior.contains(invoice))
                        .map(Invoice::number)
                        .toList());
    }

    private static LocalDate birth(Invoice invoice) {
        return invoice.performed() == null ? invoice.issued() : invoice.performed();
    }

    /** {@return the case without what came from that day on} */
    private static CaseFile on(CaseFile file, LocalDate opened, List<Invoice> prior) {
        List<String> numbers = prior.stream().map(Invoice::number).toList();
        return file.withInvoices(prior)
                .withCreditNotes(file.creditNotes().stream()
                        .filter(note -> note.date().isBefore(opened))
                        .filter(note -> note.invoice() == null || numbers.contains(note.invoice()))
                        .toList())
                .withPayments(file.payments().stream()
                        .filter(payment -> payment.date().isBefore(opened))
                        .filter(payment -> payment.invoice() == null || numbers.contains(payment.invoice()))
                        .toList());
    }

    /** {@return what was due on the day of the judgment} */
    Money total() {
        return Money.sum(List.of(due, interest, indemnities, penaltyClause));
    }

    Finding finding() {
        String parts = "principal " + French.euros(due) + ", intérêts " + French.euros(interest) + ", indemnités "
                + French.euros(indemnities)
                + (penaltyClause.isPositive() ? ", clause pénale " + French.euros(penaltyClause) : "");
        String terms = toFallDue.isPositive()
                ? " ; à échoir : " + French.euros(toFallDue) + " (" + this.terms + ")"
                : " ; rien à échoir";
        String without = left.isEmpty() ? "" : " Sans ce qui est né depuis : " + String.join(", ", left) + ".";
        return Remark.information(
                "CLM-INS-4",
                "C. com., art. L. 622-25",
                "Créance à déclarer, au jour du jugement d'ouverture (" + French.words(opened) + ") : "
                        + French.euros(total()) + " échus (" + parts + ")" + terms + "." + without,
                "Reprenez ces sommes dans la déclaration, avec les échéances des sommes à échoir, les sûretés et les pièces ; le montant est "
                        + "certifié sincère à défaut de titre exécutoire.");
    }
}
