package fr.opposable.campaign;

import fr.opposable.claim.Event;
import fr.opposable.compliance.Finding;
import fr.opposable.kernel.Problem;
import fr.opposable.scenario.Decision;
import fr.opposable.vault.Deflated;
import fr.opposable.vault.SealedVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of the cases of a run. Completeness is read from them, never from a reader's position. */
final class ItemRows {

    private static final int REASON_LIMIT = 4000;
    private static final int SHARED_PART = 500;
    private static final Elsewhere NOBODY = new Elsewhere();

    private final JdbcTemplate jdbc;

    ItemRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A case as read.
     *
     * @param seq rank in the portfolio
     * @param part partition it belongs to
     * @param reference null when even that could not be read
     * @param caseJson the facts; null when refused
     * @param debtor digest of its creditor and debtor; null when nobody counts approaches in this run
     * @param findings what the reader should know
     * @param problems why it is refused; empty when it is not
     */
    record Staged(
            int seq,
            int part,
            @Nullable String reference,
            @Nullable String caseJson,
            @Nullable String debtor,
            List<Finding> findings,
            List<Problem> problems) {}

    void clear(String runId, int afterSeq) {
        jdbc.update("DELETE FROM run_item WHERE run_id = ? AND seq > ?", runId, afterSeq);
    }

