package fr.opposable.claim;

import fr.opposable.compliance.Finding;
import fr.opposable.kernel.Money;
import fr.opposable.legal.LegalTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes the décompte of a case on a day. The only place where a sum is reckoned; immutable, for any number of threads.
 *
 * <p>Between professionals: penalties of C. com., art. L. 441-10, II from the day after each due date, the 40 € of art. D. 441-5 for
 * each invoice paid late, payments set against interest first (C. civ., art. 1343-1). Penalties take the place of legal interest for the
 * same delay and are never added to it (Cass. com., 24 avr. 2024, n° 22-24.275): a day of an invoice bears one rate.
 */
public final class ClaimReckoner {

    private static final String ROUNDING = "HALF_UP per segment";

    private final LegalTexts legal;

    public ClaimReckoner(LegalTexts legal) {
        this.legal = legal;
    }

    /**
     * {@return what {@code file} claims at the end of {@code asOf}, which counts as a day of delay}
     *
     * @throws fr.opposable.legal.LegalTextMissingException when a day of delay has no published rate
     */
    public ClaimStatement statement(CaseFile file, LocalDate asOf) {
        Regime regime = Regime.of(file);
        CaseAccount account = CaseAccount.upTo(asOf, file, legal, regime);
        PenaltyClauseDue clause = PenaltyClauseDue.of(file, account, legal, regime, asOf);
        return new ClaimStatement(
                file.reference(),
                asOf,
                legal.version(),
                conventions(file, regime),
                account.ledgers().stream().map(debt -> debt.balance(asOf)).toList(),
                account.segments(),
                account.imputations(),
                List.of(),
                ClaimStatement.Totals.of(
                        account.principal(),
                        account.interest(),
                        Money.ZERO,
                        account.indemnities(),
                        clause.amount(),
                        Money.ZERO),
                account.perDay(),
                findings(file, asOf, regime, account, clause));
    }

    private static ClaimStatement.Conventions conventions(CaseFile file, Regime regime) {
        Terms terms = file.terms();
        return new ClaimStatement.Conventions(
                terms.dayCount(),
                terms.rateMode(),
                terms.imputation(),
                ROUNDING,
                StatementNotes.of(file, regime),
                List.of());
    }

    private List<Finding> findings(
            CaseFile file, LocalDate asOf, Regime regime, CaseAccount account, PenaltyClauseDue clause) {
        List<Finding> findings = new ArrayList<>(regime.findings(file));
        findings.addAll(account.findings());
        findings.addAll(Insolvency.findings(file, asOf));
        findings.addAll(RateFloor.findings(account, legal));
        findings.addAll(Prescription.findings(file, account, asOf));
        findings.addAll(CaseRemarks.findings(file, account));
        if (clause.finding() != null) {
            findings.add(clause.finding());
        }
        findings.sort(Comparator.comparing(Finding::severity));
        return findings;
    }
}
