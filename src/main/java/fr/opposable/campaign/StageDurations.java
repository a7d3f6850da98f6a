package fr.opposable.campaign;

import java.sql.Timestamp;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long the stages of a run took, by the job's own rows: they outlast the process, so a report that is written again tells them, and
 * a run that was stopped and continued has the sum.
 */
final class StageDurations {

    private static final Set<String> STAGES = Set.of("stage", "produce", "reconcile", "seal");

    private StageDurations() {}

    /** {@return milliseconds by stage, for the stages that have ended} */
    static Map<String, Long> of(JdbcTemplate jdbc, Run run) {
        Map<String, Long> milliseconds = new TreeMap<>();
        jdbc.query(
                """
                SELECT s.step_name, s.start_time, s.end_time
                  FROM batch_step_execution s
                 WHERE s.start_time IS NOT NULL AND s.end_time IS NOT NULL
                   AND s.job_execution_id IN (SELECT job_execution_id FROM batch_job_execution_params
                                               WHERE parameter_name = 'portfolio' AND parameter_value = ?)
                   AND s.job_execution_id IN (SELECT job_execution_id FROM batch_job_execution_params
                                               WHERE parameter_name = 'asOf' AND parameter_value = ?)
                   AND s.job_execution_id IN (SELECT job_execution_id FROM batch_job_execution_params
                                               WHERE parameter_name = 'kind' AND parameter_value = ?)
                """,
                row -> {
                    Timestamp start = row.getTimestamp(2);
                    Timestamp end = row.getTimestamp(3);
                    if (STAGES.contains(row.getString(1))) {
                        milliseconds.merge(row.getString(1), end.getTime() - start.getTime(), Long::sum);
                    }
                },
                run.portfolioDigest().hex(),
                run.asOf().toString(),
                run.kind());
        return milliseconds;
    }
}
