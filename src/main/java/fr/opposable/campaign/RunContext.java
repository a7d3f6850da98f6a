package fr.opposable.campaign;

import fr.opposable.intake.Portfolio;
import fr.opposable.vault.Versions;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of one run share.
 *
 * @param run the run
 * @param portfolio where its cases are read
 * @param out where its files go
 * @param production what makes its letters
 * @param times how the making of letters shares its time
 * @param progress told how it goes
 * @param dryRun whether nothing is to be handed over
 * @param workers letters made at the same time
 * @param workshop what makes their Word copies; null: none are asked for
 * @param contactDays days before a letter in which approaches of its debtor are counted; 0: nobody counts
 * @param milliseconds how long each stage took, filled as the run goes
 */
record RunContext(
        Run run,
        Portfolio portfolio,
        Path out,
        LetterProduction production,
        StageTimes times,
        RunProgress progress,
        boolean dryRun,
        int workers,
        @Nullable LetterWorkshop workshop,
        int contactDays,
        Map<String, Long> milliseconds) {

    static RunContext of(
            Run run,
            Portfolio portfolio,
            RunRequest request,
            LetterWorkshop workshop,
            Versions versions,
            RunProgress progress) {
        return new RunContext(
                run,
                portfolio,
                request.out(),
                workshop.production(run, versions, request),
                workshop.times(),
                progress,
                request.dryRun(),
                request.workers(),
                request.wordCopies() ? workshop : null,
                request.kind().equals(RunRequest.NEXT) ? workshop.contactDays() : 0,
                new ConcurrentHashMap<>());
    }

    /** {@return whether the pilot is the whole} */
    boolean pilotOnly() {
        return portfolio.cases() <= Steps.PILOT;
    }

    /** Adds to the time of a stage; one that is done in two goes counts both. */
    void spent(String stage, long nanos) {
        milliseconds.merge(stage, TimeUnit.NANOSECONDS.toMillis(nanos), Long::sum);
    }
}
