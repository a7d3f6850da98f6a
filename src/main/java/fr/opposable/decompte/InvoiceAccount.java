package fr.opposable.decompte;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.ClaimStatement.Capitalisation;
import fr.opposable.claim.ClaimStatement.ImputationLine;
import fr.opposable.claim.ClaimStatement.InvoiceBalance;
import fr.opposable.claim.ClaimStatement.Segment;
import fr.opposable.claim.CreditNote;
import fr.opposable.claim.Invoice;
import fr.opposable.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The account of one invoice in the order of time, from the invoice to what remains: every cent of the statement stands on one line. The
 * lines come from the statement; they are put in order here, and the last balance must be the statement's own.
 *
 * @param invoice the invoice as typed
 * @param balance what remains of it
 * @param movements the lines, the invoice itself first
 */
record InvoiceAccount(Invoice invoice, InvoiceBalance balance, List<Movement> movements) {

    /** On one day: what ran until then, what reduces, what is capitalised. A credit note counts from its own day: it ends the day before. */
    private record Placed(LocalDate date, int rank, Movement.Change change) {

        static Placed of(Movement.Change change) {
            return switch (change) {
                case Movement.Invoiced _ -> new Placed(LocalDate.MIN, 0, change);
                case Movement.Indemnity _ -> new Placed(change.date(), 0, change);
                case Movement.Interest _ -> new Placed(change.date(), 1, change);
                case Movement.Credited _ -> new Placed(change.date().minusDays(1), 2, change);
                case Movement.Paid _ -> new Placed(change.date(), 3, change);
                case Movement.Capitalised _ -> new Placed(change.date(), 4, change);
            };
        }
    }

    InvoiceAccount {
        movements = List.copyOf(movements);
    }

    /** {@return the accounts of all invoices of the statement, in its order} */
    static List<InvoiceAccount> all(ClaimStatement statement, CaseFile file) {
        Map<String, Invoice> invoices = file.invoices().stream()
                .collect(Collectors.toMap(Invoice::number, invoice -> invoice, (first, _) -> first));
        Set<String> numbers = new HashSet<>(invoices.keySet());
        Map<String, List<Segment>> segments = new HashMap<>();
        List<Segment> given = new ArrayList<>();
        for (Segment segment : statement.segments()) {
            String number = segment.invoice();
            if (number == null) {
                given.add(segment);
            } else {
                segments.computeIfAbsent(number, _ -> new ArrayList<>()).add(segment);
            }
        }
        Map<String, List<ImputationLine>> payments =
                statement.imputations().stream().collect(Collectors.groupingBy(ImputationLine::invoice));
        Map<String, List<Capitalisation>> capitalisations =
                statement.capitalisations().stream().collect(Collectors.groupingBy(Capitalisation::invoice));
        Map<Boolean, List<CreditNote>> notes = file.creditNotes().stream()
                .filter(note -> !note.date().isAfter(statement.asOf()))
                .collect(Collectors.partitioningBy(note -> note.invoice() != null && numbers.contains(note.invoice())));
        Map<String, List<CreditNote>> named = notes.getOrDefault(true, List.of()).stream()
                .collect(Collectors.groupingBy(note -> note.invoice() + ""));
        List<CreditNote> spread = notes.getOrDefault(false, List.of());
        List<InvoiceAccount> accounts = new ArrayList<>(statement.invoices().size());
        for (InvoiceBalance balance : statement.invoices()) {
            String number = balance.number();
            Invoice invoice = invoices.get(number);
            if (invoice == null) {
                throw new IllegalStateException("The statement names invoice %s, the case does not".formatted(number));
            }
            List<Segment> own = new ArrayList<>(segments.getOrDefault(number, List.of()));
            List<ImputationLine> lines = payments.getOrDefault(number, List.of());
            if (holdsMore(balance, own, lines)) {
                own.addAll(given);
            }
            List<Movement.Change> changes = new ArrayList<>();
            capitalisations
                    .getOrDefault(number, List.of())
                    .forEach(line -> changes.add(new Movement.Capitalised(line)));
            addChanges(changes, balance, own, lines, named.getOrDefault(number, List.of()));
            accounts.add(new InvoiceAccount(invoice, balance, run(balance, inOrder(changes), spread)));
        }
        return accounts;
    }

    /** Interest over given periods belongs to no invoice; the statement holds it on the account of one. */
    private static boolean holdsMore(InvoiceBalance balance, List<Segment> own, List<ImputationLine> lines) {
        Money accrued = Money.sum(own.stream().map(Segment::amount).toList());
        Money paid = Money.sum(lines.stream().map(InvoiceAccount::toInterest).toList());
        return balance.interestDue().plus(paid).compareTo(accrued) > 0;
    }