    void stage(String runId, List<Staged> items) {
        jdbc.batchUpdate(
                """
                INSERT INTO run_item (run_id, seq, part, state, reference, payload, rule, reason, problems, findings, debtor)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                items.stream()
                        .map(item -> {
                            boolean refused = !item.problems().isEmpty();
                            return new @Nullable Object[] {
                                runId,
                                item.seq(),
                                item.part(),
                                (refused ? ItemState.REJECTED : ItemState.PENDING).name(),
                                item.reference(),
                                item.caseJson() == null ? null : Deflated.deflate(item.caseJson()),
                                refused ? item.problems().getFirst().code() : null,
                                refused ? cut(Problems.summary(item.problems())) : null,
                                refused ? Problems.write(item.problems()) : null,
                                item.findings().isEmpty() ? null : Findings.write(item.findings()),
                                item.debtor()
                            };
                        })
                        .toList());
    }

    List<RunItem> pending(String runId, int part, int afterSeq, int limit) {
        return jdbc.query(
                """
                SELECT seq, reference, payload, findings, debtor FROM run_item
                 WHERE run_id = ? AND state = 'PENDING' AND part = ? AND seq > ?
                 ORDER BY seq FETCH FIRST %d ROWS ONLY
                """.formatted(limit),
                (row, number) -> new RunItem(
                        row.getInt(1),
                        row.getString(2),
                        Deflated.inflate(row.getBytes(3)),
                        row.getString(4),
                        row.getString(5),
                        NOBODY,
                        null),
                runId,
                part,
                afterSeq);
    }

    /**
     * Puts the cases of debtors that have several in partitions of their own, so that one thread decides of all the cases of a debtor, in
     * their order.
     *
     * @param firstPart number of the first of these partitions
     */
    void gather(String runId, int firstPart, int workers) {
        record Shared(int seq, String debtor) {}
        List<Shared> shared = jdbc.query("""
                SELECT i.seq, i.debtor
                  FROM (SELECT debtor FROM run_item WHERE run_id = ? AND debtor IS NOT NULL GROUP BY debtor HAVING count(*) > 1) s
                  JOIN run_item i ON i.debtor = s.debtor AND i.run_id = ?
                 WHERE i.state = 'PENDING'
                """, (row, _) -> new Shared(row.getInt(1), row.getString(2)), runId, runId);
        int parts = Math.clamp(shared.size() / SHARED_PART, 1, workers * 4);
        jdbc.batchUpdate(
                "UPDATE run_item SET part = ? WHERE run_id = ? AND seq = ?",
                shared.stream()
                        .map(one -> new Object[] {
                            firstPart + Integer.parseInt(one.debtor().substring(0, 6), 16) % parts, runId, one.seq()
                        })
                        .toList());
    }

    /**
     * Records outcomes.
     *
     * @param versions the sealed versions of the rendered ones, in the same order
     * @throws OptimisticLockingFailureException when another worker has already recorded one of them; nothing of this chunk may stay
     */
    void record(String runId, List<Outcome> outcomes, List<SealedVersion> versions) {
        List<@Nullable Object[]> rows = new ArrayList<>(outcomes.size());
        int sealed = 0;
        for (Outcome outcome : outcomes) {
            rows.add(
                    switch (outcome) {
                        case Outcome.Rendered rendered ->
                            done(
                                    runId,
                                    rendered,
                                    rendered.findings(),
                                    versions.get(sealed++),
                                    new Sent(
                                            rendered.recipient(),
                                            rendered.channel(),
                                            rendered.amount().plain()));
                        case Outcome.Adopted adopted ->
                            done(
                                    runId,
                                    adopted,
                                    adopted.findings(),
                                    adopted.version(),
                                    new Sent(
                                            adopted.recipient(),
                                            adopted.channel(),
                                            adopted.amount().plain()));
                        case Outcome.Unchanged unchanged -> unchanged(runId, unchanged);
                        case Outcome.Held held -> other(runId, held, ItemState.HELD, null);
                        case Outcome.Rejected rejected ->
                            other(runId, rejected, ItemState.REJECTED, Problems.write(rejected.problems()));
                    });
        }
        int[] counts = jdbc.batchUpdate("""
                UPDATE run_item
                   SET state = ?, step = ?, rule = ?, reason = ?, problems = ?, findings = COALESCE(?, findings), document_id = ?,
                       version_no = ?, pages = ?, recipient = ?, channel = ?, amount = ?, scenario = ?, due_on = ?, planned_channel = ?,
                       channel_reason = ?
                 WHERE run_id = ? AND seq = ? AND state = 'PENDING'
                """, rows);
        for (int count : counts) {
            if (count != 1) {
                throw new OptimisticLockingFailureException(
                        "A case of run %s was recorded by another worker".formatted(runId));
            }
        }
    }

    /** To whom, by which way, for how much. */
    private record Sent(String recipient, String channel, String amount) {}

    private static @Nullable Object[] done(
            String runId, Outcome outcome, List<Finding> findings, SealedVersion version, Sent sent) {
        return new @Nullable Object[] {
            ItemState.DONE.name(),
            outcome.step(),
            outcome.rule(),
            cut(outcome.reason()),
            null,
            Findings.both(outcome.item().findings(), findings),
            version.documentId(),
            version.versionNo(),
            version.pages(),
            sent.recipient(),
            sent.channel(),
            sent.amount(),
            scenario(outcome),
            due(outcome),
            plannedChannel(outcome),
            channelReason(outcome),
            runId,
            outcome.item().seq()
        };
    }

    private static @Nullable Object[] unchanged(String runId, Outcome.Unchanged outcome) {
        return new @Nullable Object[] {
            ItemState.UNCHANGED.name(),
            outcome.step(),
            outcome.rule(),
            cut(outcome.reason()),
            null,
            null,
            outcome.version().documentId(),
            outcome.version().versionNo(),
            outcome.version().pages(),
            null,
            null,
            null,
            scenario(outcome),
            due(outcome),
            plannedChannel(outcome),
            channelReason(outcome),
            runId,
            outcome.item().seq()
        };
    }

    private static @Nullable Object[] other(String runId, Outcome outcome, ItemState state, @Nullable String problems) {
        return new @Nullable Object[] {
            state.name(),
            outcome.step(),
            outcome.rule(),
            cut(outcome.reason()),
            problems,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            scenario(outcome),
            due(outcome),
            plannedChannel(outcome),
            channelReason(outcome),
            runId,
            outcome.item().seq()
        };
    }

    private static @Nullable String scenario(Outcome outcome) {
        Decision decision = outcome.item().decision();
        return decision == null ? null : decision.scenario();
    }

    private static @Nullable String plannedChannel(Outcome outcome) {
        Event.Channel planned = outcome.item().decision() instanceof Decision.Write write
                ? write.way().planned()
                : null;
        return planned == null ? null : planned.key();
    }

    private static @Nullable String channelReason(Outcome outcome) {
        return outcome.item().decision() instanceof Decision.Write write
                ? write.way().reason()
                : null;
    }

    private static @Nullable LocalDate due(Outcome outcome) {
        Decision decision = outcome.item().decision();
        return decision == null ? null : decision.due();
    }

    private static String cut(String reason) {
        return reason.length() <= REASON_LIMIT ? reason : reason.substring(0, REASON_LIMIT - 1) + "…";
    }
}
