package fr.opposable.campaign;

import fr.opposable.claim.Event;
import fr.opposable.history.Snapshot;
import fr.opposable.journal.Act;
import fr.opposable.journal.Journal;
import fr.opposable.ledger.Subject;
import fr.opposable.scenario.Contact;
import fr.opposable.vault.Deflated;
import fr.opposable.vault.VersionActs;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How the debtors of a run were approached lately, by whichever case. Filled once, while the run is read; asked once for many cases; empty
 * again when the run is over.
 */
final class ContactRows {

    /** Rank of what the store tells and no case of the portfolio does. */
    private static final int OF_THE_STORE = Integer.MAX_VALUE;

    private static final int AT_ONCE = 500;

    /** A receipt, or a paper that stays in the file, presses nobody. */
    private static final String PRESSING =
            "('relance-preventive', 'relance-1', 'relance-2', 'relance-3', 'mise-en-demeure', 'echeancier', 'proposition-mediation', 'suspension')";

    private final JdbcTemplate jdbc;

    ContactRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void clear(String runId, int afterSeq) {
        jdbc.update("DELETE FROM run_contact WHERE run_id = ? AND seq > ?", runId, afterSeq);
    }

    /** A recent approach of a debtor. */
    record Row(int seq, String debtor, Contact contact) {}

    void add(String runId, Collection<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(
                "INSERT INTO run_contact (run_id, debtor, seq, on_day, channel, conversation, what, reference) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                rows.stream()
                        .map(row -> new @Nullable Object[] {
                            runId,
                            row.debtor(),
                            row.seq(),
                            row.contact().day(),
                            row.contact().channel() == null
                                    ? null
                                    : row.contact().channel().key(),
                            row.contact().call() ? 1 : 0,
                            row.contact().what(),
                            row.contact().reference()
                        })
                        .toList());
    }

    /**
     * Adds what the store knows: letters noted as sent whose case is not in this portfolio, and letters handed over in the lots of other runs
     * whose sending nobody noted yet.
     *
     * @param since first day that counts
     */
    void addKnown(Run run, Journal journal, LocalDate since, Clock clock) {
        String runId = run.id();
        noted(run, journal, since, clock);
        jdbc.update("""
                DELETE FROM run_contact WHERE run_id = ? AND seq = ? AND EXISTS (
                  SELECT 1 FROM run_item i WHERE i.debtor = run_contact.debtor AND i.run_id = run_contact.run_id
                     AND i.reference = run_contact.reference)
                """, runId, OF_THE_STORE);
        jdbc.update(
                """
                INSERT INTO run_contact (run_id, debtor, seq, on_day, channel, conversation, what, reference)
                SELECT CAST(? AS CHAR(36)), i.debtor, %d, r.as_of, i.channel, 0, i.step, i.reference
                  FROM lot_entry l
                  JOIN run r ON r.run_id = l.run_id
                  JOIN run_item i ON i.run_id = l.run_id AND i.seq = l.seq
                 WHERE l.state = 'READY' AND r.run_id <> ? AND r.as_of >= ? AND r.as_of <= ? AND i.debtor IS NOT NULL AND i.step IN %s
                   AND EXISTS (SELECT 1 FROM run_item o WHERE o.debtor = i.debtor AND o.run_id = ? AND o.reference <> i.reference)
                   AND NOT EXISTS (SELECT 1 FROM journal_act a WHERE a.about_id = l.document_id AND a.about_no = l.version_no
                                      AND a.kind IN ('%s', '%s', '%s'))
                   AND NOT EXISTS (SELECT 1 FROM run_contact c WHERE c.run_id = ? AND c.debtor = i.debtor
                                      AND c.reference = i.reference AND c.on_day >= r.as_of)
                """.formatted(OF_THE_STORE, PRESSING, VersionActs.SENT, VersionActs.WITHDRAWN, VersionActs.REPLACED),
                runId,
                runId,
                since,
                run.asOf(),
                runId,
                runId);
    }

    private void noted(Run run, Journal journal, LocalDate since, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        long days = java.time.temporal.ChronoUnit.DAYS.between(since, run.asOf()) + 1;
        LocalDate earlier = since.isBefore(today.minusDays(days)) ? since : today.minusDays(days);
        Instant from = earlier.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        List<Act> page = new ArrayList<>(AT_ONCE);
        journal.forEachSince(VersionActs.SENT, from, recorded -> {
            LocalDate day = recorded.act().occurredOn();
            if (day != null && !day.isBefore(since) && !day.isAfter(run.asOf()) && presses(recorded.act())) {
                page.add(recorded.act());
            }
            if (page.size() == AT_ONCE) {
                addNoted(run.id(), page);
            }
        });
        addNoted(run.id(), page);
    }