    private static void addChanges(
            List<Movement.Change> changes,
            InvoiceBalance balance,
            List<Segment> segments,
            List<ImputationLine> lines,
            List<CreditNote> notes) {
        changes.add(new Movement.Invoiced(balance.issued(), balance.gross()));
        Money indemnity = balance.indemnity()
                .plus(Money.sum(lines.stream().map(ImputationLine::toCosts).toList()));
        if (indemnity.isPositive()) {
            changes.add(new Movement.Indemnity(balance.due().plusDays(1), indemnity));
        }
        segments.forEach(segment -> changes.add(new Movement.Interest(segment)));
        notes.forEach(note -> changes.add(new Movement.Credited(note.date(), note.gross(), note.number())));
        lines.forEach(line -> changes.add(new Movement.Paid(line)));
    }

    private static List<Movement.Change> inOrder(List<Movement.Change> changes) {
        return changes.stream()
                .map(Placed::of)
                .sorted(Comparator.comparing(Placed::date).thenComparing(Placed::rank))
                .map(Placed::change)
                .toList();
    }

    /**
     * Runs the account. A credit note takes no more than the principal; one that names no invoice is seen where the base of interest
     * goes down, or at the end.
     */
    private static List<Movement> run(InvoiceBalance balance, List<Movement.Change> changes, List<CreditNote> spread) {
        List<Movement> movements = new ArrayList<>(changes.size());
        String numbers = spread.stream().map(CreditNote::number).collect(Collectors.joining(", "));
        Movement.Balance now = Movement.Balance.NOTHING;
        Money credited = Money.ZERO;
        for (Movement.Change change : changes) {
            Movement.Change next = change;
            if (change instanceof Movement.Interest(Segment segment)
                    && segment.invoice() != null
                    && now.base().compareTo(segment.base()) > 0) {
                Money drop = now.base().minus(segment.base());
                credited = credited.plus(drop);
                now = add(movements, now, new Movement.Credited(segment.period().from(), drop, numbers));
            } else if (change instanceof Movement.Credited(LocalDate date, Money amount, String number)) {
                Money taken = amount.min(now.principal());
                credited = credited.plus(taken);
                next = new Movement.Credited(date, taken, number);
            }
            now = add(movements, now, next);
        }
        Money rest = balance.credited().minus(credited);
        if (!rest.isZero()) {
            LocalDate last = spread.stream()
                    .map(CreditNote::date)
                    .max(Comparator.naturalOrder())
                    .orElse(balance.due());
            now = add(movements, now, new Movement.Credited(last, rest, numbers));
        }
        Movement.Balance stated = new Movement.Balance(
                balance.principalDue(),
                balance.interestDue().minus(balance.capitalised()),
                balance.capitalised(),
                balance.indemnity());
        if (!now.equals(stated)) {
            throw new IllegalStateException(
                    "The lines of invoice %s end at %s, the statement at %s".formatted(balance.number(), now, stated));
        }
        return movements;
    }

    private static Movement.Balance add(List<Movement> movements, Movement.Balance now, Movement.Change change) {
        Movement.Balance after = now.after(change);
        movements.add(new Movement(change, after));
        return after;
    }

    /** {@return interest that ran on it, paid or not} */
    Money accrued() {
        return sum(Movement.Interest.class);
    }

    /** {@return indemnity that fell due on it, paid or not} */
    Money indemnity() {
        return sum(Movement.Indemnity.class);
    }

    /** {@return what of the payments went to principal} */
    Money paidPrincipal() {
        return Money.sum(payments().stream().map(ImputationLine::toPrincipal).toList());
    }

    Money paidInterest() {
        return Money.sum(payments().stream().map(InvoiceAccount::toInterest).toList());
    }

    /** {@return what of a payment went to interest, capitalised or not} */
    private static Money toInterest(ImputationLine line) {
        return line.toInterest().plus(line.toCapitalised());
    }

    Money paidIndemnity() {
        return Money.sum(payments().stream().map(ImputationLine::toCosts).toList());
    }

    Money due() {
        return movements.getLast().after().total();
    }

    private List<ImputationLine> payments() {
        return movements.stream()
                .map(Movement::change)
                .filter(Movement.Paid.class::isInstance)
                .map(change -> ((Movement.Paid) change).line())
                .toList();
    }

    private Money sum(Class<? extends Movement.Change> kind) {
        return Money.sum(movements.stream()
                .map(Movement::change)
                .filter(kind::isInstance)
                .map(Movement.Change::amount)
                .toList());
    }
}
