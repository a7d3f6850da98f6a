package fr.opposable.campaign;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells how many letters are to be made when the making begins, and how long it took. */
final class LettersWatch implements StepExecutionListener {

    private final RunRows runs;
    private final RunContext context;
    private long start;

    LettersWatch(JdbcTemplate jdbc, RunContext context) {
        this.runs = new RunRows(jdbc);
        this.context = context;
    }

    @Override
    public void beforeStep(StepExecution stepExecution) {
        Map<ItemState, Long> counts = runs.counts(context.run().id());
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        context.progress().stage("Lettres");
        context.progress().total(total, total - counts.getOrDefault(ItemState.PENDING, 0L));
        start = System.nanoTime();
    }

    @Override
    public ExitStatus afterStep(StepExecution stepExecution) {
        context.milliseconds().put("produce", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        return stepExecution.getExitStatus();
    }
}
