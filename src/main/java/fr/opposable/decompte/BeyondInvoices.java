package fr.opposable.decompte;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.PenaltyClause;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is due beside the invoices, clause pénale and costs: the account of the invoices ends below the total by as much. */
public final class BeyondInvoices {

    private BeyondInvoices() {}

    /** {@return one row for each; none where the invoices are all that is due} */
    static List<Map<String, Object>> rows(ClaimStatement statement, CaseFile file) {
        List<Map<String, Object>> rows = new ArrayList<>();
        add(rows, "Clause pénale", clause(statement, file), statement.totals().penaltyClause());
        add(rows, "Frais", "", statement.totals().costs());
        return rows;
    }

    private static void add(List<Map<String, Object>> rows, String event, String formula, Money amount) {
        if (!amount.isZero()) {
            rows.add(Map.of("event", event, "formula", formula, "amount", French.amount(amount)));
        }
    }

    /** {@return the product that gives the clause pénale; of an amount, or of a sum that it does not give, there is none to show} */
    public static String clause(ClaimStatement statement, CaseFile file) {
        PenaltyClause clause = file.terms().penaltyClause();
        BigDecimal percent = clause == null ? null : clause.percent();
        if (percent == null) {
            return "";
        }
        Money principal = statement.totals().principal();
        Money product = Money.rounded(principal.amount().multiply(percent).movePointLeft(2));
        return product.equals(statement.totals().penaltyClause())
                ? French.euros(principal) + " × " + French.percent(percent)
                : "";
    }
}
