package fr.opposable.campaign;

import fr.opposable.intake.Portfolio;
import fr.opposable.vault.Versions;
import java.time.Clock;

/**
 * The whole run, letters set on pages included, against a store that is thrown away: what would be produced, held or rejected, and
 * why. The real store is only looked into.
 */
public final class DryRun {

    private final Clock clock;

    public DryRun(Clock clock) {
        this.clock = clock;
    }

    /**
     * Runs and writes rejects and report; no lot.
     *
     * @param known what is already sealed, so that letters that exist are told
     */
    public RunSummary run(
            RunRequest request, Versions known, Portfolio portfolio, LetterWorkshop workshop, RunProgress progress) {
        try (ScratchStore scratch = ScratchStore.open(clock)) {
            return new LetterRun(scratch.store(), scratch.vault(), clock)
                    .run(request, portfolio, workshop, known, progress);
        }
    }
}
