package fr.opposable.decompte;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.PartyKind;
import fr.opposable.kernel.Money;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What is owed, head by head: what was due, what credit notes and payments took of it, what remains. The remainders are the statement's
 * totals.
 *
 * @param lines one for each head of claim; those that never held anything are left out, principal excepted
 * @param total the sum of the lines
 */
record Recapitulation(List<Line> lines, Line total) {

    /** A head of claim. */
    enum Head {
        PRINCIPAL("Principal"),
        INTEREST("Intérêts"),
        INDEMNITIES(IndemnityName.SEVERAL),
        PENALTY_CLAUSE("Clause pénale"),
        COSTS("Frais"),
        TOTAL("Total");

        private final String label;

        Head(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * @param head what is claimed
     * @param label as the requête names it
     * @param claimed what was due before credit notes and payments
     * @param credited taken by credit notes
     * @param paid taken by payments
     * @param due what remains
     * @param basis the texts that grant it; empty when the contract alone does
     */
    record Line(Head head, String label, Money claimed, Money credited, Money paid, Money due, String basis) {

        Line {
            if (!claimed.minus(credited).minus(paid).equals(due)) {
                throw new IllegalStateException(
                        "%s: %s less %s and %s is not %s".formatted(head, claimed, credited, paid, due));
            }
        }
    }

    Recapitulation {
        lines = List.copyOf(lines);
    }

    static Recapitulation of(ClaimStatement statement, CaseFile file, List<InvoiceAccount> accounts) {
        ClaimStatement.Totals totals = statement.totals();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                Head.PRINCIPAL,
                Head.PRINCIPAL.label(),
                sum(accounts, account -> account.balance().gross()),
                sum(accounts, account -> account.balance().credited()),
                sum(accounts, InvoiceAccount::paidPrincipal),
                totals.principal(),
                accounts.size() == 1 ? "facture ci-dessous" : "factures ci-dessous"));
        lines.add(new Line(
                Head.INTEREST,
                InterestName.of(statement),
                sum(accounts, InvoiceAccount::accrued),
                Money.ZERO,
                sum(accounts, InvoiceAccount::paidInterest),
                totals.interest(),
                articles(statement)));
        lines.add(new Line(
                Head.INDEMNITIES,
                IndemnityName.of(statement),
                sum(accounts, InvoiceAccount::indemnity),
                Money.ZERO,
                sum(accounts, InvoiceAccount::paidIndemnity),
                totals.indemnities(),
                indemnityBasis(file)));
        lines.add(whole(Head.PENALTY_CLAUSE, totals.penaltyClause(), "C. civ., art. 1231-5"));
        lines.add(whole(Head.COSTS, totals.costs(), ""));
        lines.removeIf(line -> line.head() != Head.PRINCIPAL && line.claimed().isZero());
        return new Recapitulation(
                lines,
                new Line(
                        Head.TOTAL,
                        Head.TOTAL.label(),
                        total(lines, Line::claimed),
                        total(lines, Line::credited),
                        total(lines, Line::paid),
                        totals.total(),
                        ""));
    }

    private static Line whole(Head head, Money due, String basis) {
        return new Line(head, head.label(), due, Money.ZERO, Money.ZERO, due, basis);
    }

    /** {@return the texts of the fixed indemnity, which depend on the debtor} */
    static String indemnityBasis(CaseFile file) {
        return file.debtor().kind() == PartyKind.PUBLIC_BODY
                ? "CCP, art. L. 2192-13 et D. 2192-35"
                : "C. com., art. L. 441-10, II et D. 441-5";
    }

    private static String articles(ClaimStatement statement) {
        Set<String> articles = new LinkedHashSet<>();
        statement.segments().forEach(segment -> articles.add(segment.article().citation()));
        return String.join(" ; ", articles);
    }

    private static Money sum(List<InvoiceAccount> accounts, Function<InvoiceAccount, Money> part) {
        return Money.sum(accounts.stream().map(part).toList());
    }

    private static Money total(List<Line> lines, Function<Line, Money> part) {
        return Money.sum(lines.stream().map(part).toList());
    }
}
