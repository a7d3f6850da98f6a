package fr.opposable.cli;

import fr.opposable.compliance.Finding;
import fr.opposable.deadline.Deadline;
import fr.opposable.deadline.Deadlines;
import fr.opposable.decompte.DecompteJson;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deadlines as JSON, published as {@code schema/deadlines.schema.json}; {@code check} may carry the same list. */
public final class DeadlinesJson {

    private DeadlinesJson() {}

    /** {@return maps, lists, strings, integers and nulls, ready for any JSON writer} */
    public static Map<String, @Nullable Object> of(Deadlines deadlines, List<Finding> findings) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("case", deadlines.reference().value());
        json.put("asOf", deadlines.asOf().toString());
        json.put("lawVersion", deadlines.lawVersion());
        json.put("deadlines", list(deadlines));
        json.put("findings", DecompteJson.findings(findings));
        return json;
    }

    /** {@return the deadlines alone, most urgent first} */
    public static List<Map<String, @Nullable Object>> list(Deadlines deadlines) {
        return deadlines.all().stream()
                .map(deadline -> deadline(deadline, deadlines.asOf()))
                .toList();
    }

    private static Map<String, @Nullable Object> deadline(Deadline deadline, LocalDate asOf) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", deadline.id());
        json.put("key", deadline.key());
        json.put("title", deadline.title());
        json.put("task", deadline.task().key());
        json.put("state", deadline.state().key());
        json.put("date", text(deadline.last()));
        json.put("rawDate", text(deadline.raw()));
        json.put("daysLeft", deadline.daysLeft(asOf));
        json.put("metOn", text(deadline.met()));
        json.put(
                "computation",
                deadline.computation() == null
                        ? List.of()
                        : deadline.computation().steps());
        json.put("article", deadline.article().citation());
        json.put("source", deadline.source());
        json.put("status", deadline.status().key());
        json.put("ifMissed", deadline.ifMissed());
        json.put("note", deadline.note());
        json.put("unknown", deadline.unknown());
        return json;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
