package fr.opposable.claim;

import fr.opposable.kernel.Money;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One payment while it is being set against debts: what is left of it, and one line for each invoice it reached. */
final class PaymentInHand {

    private final LocalDate date;
    private final Map<String, ClaimStatement.ImputationLine> lines = new LinkedHashMap<>();
    private Money left;

    PaymentInHand(LocalDate date, Money amount) {
        this.date = date;
        this.left = amount;
    }

    boolean holdsMoney() {
        return left.isPositive();
    }

    Money left() {
        return left;
    }

    List<ClaimStatement.ImputationLine> lines() {
        return List.copyOf(lines.values());
    }

    /** Sets what is left against debts of equal rank, in proportion to what is owed on each. */
    void share(List<InvoiceLedger> group) {
        if (group.size() == 1) {
            set(group.getFirst());
            return;
        }
        group.forEach(debt -> debt.accrueTo(date));
        List<Money> owed = group.stream().map(InvoiceLedger::owed).toList();
        Money taken = left.min(Money.sum(owed));
        if (taken.isZero()) {
            return;
        }
        List<Money> shares = ProportionalShares.of(taken, owed);
        for (int i = 0; i < group.size(); i++) {
            add(group.get(i).pay(date, shares.get(i)));
        }
    }

    /** Sets what is left against one debt. */
    void set(InvoiceLedger debt) {
        if (holdsMoney()) {
            add(debt.pay(date, left));
        }
    }

    /** Sets what is left against the indemnity of one invoice. */
    void setIndemnity(InvoiceLedger debt) {
        if (holdsMoney()) {
            add(debt.payIndemnity(date, left));
        }
    }

    private void add(ClaimStatement.@Nullable ImputationLine line) {
        if (line == null) {
            return;
        }
        left = left.minus(line.amount());
        lines.merge(line.invoice(), line, ClaimStatement.ImputationLine::plus);
    }
}
