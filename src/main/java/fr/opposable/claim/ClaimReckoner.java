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
 * each invoice paid late. Owed by a public body: interest of CCP, art. R. 2192-31. Owed by or to anybody else: legal interest from the mise en
 * demeure (C. civ., art. 1231-6). Payments are set against interest first (art. 1343-1). Penalties take the place of legal interest for the
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
        Readings readings = Readings.of(file.terms());
        CaseAccount account = CaseAccount.upTo(asOf, file, legal, readings);
        PenaltyClauseDue clause = PenaltyClauseDue.of(file, account, legal, readings, asOf);
        RateFloor floor = RateFloor.of(account, legal);
        ClaimStatement.Totals totals = ClaimStatement.Totals.of(
                account.principal(),
                account.interest(),
                account.capitalised(),
                account.indemnities(),
                clause.amount(),
                Money.ZERO);
        List<Convention> choices =
                OpenQuestions.met(file, legal, asOf, readings, account, totals.total(), floor.clauseLiesBelow());
        return new ClaimStatement(
                file.reference(),
                asOf,
                legal.version(),
                new ClaimStatement.Conventions(
                        readings.dayCount(),
                        readings.rateMode(),
                        readings.imputation(),
                        ROUNDING,
                        StatementNotes.of(file, account),
                        choices),
                account.ledgers().stream().map(debt -> debt.balance(asOf)).toList(),
                account.segments(),
                account.imputations(),
                account.capitalisations(),
                totals,
                account.perDay(),
                findings(file, asOf, account, clause, floor));
    }

    private List<Finding> findings(
            CaseFile file, LocalDate asOf, CaseAccount account, PenaltyClauseDue clause, RateFloor floor) {
        List<Finding> findings = new ArrayList<>(account.rules().regime().findings(file));
        findings.addAll(CivilInterest.findings(file, account, asOf));
        findings.addAll(PublicContract.findings(file, account, legal, asOf));
        findings.addAll(account.findings());
        findings.addAll(
                Insolvency.findings(file, asOf, DeclaredClaim.of(file, legal, Readings.of(file.terms()), asOf)));
        findings.addAll(TermsRemarks.findings(file, account, legal));
        findings.addAll(TitleRemarks.findings(account, legal, asOf));
        findings.addAll(floor.findings());
        findings.addAll(Prescription.findings(file, account, legal, asOf));
        findings.addAll(CaseRemarks.findings(file, account));
        if (clause.finding() != null) {
            findings.add(clause.finding());
        }
        findings.sort(Comparator.comparing(Finding::severity));
        return findings;
    }
}
