package fr.opposable.letter;

import fr.opposable.claim.ClaimStatement.InvoiceBalance;
import fr.opposable.claim.Sender;
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
        LetterContent content = letter.content();
        boolean whole = Demands.asksWhole(letter.kind(), content.file(), content.statement());
        boolean professional = content.cell().debtor() == DebtorClass.PROFESSIONAL;
        List<InvoiceBalance> lines = demand.lines();
        boolean credited = lines.stream().anyMatch(line -> !line.credited().isZero());
        boolean paid = lines.stream().anyMatch(line -> !line.paid().isZero());
        return Map.of(
                "rows",
                lines.stream().map(DemandTable::row).toList(),
                "totals",
                totals(letter, whole),
                "showCredited",
                credited,
                "showPaid",
                paid,
                "showPenalties",
                whole && professional && lines.size() > 1 && demand.interest().isPositive());
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

    private static List<Map<String, Object>> totals(Letter letter, boolean whole) {
        Demand demand = letter.content().demand();
        Cell cell = letter.content().cell();
        List<Map<String, Object>> totals = new ArrayList<>();
        if (whole && cell.sender() != Sender.Role.CREDITOR) {
            totals.add(total("En principal", demand.principal(), false));
            totals.add(total(
                    "En intérêts" + (demand.interest().isZero() ? "" : detail(interestName(cell.debtor()))),
                    demand.interest(),
                    false));
            totals.add(total(
                    "En autres accessoires"
                            + (demand.indemnities().isZero()
                                    ? ""
                                    : detail("indemnité forfaitaire pour frais de recouvrement")),
                    demand.indemnities(),
                    false));
            addIfDue(totals, "Clause pénale", demand.penaltyClause());
        } else if (whole) {
            totals.add(total("Principal restant dû", demand.principal(), false));
            addIfDue(totals, capitalised(interestName(cell.debtor())), demand.interest());
            addIfDue(totals, "Indemnité forfaitaire pour frais de recouvrement", demand.indemnities());
            addIfDue(totals, "Clause pénale", demand.penaltyClause());
        }
        totals.add(total(lastLine(letter, whole), demand.asked(), true));
        return List.copyOf(totals);
    }

    private static String lastLine(Letter letter, boolean whole) {
        return switch (letter) {
            case PreventiveReminder _ -> "Total à échéance";
            case PlanProposal _ -> "Total de la dette";
            case MediationProposal _, ConciliatorRequest _, FailureRecord _, Receipt _ -> "Total";
            case Reminder _, MiseEnDemeure _, SuspensionNotice _ -> whole ? "Somme à payer" : "Solde à payer";
        };
    }

    /** {@return what the interest is called between these parties} */
    static String interestName(DebtorClass debtor) {
        return switch (debtor) {
            case PROFESSIONAL -> "pénalités de retard";
            case CONSUMER -> "intérêts au taux légal";
            case PUBLIC_BODY -> "intérêts moratoires";
        };
    }

    private static String detail(String words) {
        return " (" + words + ")";
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
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
