package fr.opposable.cli;

import fr.opposable.mailing.Outbox;
import fr.opposable.mailing.OutboxEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The outbox as JSON: {@code entries} in each result. */
final class OutboxJson {

    private OutboxJson() {}

    static Map<String, @Nullable Object> of(Outbox.Added added, List<String> casesRead) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        List<Map<String, @Nullable Object>> entries =
                added.queued().stream().map(OutboxJson::of).toList();
        json.put("entries", entries);
        json.put("known", added.known().size());
        json.put("files", added.files());
        json.put("leftOut", LeftOutJson.of(added.leftOut()));
        json.put("casesRead", casesRead);
        return json;
    }

    static Map<String, @Nullable Object> of(Outbox.Run run, List<String> casesRead) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        List<Map<String, @Nullable Object>> entries =
                run.entries().stream().map(OutboxJson::of).toList();
        json.put("entries", entries);
        json.put("held", LeftOutJson.of(run.held()));
        json.put("casesRead", casesRead);
        json.put("waiting", run.waiting());
        json.put("stopped", run.stopped());
        return json;
    }

    static Map<String, @Nullable Object> of(OutboxEntry entry) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", entry.id());
        json.put("creditor", entry.creditor());
        json.put("reference", entry.reference());
        json.put("kind", entry.document());
        json.put("version", entry.version());
        json.put("to", entry.to());
        json.put("from", entry.from());
        json.put("sha256", entry.message().hex());
        json.put("state", entry.state().key());
        json.put("attempts", entry.attempts());
        json.put("said", entry.said());
        json.put("since", entry.since().toString());
        json.put("nextAt", entry.nextAt() == null ? null : entry.nextAt().toString());
        return json;
    }
}