    private static boolean presses(Act act) {
        String document = act.text("document");
        return document != null && act.about() != null && PRESSING.contains("'" + document + "'");
    }

    private void addNoted(String runId, List<Act> acts) {
        Map<Subject, String> debtors = debtors(acts);
        List<Row> rows = new ArrayList<>(acts.size());
        for (Act act : acts) {
            String debtor = debtors.get(act.about());
            if (debtor != null) {
                rows.add(new Row(
                        OF_THE_STORE,
                        debtor,
                        new Contact(
                                java.util.Objects.requireNonNull(act.occurredOn()),
                                channel(act.text("channel")),
                                false,
                                String.valueOf(act.text("document")),
                                act.caseReference())));
            }
        }
        add(runId, rows);
        acts.clear();
    }

    /** The run that made a version knows its debtor; of one that a person made final, or of before runs knew, its facts tell. */
    private Map<Subject, String> debtors(List<Act> acts) {
        Map<Subject, String> debtors = new HashMap<>();
        if (acts.isEmpty()) {
            return debtors;
        }
        List<String> documents = acts.stream()
                .map(act -> java.util.Objects.requireNonNull(act.about()).id())
                .distinct()
                .toList();
        Map<Subject, String> facts = new HashMap<>();
        jdbc.query(
                """
                SELECT v.document_id, v.version_no, i.debtor, v.inputs_sha256
                  FROM document_version v
                  LEFT JOIN lot_entry l ON l.document_id = v.document_id AND l.version_no = v.version_no
                  LEFT JOIN run_item i ON i.run_id = l.run_id AND i.seq = l.seq
                 WHERE v.document_id IN (%s)
                """.formatted(marks(documents)),
                row -> {
                    Subject version = new Subject(row.getString(1), row.getInt(2));
                    if (row.getString(3) == null) {
                        facts.put(version, row.getString(4));
                    } else {
                        debtors.put(version, row.getString(3));
                    }
                },
                documents.toArray());
        acts.stream().map(Act::about).filter(facts::containsKey).forEach(version -> {
            String debtor = debtorIn(String.valueOf(facts.get(version)));
            if (debtor != null) {
                debtors.put(version, debtor);
            }
        });
        return debtors;
    }

    /** {@return the debtor of the case a version was made from; null when its facts were erased on order} */
    private @Nullable String debtorIn(String snapshot) {
        return jdbc
                .query(
                        "SELECT content FROM inputs_snapshot WHERE sha256 = ?",
                        (row, _) -> DebtorKeys.of(Snapshot.read(Deflated.inflate(row.getBytes(1)))
                                        .caseFile())
                                .hex(),
                        snapshot)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /**
     * {@return what is known of approaches of the debtors of some cases, the letters of this run among them: two readings for all}
     *
     * @param part partition of the cases
     * @param first rank of the first of them
     * @param last rank of the last
     */
    Elsewhere of(Run run, int part, int first, int last) {
        Elsewhere elsewhere = new Elsewhere();
        Object[] page = {run.id(), part, first, last};
        jdbc.query(
                """
                SELECT DISTINCT c.debtor, c.on_day, c.channel, c.conversation, c.what, c.reference
                  FROM run_item i
                  JOIN run_contact c ON c.run_id = i.run_id AND c.debtor = i.debtor
                 WHERE i.run_id = ? AND i.state = 'PENDING' AND i.part = ? AND i.seq >= ? AND i.seq <= ?
                """,
                row -> {
                    elsewhere.add(
                            row.getString(1),
                            new Contact(
                                    row.getObject(2, LocalDate.class),
                                    channel(row.getString(3)),
                                    row.getInt(4) == 1,
                                    row.getString(5),
                                    row.getString(6)));
                },
                page);
        jdbc.query(
                """
                SELECT DISTINCT d.debtor, d.channel, d.step, d.reference
                  FROM run_item i
                  JOIN run_item d ON d.debtor = i.debtor AND d.run_id = i.run_id
                 WHERE i.run_id = ? AND i.state = 'PENDING' AND i.part = ? AND i.seq >= ? AND i.seq <= ?
                   AND d.state IN ('DONE', 'UNCHANGED')
                """,
                row -> {
                    elsewhere.add(
                            row.getString(1),
                            new Contact(
                                    run.asOf(), channel(row.getString(2)), false, row.getString(3), row.getString(4)));
                },
                page);
        return elsewhere;
    }

    private static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private static Event.@Nullable Channel channel(@Nullable String key) {
        return Stream.of(Event.Channel.values())
                .filter(channel -> channel.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
