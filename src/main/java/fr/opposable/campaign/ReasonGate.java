package fr.opposable.campaign;

import fr.opposable.intake.CaseJson;
import fr.opposable.intake.Intake;
import fr.opposable.intake.Portfolio;
import fr.opposable.intake.PortfolioCase;
import fr.opposable.kernel.French;
import fr.opposable.vault.Versions;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who writes again, for one case, what was already sent says why. In a run over many cases, what changed says it. */
final class ReasonGate {

    private ReasonGate() {}

    /** @throws RunRefusedException when the one case of this portfolio has a version that was sent, and no reason is given for another */
    static void require(RunRequest request, Run run, Portfolio portfolio, LetterWorkshop workshop, Versions versions) {
        if (portfolio.cases() != 1 || request.reason() != null || run.state() != RunState.STAGING) {
            return;
        }
        Optional<PortfolioCase> only;
        try (Stream<PortfolioCase> cases = portfolio.stream()) {
            only = cases.findFirst();
        }
        if (only.isEmpty() || !(only.get().intake() instanceof Intake.Accepted accepted)) {
            return;
        }
        @Nullable
        String change = workshop.production(run, versions, request)
                .changeOfSent(new RunItem(1, accepted.reference(), CaseJson.write(accepted.caseFile()), null));
        if (change != null) {
            throw new RunRefusedException(
                    change + French.typeset(". Donnez le motif de la nouvelle version : --reason « … »."));
        }
    }
}
