package fr.opposable.claim;

import java.util.List;
import java.util.Optional;

/**
 * The readings of a statement that turn on something the case has: nothing of part payments where none was made, nothing of credit notes
 * where there is none, no sum « TTC » where no VAT is due,
 * nothing of how interest is reckoned where none runs. The statement itself keeps them all, in the words its letters were released with.
 */
public final class FittingNotes {

    private FittingNotes() {}

    /**
     * {@return the sentences, in the order of the statement's own}
     *
     * @param debtors how many owe the debt
     */
    public static List<String> of(ClaimStatement statement, CaseFile file, int debtors) {
        List<Payment> payments = file.payments().stream()
                .filter(payment -> !payment.date().isAfter(statement.asOf()))
                .toList();
        boolean freely = payments.stream().anyMatch(payment -> payment.invoice() == null)
                || statement.imputations().size() > payments.size();
        boolean credited =
                statement.invoices().stream().anyMatch(line -> line.credited().isPositive());
        boolean exempt = file.invoices().stream().allMatch(Invoice::vatExempt);
        boolean bare = statement.segments().isEmpty()
                && !statement.totals().interest().isPositive()
                && StatementNotes.areCivil(statement.conventions().notes());
        StatementNotes.Had had =
                new StatementNotes.Had(!payments.isEmpty(), freely, credited, exempt, debtors > 1, bare);
        return statement.conventions().notes().stream()
                .map(note -> StatementNotes.fitting(note, had))
                .flatMap(Optional::stream)
                .toList();
    }
}
