package fr.opposable.campaign;

import fr.opposable.intake.Portfolio;
import fr.opposable.kernel.French;
import fr.opposable.store.DatabaseEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** {@code rapport.json}: what was asked, what came of each case and by which rule, how long it took. Streamed, whatever its size. */
final class RunReport {

    static final String FILE = "rapport.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate jdbc;
    private final RunRows runs;
    private final DatabaseEngine database;

    RunReport(JdbcTemplate jdbc, RunRows runs, DatabaseEngine database) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.database = database;
    }

    void write(RunContext context, Set<String> lots, WordCopies.Result copies, Instant writtenAt) {
        try {
            SafeFiles.write(context.out().resolve(FILE), stream -> {
                try (JsonGenerator json =
                        JSON.writerWithDefaultPrettyPrinter().createGenerator(stream, JsonEncoding.UTF8)) {
                    json.writeStartObject();
                    head(json, runs.get(context.run().id()), context.dryRun(), writtenAt);
                    counts(json, context.run().id());
                    durations(json, context);
                    strings(json, "lots", lots);
                    if (context.workshop() != null) {
                        wordCopies(json, copies);
                    }
                    strings(json, "notices", notices(context));
                    cases(json, context);
                    json.writeEndObject();
                }
            });
        } catch (IOException e) {
            throw new OutputUnavailableException(context.out(), e);
        }
    }

    private void head(JsonGenerator json, Run run, boolean dryRun, Instant writtenAt) {
        json.writeStringProperty("run", run.id());
        json.writeStringProperty("portfolio", run.portfolio().toString());
        json.writeStringProperty("portfolioSha256", run.portfolioDigest().hex());
        json.writeStringProperty("asOf", run.asOf().toString());
        json.writeStringProperty("kind", run.kind());
        json.writeBooleanProperty("dryRun", dryRun);
        json.writeStringProperty("author", run.author());
        json.writeStringProperty("lawVersion", run.law().toString());
        json.writeStringProperty("templates", run.templates().toString());
        json.writeStringProperty("engine", run.engine());
        json.writeStringProperty("database", database.name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("startedAt", run.createdAt().toString());
        json.writeStringProperty("writtenAt", writtenAt.toString());
        json.writeName("seal");
        json.writeString(run.seal() == null ? null : run.seal().toString());
    }

    private void counts(JsonGenerator json, String runId) {
        Map<ItemState, Long> counts = runs.counts(runId);
        json.writeObjectPropertyStart("counts");
        json.writeNumberProperty(
                "cases", counts.values().stream().mapToLong(Long::longValue).sum());
        json.writeNumberProperty("letters", counts.getOrDefault(ItemState.DONE, 0L));
        json.writeNumberProperty("unchanged", counts.getOrDefault(ItemState.UNCHANGED, 0L));
        json.writeNumberProperty("held", counts.getOrDefault(ItemState.HELD, 0L));
        json.writeNumberProperty("rejected", counts.getOrDefault(ItemState.REJECTED, 0L));
        Long pages = jdbc.queryForObject(
                "SELECT COALESCE(SUM(pages), 0) FROM run_item WHERE run_id = ? AND state = 'DONE'", Long.class, runId);
        json.writeNumberProperty("pages", pages == null ? 0L : pages);
        json.writeObjectPropertyStart("byKind");
        jdbc.query(
                "SELECT step, count(*) FROM run_item WHERE run_id = ? AND state = 'DONE' GROUP BY step ORDER BY step",
                row -> {
                    json.writeNumberProperty(row.getString(1), row.getLong(2));
                },
                runId);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void durations(JsonGenerator json, RunContext context) {
        Map<String, Long> milliseconds = new TreeMap<>(context.milliseconds());
        milliseconds.putAll(StageDurations.of(jdbc, context.run()));
        json.writeObjectPropertyStart("durationsMs");
        milliseconds.forEach(json::writeNumberProperty);
        json.writeEndObject();
    }

    /** What concerns the run as a whole: told once, not on every letter. */
    private List<String> notices(RunContext context) {
        List<String> notices = new ArrayList<>(context.portfolio().notices());
        Long formal = jdbc.queryForObject(
                "SELECT count(*) FROM run_item WHERE run_id = ? AND state = 'DONE' AND step = 'mise-en-demeure'",
                Long.class,
                context.run().id());
        if (formal != null && formal > 0) {
            notices.add(
                    French.typeset(
                            "Mises en demeure : consultez le BODACC le jour de l'envoi ; aucun paiement ne se demande à un débiteur en procédure collective (PRO-INSOLV ; C. com., art. L. 622-7)."));
            notices.add(
                    French.typeset(
                            "Mises en demeure : notez le numéro du recommandé et la date de première présentation dans la chronologie ; le délai en part (D06-PROOF)."));
        }
        severalToOne(context).ifPresent(notices::add);
        return notices;
    }

    private static void wordCopies(JsonGenerator json, WordCopies.Result copies) {
        json.writeObjectPropertyStart("wordCopies");
        json.writeNumberProperty("there", copies.there());
        json.writeNumberProperty("made", copies.made());
        json.writeArrayPropertyStart("lacking");
        for (WordCopies.Lack lack : copies.lacking()) {
            json.writeStartObject();
            json.writeStringProperty("file", lack.file());
            json.writeStringProperty("reason", lack.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** A letter is about one case and all its overdue invoices; a debtor of several cases is better written to once. */
    private Optional<String> severalToOne(RunContext context) {
        List<String> debtors = jdbc.query(
                """
                SELECT i.recipient, min(i.reference), max(i.reference)
                  FROM run_item i
                  JOIN document d ON d.document_id = i.document_id
                 WHERE i.run_id = ? AND i.state = 'DONE' AND i.recipient <> ''
                 GROUP BY d.creditor, i.recipient HAVING count(*) > 1
                 ORDER BY 2
                """,
                (row, _) -> "%s (%s, %s)".formatted(row.getString(1), row.getString(2), row.getString(3)),
                context.run().id());
        return debtors.isEmpty()
                ? Optional.empty()
                : Optional.of(French.typeset(
                                "%d destinataire(s) du même nom reçoivent plusieurs lettres du même créancier, par exemple %s : une lettre porte sur une affaire et toutes ses factures échues. Si c'est le même débiteur, réunissez leurs affaires par « ./opposable group » (FOR-HAR-1).")
                        .formatted(debtors.size(), debtors.getFirst()));
    }

    private static void strings(JsonGenerator json, String name, Iterable<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private void cases(JsonGenerator json, RunContext context) {
        json.writeArrayPropertyStart("cases");
        jdbc.query(
                """
                SELECT i.seq, i.reference, i.state, i.step, i.rule, i.reason, i.problems, i.findings, i.version_no, i.pages, i.recipient,
                       i.channel, i.amount, v.artifact_sha256, l.lot_no, l.file_name, i.scenario, i.due_on, i.planned_channel,
                       i.channel_reason
                  FROM run_item i
                  LEFT JOIN document_version v ON v.document_id = i.document_id AND v.version_no = i.version_no
                  LEFT JOIN lot_entry l ON l.document_id = i.document_id AND l.version_no = i.version_no
                 WHERE i.run_id = ? ORDER BY i.seq
                """,
                row -> {
                    json.writeStartObject();
                    json.writeNumberProperty("seq", row.getInt(1));
                    text(json, "reference", row.getString(2));
                    json.writeStringProperty("outcome", outcome(ItemState.valueOf(row.getString(3))));
                    text(json, "kind", row.getString(4));
                    text(json, "rule", row.getString(5));
                    text(json, "reason", row.getString(6));
                    text(json, "scenario", row.getString(17));
                    text(json, "due", row.getString(18));
                    text(json, "plannedChannel", row.getString(19));
                    text(json, "channelReason", row.getString(20));
                    if (row.getString(14) != null) {
                        json.writeNumberProperty("version", row.getInt(9));
                        json.writeStringProperty("sha256", row.getString(14));
                        json.writeNumberProperty("pages", row.getInt(10));
                        text(json, "recipient", row.getString(11));
                        text(json, "channel", row.getString(12));
                        text(json, "amount", row.getString(13));
                    }
                    if (row.getString(16) != null) {
                        json.writeStringProperty("file", "lot-%03d/%s".formatted(row.getInt(15), row.getString(16)));
                    }
                    raw(json, "problems", placed(context.portfolio(), row.getInt(1), row.getString(7)));
                    raw(json, "findings", row.getString(8));
                    json.writeEndObject();
                },
                context.run().id());
        json.writeEndArray();
    }

    private static @Nullable String placed(Portfolio portfolio, int seq, @Nullable String problems) {
        return problems == null ? null : Problems.write(portfolio.placed(seq, Problems.read(problems)));
    }

    private static String outcome(ItemState state) {
        return switch (state) {
            case PENDING -> "pending";
            case DONE -> "letter";
            case UNCHANGED -> "unchanged";
            case HELD -> "held";
            case REJECTED -> "rejected";
        };
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    private static void raw(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeName(name);
            json.writeTree(JSON.readTree(value));
        }
    }

    /** {@return the run a report in this folder tells of; null when there is none} */
    static @Nullable String runOf(Path out) {
        Path file = out.resolve(FILE);
        try {
            return java.nio.file.Files.exists(file)
                    ? JSON.readTree(file.toFile()).path("run").asString("inconnu")
                    : null;
        } catch (tools.jackson.core.JacksonException e) {
            return "illisible";
        }
    }
}
