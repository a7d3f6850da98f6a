package fr.opposable.mailing;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which messages are in the outbox. Only keys are read here; what became of each is read from its acts. */
final class OutboxRows {

    private static final String ALL = """
            SELECT q.idempotency_key FROM journal_act q WHERE q.kind = 'email-queued'
            """;

    private static final String OPEN = ALL + """
               AND NOT EXISTS (SELECT 1 FROM journal_act d WHERE d.about_id = q.about_id AND d.about_no = q.about_no
                               AND d.kind IN ('email-accepted', 'email-abandoned'))
            """;

    private static final String IN_ORDER = " ORDER BY q.recorded_at, q.act_id";

    private final JdbcTemplate jdbc;

    OutboxRows(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** {@return the keys of the acts that queued messages, oldest first} */
    List<String> keys(boolean closedToo) {
        return jdbc.query((closedToo ? ALL : OPEN) + IN_ORDER, (row, _) -> row.getString(1));
    }
}
