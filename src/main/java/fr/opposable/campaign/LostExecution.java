package fr.opposable.campaign;

import java.time.Clock;
import java.time.LocalDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * An execution whose end nobody wrote down: its process was killed, or the database went away under it. Spring Batch restarts neither
 * one that seems to run nor one that ended as {@code UNKNOWN}, since a commit may or may not have been made. Here that question has an
 * answer: a restart asks the rows of the run which cases still have no outcome. So it is written down as failed, and may be restarted.
 */
final class LostExecution {

    private static final Logger LOG = LoggerFactory.getLogger(LostExecution.class);

    private LostExecution() {}

    /** Writes the end of {@code last} and of its steps, where it is missing. */
    static void close(JobExecution last, JobRepository repository, Clock clock) {
        LocalDateTime now = LocalDateTime.now(clock);
        for (StepExecution step : last.getStepExecutions()) {
            if (isLost(step.getStatus())) {
                step.setStatus(BatchStatus.FAILED);
                step.setEndTime(now);
                repository.update(step);
            }
        }
        if (isLost(last.getStatus())) {
            LOG.warn("Execution {} ended without a word as {}; it is restarted", last.getId(), last.getStatus());
            last.setStatus(BatchStatus.FAILED);
            last.setEndTime(now);
            repository.update(last);
        }
    }

    private static boolean isLost(BatchStatus status) {
        return status.isRunning() || status == BatchStatus.UNKNOWN;
    }
}
