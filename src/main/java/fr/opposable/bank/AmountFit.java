package fr.opposable.bank;

import fr.opposable.bank.CertaintyTable.Fit;
import fr.opposable.bank.RecordedPayment.Part;
import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimReckoner;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.ClaimStatement.InvoiceBalance;
import fr.opposable.claim.Payment;
import fr.opposable.kernel.Money;
import fr.opposable.legal.LegalTextMissingException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * How a sum fits what a case is owed on the day it came.
 *
 * @param fit which way
 * @param parts what goes to which invoice when the payment names invoices; else nothing, and the law sets it (C. civ., art. 1342-10)
 */
record AmountFit(Fit fit, List<Part> parts) {

    /** Sums of invoices are tried for so many invoices at most: 4,096 of them. */
    private static final int MOST_INVOICES = 12;

    /**
     * {@return how {@code amount} fits}
     *
     * @param file the case with the payments that stand before this one
     * @param typed payments of the case that no statement has shown yet
     * @param named numbers of the invoices that the payment names
     * @param asked sums that letters asked for; one above all that is owed on the day is of former times
     */
    static AmountFit of(
            CaseFile file,
            List<Payment> typed,
            ClaimReckoner reckoner,
            Money amount,
            LocalDate day,
            Set<String> named,
            Set<Money> asked) {
        boolean there = typed.stream()
                .anyMatch(payment -> payment.amount().equals(amount)
                        && Math.abs(ChronoUnit.DAYS.between(payment.date(), day)) <= PaidCase.SAME_WITHIN_DAYS);
        if (there) {
            return new AmountFit(Fit.TYPED, List.of());
        }
        ClaimStatement statement;
        try {
            statement = reckoner.statement(file, day);
        } catch (LegalTextMissingException ratesUnknown) {
            // Without a rate for that day the sums are not known: the payment is then part of something.
            return new AmountFit(Fit.PART, single(named, amount));
        }
        List<InvoiceBalance> lines = statement.invoices().stream()
                .filter(line -> named.contains(line.number()))
                .toList();
        List<Part> parts = parts(lines, amount, InvoiceBalance::principalDue);
        if (parts.isEmpty()) {
            parts = parts(lines, amount, AmountFit::all);
        }
        if (!parts.isEmpty()) {
            return new AmountFit(Fit.EXACT, parts);
        }
        parts = single(named, amount);
        Money total = statement.totals().total();
        boolean exact = amount.equals(total)
                || amount.equals(statement.totals().principal())
                || file.events().stream().anyMatch(event -> Objects.equals(event.amountClaimed(), amount))
                || (asked.contains(amount) && amount.compareTo(total) <= 0)
                || isSumOfSome(statement.invoices(), amount);
        if (exact) {
            return new AmountFit(Fit.EXACT, parts);
        }
        return new AmountFit(amount.compareTo(total) > 0 ? Fit.OVER : Fit.PART, parts);
    }

    private static Money all(InvoiceBalance line) {
        return line.principalDue().plus(line.interestDue()).plus(line.indemnity());
    }

    private static List<Part> parts(List<InvoiceBalance> lines, Money amount, Function<InvoiceBalance, Money> due) {
        List<Part> parts = new ArrayList<>();
        for (InvoiceBalance line : lines) {
            if (due.apply(line).isPositive()) {
                parts.add(new Part(line.number(), due.apply(line)));
            }
        }
        return Money.sum(parts.stream().map(Part::amount).toList()).equals(amount) ? parts : List.of();
    }

    /** The one invoice a payment names is the debtor's choice, whatever the sum. */
    private static List<Part> single(Set<String> named, Money amount) {
        return named.size() == 1 ? List.of(new Part(named.iterator().next(), amount)) : List.of();
    }

    private static boolean isSumOfSome(List<InvoiceBalance> lines, Money amount) {
        List<Money> due = lines.stream()
                .map(InvoiceBalance::principalDue)
                .filter(Money::isPositive)
                .toList();
        if (due.contains(amount)) {
            return true;
        }
        if (due.size() > MOST_INVOICES) {
            return false;
        }
        for (int choice = 1; choice < 1 << due.size(); choice++) {
            Money sum = Money.ZERO;
            for (int i = 0; i < due.size(); i++) {
                if ((choice >> i & 1) == 1) {
                    sum = sum.plus(due.get(i));
                }
            }
            if (sum.equals(amount)) {
                return true;
            }
        }
        return false;
    }
}
