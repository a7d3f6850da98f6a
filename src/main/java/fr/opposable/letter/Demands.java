package fr.opposable.letter;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.ClaimStatement.InvoiceBalance;
import fr.opposable.kernel.Money;
import java.util.List;

/** Which invoices and which sums of the statement a document speaks of. It adds up and computes nothing. */
final class Demands {

    private Demands() {}

    static Demand of(LetterKind kind, CaseFile file, ClaimStatement statement) {
        return kind == LetterKind.RELANCE_PREVENTIVE ? toCome(file, statement) : overdue(kind, file, statement);
    }

    /** Invoices that will fall due: their principal and nothing else. */
    private static Demand toCome(CaseFile file, ClaimStatement statement) {
        List<InvoiceBalance> lines = statement.invoices().stream()
                .filter(line -> !line.overdue() && line.principalDue().isPositive())
                .toList();
        Money principal =
                Money.sum(lines.stream().map(InvoiceBalance::principalDue).toList());
        return demand(file, lines, principal, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, principal);
    }

    private static Demand overdue(LetterKind kind, CaseFile file, ClaimStatement statement) {
        boolean whole = asksWhole(kind, file, statement);
        List<InvoiceBalance> lines = statement.invoices().stream()
                .filter(InvoiceBalance::overdue)
                .filter(line -> line.principalDue().isPositive()
                        || (whole && line.interestDue().plus(line.indemnity()).isPositive()))
                .toList();
        Money principal =
                Money.sum(lines.stream().map(InvoiceBalance::principalDue).toList());
        ClaimStatement.Totals totals = statement.totals();
        Money all = Money.sum(
                List.of(principal, totals.interest(), totals.indemnities(), totals.penaltyClause(), totals.costs()));
        return demand(
                file,
                lines,
                principal,
                totals.interest(),
                totals.indemnities(),
                totals.penaltyClause(),
                totals.costs(),
                whole ? all : principal);
    }

    /**
     * A creditor's first reminder asks for the principal and names the rest; whoever writes for it splits the whole (CPCE, art. R. 124-4,
     * 3°). While a public body has suspended the delay, nothing but the principal is spoken of.
     */
    static boolean asksWhole(LetterKind kind, CaseFile file, ClaimStatement statement) {
        if (ChorusStatus.of(file, statement.asOf())
                .filter(status -> status.stage() == ChorusStatus.Stage.SUSPENDED)
                .isPresent()) {
            return false;
        }
        return kind != LetterKind.RELANCE_PREVENTIVE
                && !(kind == LetterKind.RELANCE_1 && Correspondent.of(file).isCreditor());
    }

    /** {@return whether the statement is annexed: to a creditor's formal letters always, to others when there is more to it than the invoices} */
    static boolean hasStatement(LetterKind kind, CaseFile file, ClaimStatement statement) {
        if (!kind.demands() || kind == LetterKind.SUSPENSION || !asksWhole(kind, file, statement)) {
            return false;
        }
        boolean usual = Correspondent.of(file).isCreditor()
                && DebtorClass.of(file.debtor().kind()) == DebtorClass.PROFESSIONAL;
        ClaimStatement.Totals totals = statement.totals();
        return usual
                || totals.interest().plus(totals.indemnities()).isPositive()
                || !statement.imputations().isEmpty();
    }

    private static Demand demand(
            CaseFile file,
            List<InvoiceBalance> lines,
            Money principal,
            Money interest,
            Money indemnities,
            Money penaltyClause,
            Money costs,
            Money asked) {
        Correspondent from = Correspondent.of(file);
        return new Demand(
                lines,
                principal,
                interest,
                indemnities,
                penaltyClause,
                costs,
                asked,
                from.iban(file),
                from.bic(file),
                from.holder(file),
                file.reference().value());
    }
}
