package fr.opposable.history;

import fr.opposable.kernel.French;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the facts of two versions differ: what moves sums, then the rest, in French. */
final class FactChanges {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What moves the sums: invoices, credit notes, payments. */
    private final List<String> movements = new ArrayList<>();

    private final List<String> others = new ArrayList<>();

    private FactChanges() {}

    /** {@return how {@code after} differs from {@code before}, both canonical JSON of cases} */
    static FactChanges between(String before, String after) {
        JsonNode old = JSON.readTree(before);
        JsonNode now = JSON.readTree(after);
        FactChanges changes = new FactChanges();
        changes.items(old, now, "invoices", FactChanges::number, FactWords::invoice, changes.movements);
        changes.items(old, now, "creditNotes", FactChanges::number, FactWords::creditNote, changes.movements);
        changes.items(old, now, "payments", FactChanges::payment, FactWords::payment, changes.movements);
        changes.items(old, now, "interest", JsonNode::toString, FactWords::interest, changes.movements);
        changes.items(old, now, "events", FactChanges::event, FactWords::event, changes.others);
        changes.items(old, now, "exhibits", FactChanges::file, FactWords::exhibit, changes.others);
        for (String part : List.of("creditor", "sender", "debtor", "terms")) {
            changes.part(part, old.path(part), now.path(part));
        }
        return changes;
    }

    private static String number(JsonNode item) {
        return item.path("number").asString("");
    }

    private static String file(JsonNode item) {
        return item.path("file").asString("");
    }

    /** A payment has no number: another day or another sum is another payment. */
    private static String payment(JsonNode item) {
        return item.path("date").asString("") + "|" + item.path("amount").asString("") + "|"
                + item.path("invoice").asString("");
    }

    private static String event(JsonNode item) {
        return item.path("date").asString("") + "|" + item.path("kind").asString("") + "|"
                + item.path("level").asString("");
    }

    /** How one item of a list is named in a sentence, with its number in the list, from 1. */
    interface Naming {
        String of(JsonNode item, int rank);
    }

    private void items(
            JsonNode before,
            JsonNode after,
            String list,
            Function<JsonNode, String> identity,
            Naming naming,
            List<String> into) {
        Map<String, Ranked> old = ranked(before.path(list), identity);
        Map<String, Ranked> now = ranked(after.path(list), identity);
        now.forEach((key, item) -> {
            Ranked was = old.get(key);
            String name = naming.of(item.node(), item.rank());
            if (was == null) {
                into.add(FactWords.added(list, name));
            } else if (!was.node().equals(item.node())) {
                into.add(name + " (" + String.join(", ", fields(was.node(), item.node(), "")) + ")");
            }
        });
        old.forEach((key, item) -> {
            if (!now.containsKey(key)) {
                into.add(FactWords.removed(list, naming.of(item.node(), item.rank())));
            }
        });
    }

    private record Ranked(JsonNode node, int rank) {}

    private static Map<String, Ranked> ranked(JsonNode list, Function<JsonNode, String> identity) {
        Map<String, Ranked> ranked = new LinkedHashMap<>();
        int rank = 0;
        for (JsonNode item : list) {
            String key = identity.apply(item);
            int twin = 2;
            String unique = key;
            while (ranked.containsKey(unique)) {
                unique = key + "#" + twin++;
            }
            ranked.put(unique, new Ranked(item, ++rank));
        }
        return ranked;
    }

    private void part(String part, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        others.add(FactWords.label(part) + French.NO_BREAK + ": " + String.join(", ", fields(before, after, "")));
    }

    /** {@return one phrase a field that differs} */
    private static List<String> fields(JsonNode before, JsonNode after, String prefix) {
        List<String> phrases = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>();
        before.propertyNames().forEach(names::add);
        after.propertyNames().forEach(names::add);
        for (String name : names) {
            @Nullable JsonNode old = before.get(name);
            @Nullable JsonNode now = after.get(name);
            if (old != null && old.equals(now)) {
                continue;
            }
            String label = prefix + FactWords.label(name);
            if ((old == null || old.isObject()) && (now == null || now.isObject())) {
                JsonNode nothing = JSON.createObjectNode();
                phrases.addAll(fields(old == null ? nothing : old, now == null ? nothing : now, label + ", "));
            } else {
                phrases.add(phrase(label, name, old, now));
            }
        }
        return phrases;
    }

    private static String phrase(String label, String name, @Nullable JsonNode old, @Nullable JsonNode now) {
        String was = FactWords.value(name, old);
        String is = FactWords.value(name, now);
        if (old == null) {
            return label + " " + is + " ajouté";
        }
        return now == null ? label + " " + was + " retiré" : label + " " + is + " au lieu de " + was;
    }

    /** {@return what moved the sums, once: what a sum has named is not told again} */
    List<String> takeMovements() {
        List<String> taken = List.copyOf(movements);
        movements.clear();
        return taken;
    }

    /** {@return what may move sums and was not taken} */
    List<String> movements() {
        return List.copyOf(movements);
    }

    /** {@return what moves no sum} */
    List<String> others() {
        return List.copyOf(others);
    }
}
