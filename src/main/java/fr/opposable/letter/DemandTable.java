package fr.opposable.letter;

import fr.opposable.claim.ClaimStatement.InvoiceBalance;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is claimed as a table: a row for each overdue invoice, then the sums. Columns that would hold nothing do not show. */
final class DemandTable {

    private DemandTable() {}

    static Map<String, Object> of(Letter letter) {
        Demand demand = letter.content().demand();
        boolean whole = letter.kind() != LetterKind.RELANCE_1;
        List<InvoiceBalance> lines = demand.lines();
        boolean credited = lines.stream().anyMatch(line -> !line.credited().isZero());
        boolean paid = lines.stream().anyMatch(line -> !line.paid().isZero());
        return Map.of(
                "rows",
                lines.stream().map(DemandTable::row).toList(),
                "totals",
                totals(demand, whole),
                "showCredited",
                credited,
                "showPaid",
                paid,
                "showPenalties",
                whole && lines.size() > 1 && demand.interest().isPositive());
    }

    private static Map<String, Object> row(InvoiceBalance line) {
        return Map.of(
                "number", line.number(),
                "issued", French.figures(line.issued()),
                "due", French.figures(line.due()),
                "gross", French.amount(line.gross()),
                "credited", French.amount(line.credited()),
                "paid", French.amount(line.paid()),
                "balance", French.amount(line.principalDue()),
                "penalties", French.amount(line.interestDue()));
    }

    private static List<Map<String, Object>> totals(Demand demand, boolean whole) {
        List<Map<String, Object>> totals = new ArrayList<>();
        if (whole) {
            totals.add(total("Principal restant dû", demand.principal(), false));
            addIfDue(totals, "Pénalités de retard", demand.interest());
            addIfDue(totals, "Indemnité forfaitaire pour frais de recouvrement", demand.indemnities());
            addIfDue(totals, "Clause pénale", demand.penaltyClause());
        }
        totals.add(total(whole ? "Somme à payer" : "Solde à payer", demand.asked(), true));
        return List.copyOf(totals);
    }

    private static void addIfDue(List<Map<String, Object>> totals, String label, Money amount) {
        if (!amount.isZero()) {
            totals.add(total(label, amount, false));
        }
    }

    private static Map<String, Object> total(String label, Money amount, boolean strong) {
        return Map.of("label", label, "amount", French.euros(amount), "strong", strong);
    }
}
