package fr.opposable.decompte;

import fr.opposable.claim.ClaimStatement.ImputationLine;
import fr.opposable.claim.Imputation;
import fr.opposable.decompte.internal.Look;
import fr.opposable.decompte.internal.Sheet;
import fr.opposable.kernel.Money;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a spreadsheet sets a payment against the parts of a debt: each takes what the ones before it left, and no more than it is. The
 * indemnity comes last where the order does not name it.
 */
final class PaymentFormulas {

    private final List<Imputation.Part> order;
    private final int row;

    PaymentFormulas(Imputation imputation, int row) {
        this.order = new ArrayList<>(imputation.order());
        this.row = row;
        if (!order.contains(Imputation.Part.COSTS)) {
            order.add(Imputation.Part.COSTS);
        }
    }

    /** Writes the parts of {@code line}: as formulas when they give them from {@code before}, as figures otherwise. */
    void write(Sheet.Row cells, ImputationLine line, Movement.Balance before) {
        Map<Imputation.Part, Money> stated = new EnumMap<>(Map.of(
                Imputation.Part.COSTS, line.toCosts(),
                Imputation.Part.INTEREST, line.toInterest(),
                Imputation.Part.PRINCIPAL, line.toPrincipal()));
        boolean computes = parts(line.amount(), before).equals(stated);
        StringBuilder left = new StringBuilder("K" + row);
        for (Imputation.Part part : order) {
            Money amount = stated.getOrDefault(part, Money.ZERO);
            if (computes) {
                String formula = "MIN(ROUND(%s,2),%s%d)".formatted(left, balance(part), row - 1);
                cells.formula(taken(part), formula, amount.amount(), Look.EUROS);
            } else {
                cells.figure(taken(part), amount.amount(), Look.EUROS);
            }
            left.append('-').append(taken(part)).append(row);
        }
    }

    private Map<Imputation.Part, Money> parts(Money amount, Movement.Balance before) {
        Map<Imputation.Part, Money> parts = new EnumMap<>(Imputation.Part.class);
        Money left = amount;
        for (Imputation.Part part : order) {
            Money taken = left.min(owed(part, before));
            parts.put(part, taken);
            left = left.minus(taken);
        }
        return parts;
    }

    private static Money owed(Imputation.Part part, Movement.Balance before) {
        return switch (part) {
            case COSTS -> before.indemnity();
            case INTEREST -> before.interest();
            case PRINCIPAL -> before.principal();
        };
    }

    private static char taken(Imputation.Part part) {
        return switch (part) {
            case COSTS -> 'L';
            case INTEREST -> 'M';
            case PRINCIPAL -> 'N';
        };
    }

    private static char balance(Imputation.Part part) {
        return switch (part) {
            case COSTS -> 'Q';
            case INTEREST -> 'P';
            case PRINCIPAL -> 'O';
        };
    }
}
