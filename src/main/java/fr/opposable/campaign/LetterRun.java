package fr.opposable.campaign;

import fr.opposable.intake.Portfolio;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import fr.opposable.store.DataStore;
import fr.opposable.store.DatabaseOutage;
import fr.opposable.store.StoreUnavailableException;
import fr.opposable.vault.DocumentAlteredException;
import fr.opposable.vault.Vault;
import fr.opposable.vault.Versions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One run over a portfolio, begun or continued. The caller holds the store, so an execution that the repository believes to be running
 * is one whose process died: it is recovered and restarted.
 */
public final class LetterRun {

    private static final Logger LOG = LoggerFactory.getLogger(LetterRun.class);

    private final DataStore store;
    private final Vault vault;
    private final Clock clock;
    private final AtomicReference<@Nullable Runnable> stop = new AtomicReference<>();

    public LetterRun(DataStore store, Vault vault, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Runs to the end, or to the next chunk after {@link #stop}.
     *
     * @param request what is asked
     * @param portfolio the cases, open
     * @param workshop what makes letters
     * @param progress told how it goes
     * @throws RunRefusedException when an unfinished run of another day stands in the way
     * @throws RunFailedException when the run ended on a fault
     */
    public RunSummary run(RunRequest request, Portfolio portfolio, LetterWorkshop workshop, RunProgress progress) {
        return run(request, portfolio, workshop, vault, progress);
    }

    RunSummary run(
            RunRequest request, Portfolio portfolio, LetterWorkshop workshop, Versions versions, RunProgress progress) {
        RunRows runs = new RunRows(new JdbcTemplate(store.dataSource()));
        Run run = findOrBegin(runs, request, portfolio, workshop, versions);
        if (!request.dryRun()) {
            vault.keepLaw(workshop.law(), workshop.library().files());
        }
        keepScenario(runs, run, workshop);
        try (RunLock ignored = RunLock.of(store, run.id())) {
            RunContext context = RunContext.of(run, portfolio, request, workshop, versions, progress);
            PreviousRun.setAside(request.out(), run.id());
            boolean again = run.state() == RunState.RELEASED;
            BatchStatus status;
            try (ConfigurableApplicationContext application = application(context)) {
                status = again ? releaseAgain(application, context) : launch(application, context);
            } finally {
                stop.set(null);
            }
            return summary(runs, runs.get(run.id()), request, again, status);
        }
    }

    private Run findOrBegin(
            RunRows runs, RunRequest request, Portfolio portfolio, LetterWorkshop workshop, Versions versions) {
        Sha256 input = workshop.inputOf(portfolio.digest(), request);
        List<Run> unfinished = runs.unfinished(input, request.kind());
        Optional<Run> same = runs.find(input, request.asOf(), request.kind());
        if (request.resume() && !unfinished.isEmpty() && (same.isEmpty() || !request.asOfGiven())) {
            return pinned(unfinished.getFirst(), workshop);
        }
        if (same.isPresent()) {
            return pinned(same.get(), workshop);
        }
        if (!unfinished.isEmpty() && !request.asOfGiven()) {
            throw new RunRefusedException(
                    "Un passage inachevé de ce portefeuille existe au %s. Ajoutez --resume pour le terminer, ou --as-of %s pour en commencer un autre sans le terminer."
                            .formatted(French.figures(unfinished.getFirst().asOf()), request.asOf()));
        }
        Run run = Run.begun(
                input,
                request.asOf(),
                request.kind(),
                request.portfolio().toAbsolutePath().normalize(),
                request.author(),
                workshop,
                clock);
        ReasonGate.require(request, run, portfolio, workshop, versions);
        runs.add(run);
        return run;
    }

    /** Under {@code next} the scenarios are part of what a run is; a document asked for by its name keeps those it began with. */
    private static void keepScenario(RunRows runs, Run run, LetterWorkshop workshop) {
        if (run.kind().equals(RunRequest.NEXT) || run.state() == RunState.STAGING) {
            workshop.firm().ifPresent(firm -> runs.follows(run.id(), firm));
        }
    }

    /** A run keeps to the law, the templates and the program it began with; half a lot under one law and half under another is no lot. */
    private static Run pinned(Run run, LetterWorkshop workshop) {
        boolean same = run.law().equals(workshop.law())
                && run.engine().equals(workshop.engine())
                && run.templates().equals(workshop.templates());
        if (!same && run.state() != RunState.RELEASED && run.state() != RunState.SEALED) {
            throw new RunRefusedException(
                    "Le passage inachevé du %s a commencé avec d’autres textes de loi, modèles ou version du programme (%s). Terminez-le avec ceux-ci, ou commencez-en un autre avec --as-of et un autre jour."
                            .formatted(French.figures(run.asOf()), run.engine()));
        }
        return run;
    }

    private ConfigurableApplicationContext application(RunContext context) {
        return new SpringApplicationBuilder(LettersJob.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .logStartupInfo(false)
                .properties(Map.of(
                        "spring.main.banner-mode", "off",
                        "spring.batch.job.enabled", "false",
                        "spring.batch.jdbc.initialize-schema", "never"))
                .initializers((GenericApplicationContext beans) -> {
                    beans.registerBean(DataStore.class, () -> store, definition -> definition.setDestroyMethodName(""));
                    beans.registerBean(
                            javax.sql.DataSource.class,
                            store::dataSource,
                            definition -> definition.setDestroyMethodName(""));
                    beans.registerBean(Vault.class, () -> vault, definition -> definition.setDestroyMethodName(""));
                    beans.registerBean(Clock.class, () -> clock);
                    beans.registerBean(RunContext.class, () -> context);
                })
                .run();
    }

    private BatchStatus releaseAgain(ConfigurableApplicationContext application, RunContext context) {
        application.getBean(Steps.class).release(context);
        return BatchStatus.COMPLETED;
    }

    private BatchStatus launch(ConfigurableApplicationContext application, RunContext context) {
        JobRepository repository = application.getBean(JobRepository.class);
        JobOperator operator = application.getBean(JobOperator.class);
        Job job = application.getBean(Job.class);
        JobParameters identity = new JobParametersBuilder()
                .addString("portfolio", context.run().portfolioDigest().hex())
                .addString("asOf", context.run().asOf().toString())
                .addString("kind", context.run().kind())
                .toJobParameters();
        try {
            JobExecution last = repository.getLastJobExecution(LettersJob.NAME, identity);
            if (last != null) {
                LostExecution.close(last, repository, clock);
            }
            stop.set(() -> requestStop(repository, operator, identity));
            JobExecution execution = operator.start(job, identity);
            if (execution.getStatus() != BatchStatus.COMPLETED && execution.getStatus() != BatchStatus.STOPPED) {
                throw failure(execution);
            }
            return execution.getStatus();
        } catch (JobExecutionException e) {
            throw new RunFailedException("The run could not be started", e);
        }
    }

    private static RuntimeException failure(JobExecution execution) {
        List<Throwable> faults = execution.getAllFailureExceptions();
        for (Throwable fault : faults) {
            for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
                if (cause instanceof OutputUnavailableException unavailable) {
                    return unavailable;
                }
                if (cause instanceof StoreUnavailableException unavailable) {
                    return unavailable;
                }
                if (cause instanceof fr.opposable.legal.LegalTextMissingException missing) {
                    return missing;
                }
                if (cause instanceof DocumentAlteredException altered) {
                    return altered;
                }
            }
        }
        Throwable first = faults.isEmpty() ? null : faults.getFirst();
        if (execution.getStatus() == BatchStatus.UNKNOWN) {
            // Spring Batch's word for an end that it could not write down.
            return DatabaseOutage.because(first);
        }
        Optional<StoreUnavailableException> outage = faults.stream()
                .flatMap(fault -> DatabaseOutage.in(fault).stream())
                .findFirst();
        if (outage.isPresent()) {
            return outage.get();
        }
        return new RunFailedException("The run ended as " + execution.getStatus(), first);
    }

    private static void requestStop(JobRepository repository, JobOperator operator, JobParameters identity) {
        JobExecution running = repository.getLastJobExecution(LettersJob.NAME, identity);
        if (running != null && running.isRunning()) {
            try {
                operator.stop(running);
            } catch (JobExecutionException e) {
                LOG.info("The run had ended before it could be stopped", e);
            }
        }
    }

    /** Asks the run to stop at the next chunk; what is recorded stays, and the same command continues. */
    public void stop() {
        Runnable request = stop.get();
        if (request != null) {
            request.run();
        }
    }

    private static RunSummary summary(RunRows runs, Run run, RunRequest request, boolean again, BatchStatus status) {
        Map<ItemState, Long> counts = runs.counts(run.id());
        return new RunSummary(
                run.asOf(),
                counts.getOrDefault(ItemState.DONE, 0L),
                counts.getOrDefault(ItemState.UNCHANGED, 0L),
                counts.getOrDefault(ItemState.HELD, 0L),
                counts.getOrDefault(ItemState.REJECTED, 0L),
                request.out(),
                again,
                status == BatchStatus.STOPPED);
    }
}
