package fr.opposable.campaign;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells how many letters are to be made when the making begins, unless it is already said, and how long it took. */
final class LettersWatch implements StepExecutionListener {

    private final RunRows runs;
    private final RunContext context;
    private final @Nullable String title;
    private long start;

    LettersWatch(JdbcTemplate jdbc, RunContext context, @Nullable String title) {
        this.runs = new RunRows(jdbc);
        this.title = title;
        this.context = context;
    }

    @Override
    public void beforeStep(StepExecution stepExecution) {
        Map<ItemState, Long> counts = runs.counts(context.run().id());
        long read = counts.values().stream().mapToLong(Long::longValue).sum();
        if (title != null) {
            context.progress().stage(title);
            context.progress().total(context.portfolio().cases(), read - counts.getOrDefault(ItemState.PENDING, 0L));
        }
        start = System.nanoTime();
    }

    @Override
    public ExitStatus afterStep(StepExecution stepExecution) {
        context.spent("produce", System.nanoTime() - start);
        return stepExecution.getExitStatus();
    }
}
