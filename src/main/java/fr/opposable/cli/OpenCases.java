package fr.opposable.cli;

import fr.opposable.bank.KnownDebts;
import fr.opposable.claim.CaseFile;
import fr.opposable.intake.Intake;
import fr.opposable.intake.Portfolio;
import fr.opposable.intake.PortfolioCase;
import fr.opposable.originals.CaseKey;
import fr.opposable.vault.DocumentKey;
import fr.opposable.vault.Vault;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The cases money may come in for: those of portfolios, then those of the store that no portfolio gives. */
final class OpenCases implements AutoCloseable {

    private final KnownDebts debts;
    private final List<Portfolio> portfolios = new ArrayList<>();
    private long refused;

    OpenCases(Vault vault) {
        this.debts = new KnownDebts(new AskedSums(vault));
    }

    KnownDebts debts() {
        return debts;
    }

    /** {@return cases of the portfolios that could not be read} */
    long refused() {
        return refused;
    }

    /** Adds the cases of a portfolio, which stays open until this is closed. */
    void add(Portfolio portfolio) {
        portfolios.add(portfolio);
        try (Stream<PortfolioCase> cases = portfolio.stream()) {
            cases.forEach(one -> {
                if (one.intake() instanceof Intake.Accepted accepted) {
                    CaseFile file = accepted.caseFile();
                    debts.add(
                            Completions.key(file),
                            file,
                            () -> again(portfolio, one.seq(), file.reference().value()));
                } else {
                    refused++;
                }
            });
        }
    }

    private static CaseFile again(Portfolio portfolio, long seq, String reference) {
        try (Stream<PortfolioCase> cases = portfolio.stream(seq)) {
            return cases.findFirst()
                    .filter(one -> one.intake() instanceof Intake.Accepted)
                    .map(one -> ((Intake.Accepted) one.intake()).caseFile())
                    .orElseThrow(() -> new InputException(
                            "L’affaire «\u00a0%s\u00a0» a changé pendant la lecture. Relancez la commande."
                                    .formatted(reference)));
        }
    }

    /** Adds the cases of the store, as their newest documents tell them. */
    void add(Vault vault) {
        for (DocumentKey one : vault.cases()) {
            CaseKey key = new CaseKey(one.creditor(), one.caseReference());
            if (!debts.has(key)) {
                StoredCase.newest(vault.history(one.caseReference(), one.creditor()), vault)
                        .ifPresent(file -> debts.add(key, file, () -> StoredCase.newest(
                                        vault.history(one.caseReference(), one.creditor()), vault)
                                .orElse(file)));
            }
        }
    }

    @Override
    public void close() {
        portfolios.forEach(Portfolio::close);
    }
}
