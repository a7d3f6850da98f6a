package fr.opposable.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reckons again, from the acts alone, what became of each version, and compares that with what the manifest says of it. */
final class LifeCheck {

    private static final Map<String, String> WORDS = Map.of(
            "draft", "projet",
            "final", "définitive",
            "sent", "envoyée",
            "replaced", "remplacée",
            "withdrawn", "retirée");

    private final PackFindings findings;
    private final Deeds deeds;

    LifeCheck(PackFindings findings, Deeds deeds) {
        this.findings = findings;
        this.deeds = deeds;
    }

    void check(List<JsonNode> versions) {
        if (deeds.isComplete()) {
            versions.forEach(this::check);
        }
    }

    private void check(JsonNode version) {
        String name = PackFindings.name(version);
        String document = String.valueOf(ReadManifest.text(version, "documentId"));
        int number = version.path("version").asInt(0);
        List<Deeds.Deed> own =
                deeds.all().stream().filter(deed -> deed.isOf(document, number)).toList();
        String said = String.valueOf(ReadManifest.text(version, "state"));
        String state = state(own);
        if (!said.equals(state)) {
            findings.problem(
                    "le manifeste dit cette version «\u00a0%s\u00a0», mais les actes la disent «\u00a0%s\u00a0»"
                            .formatted(WORDS.getOrDefault(said, said), WORDS.getOrDefault(state, state)),
                    name,
                    name);
        }
        if (!sendings(version).equals(sent(own))) {
            findings.problem("le manifeste ne dit pas des envois de cette version ce que disent les actes", name, name);
        }
    }

    private static String state(List<Deeds.Deed> own) {
        String state = "final";
        boolean ended = false;
        for (Deeds.Deed deed : own) {
            switch (deed.kind()) {
                case "version-draft" -> state = "draft";
                case "version-sent" -> state = ended ? state : "sent";
                case "version-replaced", "version-withdrawn" -> {
                    state = deed.kind().substring("version-".length());
                    ended = true;
                }
                default -> {
                    // An act that changes no state.
                }
            }
        }
        return state;
    }

    private static List<List<String>> sent(List<Deeds.Deed> own) {
        List<List<String>> sent = new ArrayList<>();
        for (Deeds.Deed deed : own) {
            if (deed.kind().equals("version-sent")) {
                JsonNode facts = deed.facts();
                sent.add(row(
                        deed.id(),
                        deed.said("recipient"),
                        deed.said("channel"),
                        facts == null ? null : ReadManifest.text(facts, "occurred_on"),
                        deed.said("number")));
            }
        }
        return sent;
    }

    private static List<List<String>> sendings(JsonNode version) {
        List<List<String>> sendings = new ArrayList<>();
        version.path("sent")
                .forEach(sending -> sendings.add(row(
                        ReadManifest.text(sending, "act"),
                        ReadManifest.text(sending, "recipient"),
                        ReadManifest.text(sending, "channel"),
                        ReadManifest.text(sending, "day"),
                        ReadManifest.text(sending, "number"))));
        return sendings;
    }

    private static List<String> row(@Nullable String... values) {
        List<String> row = new ArrayList<>();
        for (String value : values) {
            row.add(Objects.toString(value, ""));
        }
        return row;
    }
}
