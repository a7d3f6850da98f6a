package fr.opposable.cli;

import fr.opposable.mailing.LeftOut;
import fr.opposable.mailing.Outbox;
import fr.opposable.mailing.OutboxEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The outbox as JSON: {@code entries} in each result. */
final class OutboxJson {

    private OutboxJson() {}

    static Map<String, @Nullable Object> of(Outbox.Added added) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        List<Map<String, @Nullable Object>> entries =
                added.queued().stream().map(OutboxJson::of).toList();
        json.put("entries", entries);
        json.put("known", added.known().size());
        json.put("files", added.files());
        json.put("leftOut", added.leftOut().stream().map(OutboxJson::leftOut).toList());
        return json;
    }

    static Map<String, @Nullable Object> of(Outbox.Run run) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        List<Map<String, @Nullable Object>> entries =
                run.entries().stream().map(OutboxJson::of).toList();
        json.put("entries", entries);
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

    private static Map<String, Object> leftOut(LeftOut one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("place", one.place());
        json.put("reference", one.reference());
        json.put("kind", one.kind());
        json.put("version", one.version());
        json.put("reason", one.reason());
        json.put("cure", one.cure());
        return json;
    }
}
