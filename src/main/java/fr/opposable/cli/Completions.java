package fr.opposable.cli;

import fr.opposable.bank.PaidCases;
import fr.opposable.campaign.DocumentKeys;
import fr.opposable.campaign.RunRequest;
import fr.opposable.claim.CaseFile;
import fr.opposable.intake.CaseCompletion;
import fr.opposable.intake.CompletedPortfolio;
import fr.opposable.intake.Intake;
import fr.opposable.intake.Portfolio;
import fr.opposable.mailing.UndeliveredCases;
import fr.opposable.notice.NoticedCases;
import fr.opposable.notice.SentFiles;
import fr.opposable.originals.CaseKey;
import fr.opposable.vault.Vault;
import java.time.LocalDate;
import java.util.List;

/** What the store adds to cases as they are read, in the order it is added. */
final class Completions {

    private Completions() {}

    /** {@return what completes a case that is looked at} */
    static List<CaseCompletion> of(Vault vault) {
        return List.of(
                NoticedCases.of(vault.journal(), Completions::key),
                new SentFiles(vault, Completions::key),
                new UndeliveredCases(vault.journal(), Completions::key),
                new PaidCases(vault.journal(), Completions::key));
    }

    /**
     * {@return what completes the cases of a run}
     *
     * @param kind the document asked for
     * @param day the day its letters bear
     */
    static List<CaseCompletion> of(Vault vault, String kind, LocalDate day) {
        return List.of(
                NoticedCases.before(vault.journal(), Completions::key, kind, day),
                new UndeliveredCases(vault.journal(), Completions::key),
                new PaidCases(vault.journal(), Completions::key));
    }

    /** {@return a case with all that the store knows of it} */
    static Intake.Accepted completed(Intake.Accepted accepted, Vault vault) {
        List<Intake.Accepted> completed = List.of(accepted);
        for (CaseCompletion completion : of(vault)) {
            completed = completion.complete(completed);
        }
        return completed.getFirst();
    }

    /** {@return the portfolio with all that the store knows of its cases} */
    static Portfolio in(Portfolio portfolio, Vault vault, RunRequest request) {
        return CompletedPortfolio.of(portfolio, of(vault, request.kind(), request.asOf()));
    }

    /** {@return how the store names a case} */
    static CaseKey key(CaseFile file) {
        return new CaseKey(
                DocumentKeys.creditor(file.creditor()), file.reference().value());
    }
}
