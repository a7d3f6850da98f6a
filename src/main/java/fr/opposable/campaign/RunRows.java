package fr.opposable.campaign;

import fr.opposable.kernel.Sha256;
import fr.opposable.scenario.Scenarios;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of runs. */
final class RunRows {

    private static final String RUN = """
            SELECT run_id, portfolio_sha256, as_of, kind, portfolio, state, author, law_version, engine, templates_sha256, created_at,
                   staged, sealed_at, seal_sha256
              FROM run
            """;

    private static final int LONGEST_NAME = 255;

    private final JdbcTemplate jdbc;

    RunRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Run> find(Sha256 portfolio, LocalDate asOf, String kind) {
        return jdbc
                .query(
                        RUN + " WHERE portfolio_sha256 = ? AND as_of = ? AND kind = ?",
                        RunRows::run,
                        portfolio.hex(),
                        asOf,
                        kind)
                .stream()
                .findFirst();
    }

    /** {@return unfinished runs of the same portfolio and kind, newest first} */
    List<Run> unfinished(Sha256 portfolio, String kind) {
        return jdbc.query(
                RUN + " WHERE portfolio_sha256 = ? AND kind = ? AND state <> ? ORDER BY created_at DESC",
                RunRows::run,
                portfolio.hex(),
                kind,
                RunState.RELEASED.name());
    }

    Run get(String runId) {
        List<Run> runs = jdbc.query(RUN + " WHERE run_id = ?", RunRows::run, runId);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("No run " + runId);
        }
        return runs.getFirst();
    }

    void add(Run run) {
        jdbc.update(
                """
                INSERT INTO run (run_id, portfolio_sha256, as_of, kind, portfolio, state, author, law_version, engine, templates_sha256,
                       created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                run.id(),
                run.portfolioDigest().hex(),
                run.asOf(),
                run.kind(),
                run.portfolio().toString(),
                run.state().name(),
                run.author(),
                run.law().hex(),
                run.engine(),
                run.templates().hex(),
                OffsetDateTime.ofInstant(run.createdAt(), ZoneOffset.UTC));
    }

    /** Keeps which scenarios of the firm a run follows; those it began with stay. */
    void follows(String runId, Scenarios.Firm firm) {
        String digest = firm.digest().hex();
        Integer known =
                jdbc.queryForObject("SELECT count(*) FROM firm_scenario WHERE sha256 = ?", Integer.class, digest);
        if (known == null || known == 0) {
            jdbc.update(
                    "INSERT INTO firm_scenario (sha256, file_name, content) VALUES (?, ?, ?)",
                    digest,
                    firm.name().length() > LONGEST_NAME ? firm.name().substring(0, LONGEST_NAME) : firm.name(),
                    firm.text());
        }
        jdbc.update("UPDATE run SET scenario_sha256 = ? WHERE run_id = ? AND scenario_sha256 IS NULL", digest, runId);
    }

    void advance(String runId, RunState state) {
        jdbc.update("UPDATE run SET state = ? WHERE run_id = ?", state.name(), runId);
    }

    void staged(String runId, long cases) {
        jdbc.update("UPDATE run SET state = ?, staged = ? WHERE run_id = ?", RunState.STAGED.name(), cases, runId);
    }

    void seal(String runId, Sha256 seal, Instant at) {
        jdbc.update(
                "UPDATE run SET state = ?, seal_sha256 = ?, sealed_at = ? WHERE run_id = ?",
                RunState.SEALED.name(),
                seal.hex(),
                OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
                runId);
    }

    /** {@return how many cases of the run are in each state} */
    Map<ItemState, Long> counts(String runId) {
        Map<ItemState, Long> counts = new EnumMap<>(ItemState.class);
        for (ItemState state : ItemState.values()) {
            counts.put(state, 0L);
        }
        jdbc.query(
                "SELECT state, count(*) FROM run_item WHERE run_id = ? GROUP BY state",
                row -> {
                    counts.put(ItemState.valueOf(row.getString(1)), row.getLong(2));
                },
                runId);
        return counts;
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        long staged = row.getLong(12);
        boolean isStaged = !row.wasNull();
        String seal = row.getString(14);
        return new Run(
                row.getString(1),
                new Sha256(row.getString(2)),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                Path.of(row.getString(5)),
                RunState.valueOf(row.getString(6)),
                row.getString(7),
                new Sha256(row.getString(8)),
                row.getString(9),
                new Sha256(row.getString(10)),
                row.getObject(11, OffsetDateTime.class).toInstant(),
                isStaged ? staged : null,
                instant(row, 13),
                seal == null ? null : new Sha256(seal));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
