package fr.opposable.campaign;

import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.dao.JacksonExecutionContextStringSerializer;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The letters of a portfolio, from reading to files: stage, then letters in partitions over the cores, then reconcile, seal, release.
 * The first two hundred cases go through stage and letters ahead of the others, as a pilot.
 *
 * <p>The identity of a run is its portfolio's digest, its day and its kind; the same three again are a restart. A case that fails is an
 * outcome, never an exception, so no step skips or retries items.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({BatchAutoConfiguration.class, BatchJdbcAutoConfiguration.class})
class LettersJob {

    static final String NAME = "letters";
    /** Large enough to share the fsyncs; small enough that a kill costs little. */
    private static final int CHUNK = 50;
    /** The first letters are recorded soon. */
    private static final int PILOT_CHUNK = 10;

    @Bean
    Job letters(
            JobRepository repository,
            Step stagePilot,
            Step pilot,
            Step stage,
            Step produce,
            Step reconcile,
            Step seal,
            Step release) {
        return new JobBuilder(NAME, repository)
                .start(stagePilot)
                .next(pilot)
                .next(stage)
                .next(produce)
                .next(reconcile)
                .next(seal)
                .next(release)
                .build();
    }

    // 1 stage: every case becomes a row

    @Bean
    Step stagePilot(JobRepository repository, Steps steps, RunContext context) {
        return tasklet(
                "stage-pilot",
                "stage",
                context.pilotOnly() ? "Lecture du portefeuille" : "Lecture des premières affaires",
                repository,
                context,
                () -> steps.stagePilot(context));
    }

    @Bean
    Step stage(JobRepository repository, Steps steps, RunContext context) {
        return tasklet(
                "stage",
                context.pilotOnly() ? null : "Lecture du portefeuille",
                repository,
                context,
                () -> steps.stage(context));
    }

    // 2 produce: partitions of rows without outcome, each chunk one transaction

    @Bean
    Step pilot(
            JobRepository repository,
            Partitioner parts,
            Step pilotPart,
            TaskExecutor workers,
            JdbcTemplate jdbc,
            RunContext context) {
        return partitioned(
                "pilot",
                context.pilotOnly() ? "Lettres" : "Premières lettres",
                repository,
                parts,
                pilotPart,
                workers,
                jdbc,
                context);
    }

    @Bean
    Step produce(
            JobRepository repository,
            Partitioner parts,
            Step part,
            TaskExecutor workers,
            JdbcTemplate jdbc,
            RunContext context) {
        return partitioned(
                "produce", context.pilotOnly() ? null : "Lettres", repository, parts, part, workers, jdbc, context);
    }

    private static Step partitioned(
            String name,
            @Nullable String title,
            JobRepository repository,
            Partitioner parts,
            Step part,
            TaskExecutor workers,
            JdbcTemplate jdbc,
            RunContext context) {
        return new StepBuilder(name, repository)
                .partitioner(part.getName(), parts)
                .step(part)
                .gridSize(context.workers())
                .taskExecutor(workers)
                .listener(new LettersWatch(jdbc, context, title))
                .build();
    }

    @Bean
    Partitioner parts(JdbcTemplate jdbc, RunContext context) {
        return gridSize -> {
            Map<String, ExecutionContext> parts = new HashMap<>();
            jdbc.query(
                    "SELECT DISTINCT part FROM run_item WHERE run_id = ? AND state = 'PENDING'",
                    row -> {
                        parts.put("%05d".formatted(row.getInt(1)), new ExecutionContext());
                    },
                    context.run().id());
            return parts;
        };
    }

    @Bean
    Step pilotPart(
            JobRepository repository,
            PlatformTransactionManager transactions,
            ItemReader<RunItem> pendingItems,
            ItemProcessor<RunItem, Outcome> pilotProduction,
            OutcomeWriter outcomes) {
        return chunked("pilot-part", PILOT_CHUNK, repository, transactions, pendingItems, pilotProduction, outcomes);
    }

    @Bean
    Step part(
            JobRepository repository,
            PlatformTransactionManager transactions,
            ItemReader<RunItem> pendingItems,
            ItemProcessor<RunItem, Outcome> production,
            OutcomeWriter outcomes) {
        return chunked("part", CHUNK, repository, transactions, pendingItems, production, outcomes);
    }

