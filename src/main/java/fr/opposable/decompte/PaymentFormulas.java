package fr.opposable.decompte;

import fr.opposable.claim.ClaimStatement.ImputationLine;
import fr.opposable.claim.Imputation;
import fr.opposable.decompte.internal.Look;
import fr.opposable.decompte.internal.Sheet;
import fr.opposable.kernel.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * How a spreadsheet sets a payment against the parts of a debt: each takes what the ones before it left, and no more than it is.
 * Capitalised interest is paid with the principal, before it; the indemnity comes last where the order does not name it.
 */
final class PaymentFormulas {

    private final List<Pot> order;
    private final int row;

    /**
     * A part of a debt.
     *
     * @param taken column of what a payment takes of it
     * @param left column of what remains of it
     * @param owed what remained before
     * @param stated what the statement says the payment took
     */
    private record Pot(char taken, char left, Money owed, Money stated) {}

    PaymentFormulas(Imputation imputation, int row, ImputationLine line, Movement.Balance before) {
        this.order = new ArrayList<>();
        this.row = row;
        Pot costs = new Pot('L', 'S', before.indemnity(), line.toCosts());
        for (Imputation.Part part : imputation.order()) {
            switch (part) {
                case COSTS -> order.add(costs);
                case INTEREST -> order.add(new Pot('M', 'Q', before.interest(), line.toInterest()));
                case PRINCIPAL -> {
                    order.add(new Pot('N', 'R', before.capitalised(), line.toCapitalised()));
                    order.add(new Pot('O', 'P', before.principal(), line.toPrincipal()));
                }
            }
        }
        if (!order.contains(costs)) {
            order.add(costs);
        }
    }

    /** Writes what each part took of {@code amount}: as formulas when they give what the statement says, as figures otherwise. */
    void write(Sheet.Row cells, Money amount) {
        boolean computes = gives(amount);
        StringBuilder left = new StringBuilder("K" + row);
        for (Pot pot : order) {
            if (computes) {
                String formula = "MIN(ROUND(%s,2),%s%d)".formatted(left, pot.left(), row - 1);
                cells.formula(pot.taken(), formula, pot.stated().amount(), Look.EUROS);
            } else {
                cells.figure(pot.taken(), pot.stated().amount(), Look.EUROS);
            }
            left.append('-').append(pot.taken()).append(row);
        }
    }

    private boolean gives(Money amount) {
        Money left = amount;
        for (Pot pot : order) {
            Money taken = left.min(pot.owed());
            if (!taken.equals(pot.stated())) {
                return false;
            }
            left = left.minus(taken);
        }
        return true;
    }
}