    private static Step chunked(
            String name,
            int chunk,
            JobRepository repository,
            PlatformTransactionManager transactions,
            ItemReader<RunItem> pendingItems,
            ItemProcessor<RunItem, Outcome> production,
            OutcomeWriter outcomes) {
        return new StepBuilder(name, repository)
                .<RunItem, Outcome>chunk(chunk)
                .transactionManager(transactions)
                .reader(pendingItems)
                .processor(production)
                .writer(outcomes)
                .build();
    }

    /**
     * The number of a partition is read in the name of its step, « part:00003 »: Spring Batch writes the step first and its context after,
     * and a process that is killed in between leaves a step without context, which no restart would give it.
     */
    @Bean
    @StepScope
    ItemReader<RunItem> pendingItems(
            JdbcTemplate jdbc, RunContext context, @Value("#{stepExecution.stepName}") String step) {
        int part = Integer.parseInt(step.substring(step.lastIndexOf(':') + 1));
        return new PendingItemReader(new ItemRows(jdbc), new ContactRows(jdbc), context.run(), part);
    }

    @Bean
    ItemProcessor<RunItem, Outcome> production(RunContext context) {
        return context.production()::produce;
    }

    /** Where approaches of a debtor are counted, its case waits until all the cases are read. */
    @Bean
    ItemProcessor<RunItem, Outcome> pilotProduction(RunContext context) {
        return item -> context.pilotOnly() || !context.production().waitsForOthers(item)
                ? context.production().produce(item)
                : null;
    }

    @Bean
    OutcomeWriter outcomes(JdbcTemplate jdbc, Vault vault, RunContext context) {
        return new OutcomeWriter(new ItemRows(jdbc), vault, context);
    }

    // 3 reconcile, 4 seal, 5 release

    @Bean
    Step reconcile(JobRepository repository, Steps steps, RunContext context) {
        return tasklet("reconcile", "Contrôle des comptes", repository, context, () -> steps.reconcile(context));
    }

    @Bean
    Step seal(JobRepository repository, Steps steps, RunContext context) {
        return tasklet(
                "seal",
                context.dryRun() ? "Récapitulation" : "Scellement du lot",
                repository,
                context,
                () -> steps.seal(context));
    }

    @Bean
    Step release(JobRepository repository, Steps steps, RunContext context) {
        return tasklet(
                "release",
                context.dryRun() ? "Écriture du rapport" : "Écriture des lots",
                repository,
                context,
                () -> steps.release(context));
    }

    private static Step tasklet(
            String name, @Nullable String title, JobRepository repository, RunContext context, Runnable work) {
        return tasklet(name, name, title, repository, context, work);
    }

    private static Step tasklet(
            String name,
            String account,
            @Nullable String title,
            JobRepository repository,
            RunContext context,
            Runnable work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (StepContribution contribution,
                                org.springframework.batch.core.scope.context.ChunkContext _) -> {
                            if (title != null) {
                                context.progress().stage(title);
                            }
                            long start = System.nanoTime();
                            work.run();
                            context.spent(account, System.nanoTime() - start);
                            return RepeatStatus.FINISHED;
                        })
                .allowStartIfComplete(false)
                .build();
    }

    // what the steps work with

    @Bean
    Steps steps(JdbcTemplate jdbc, PlatformTransactionManager transactions, Vault vault, Clock clock, DataStore store) {
        return new Steps(jdbc, new TransactionTemplate(transactions), vault, clock, store.engine());
    }

    @Bean
    JdbcTransactionManager transactionManager(DataStore store) {
        return new JdbcTransactionManager(store.dataSource());
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataStore store) {
        JdbcTemplate jdbc = new JdbcTemplate(store.dataSource());
        jdbc.setFetchSize(500);
        return jdbc;
    }

    @Bean
    TaskExecutor workers(RunContext context) {
        SimpleAsyncTaskExecutor workers = new SimpleAsyncTaskExecutor("letters-");
        workers.setConcurrencyLimit(context.workers());
        return workers;
    }

    @Bean
    ExecutionContextSerializer executionContextSerializer() {
        return new JacksonExecutionContextStringSerializer();
    }
}
