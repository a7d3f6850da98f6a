package fr.opposable.history;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.intake.CaseJson;
import fr.opposable.kernel.CanonicalJson;
import fr.opposable.kernel.Money;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The facts a version was made from, and the figures that were reckoned from them then. The text of it is what a version's fingerprint
 * holds the digest of.
 *
 * @param asOf day the law and the amounts were taken at
 * @param kind document kind
 * @param channel the way it goes, in the words of the case format; null: the usual one of its kind
 * @param draft whether it was made as a draft
 * @param caseJson the case, as {@link CaseJson} writes it
 * @param after number of an older version made from the same things that no longer stands: this one is another; 0 when there is none
 * @param figures the sums then, {@code principal} to {@code perDay}, plain decimals; empty for versions older than this record
 */
public record Snapshot(
        LocalDate asOf,
        String kind,
        @Nullable String channel,
        boolean draft,
        String caseJson,
        int after,
        Map<String, String> figures) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MARK = "PROJET";

    public Snapshot {
        figures = Map.copyOf(figures);
    }

    /** {@return the snapshot of a document about to be made, that goes its usual way} */
    public static Snapshot of(ClaimStatement statement, String kind, String caseJson, boolean draft) {
        return new Snapshot(statement.asOf(), kind, null, draft, caseJson, 0, figuresOf(statement));
    }

    /** {@return the same, for a document that goes another way; null: its usual one} */
    public Snapshot by(@Nullable String way) {
        return new Snapshot(asOf, kind, way, draft, caseJson, after, figures);
    }

    /** {@return the same, for a version made after one of the same things that no longer stands} */
    public Snapshot after(int version) {
        return new Snapshot(asOf, kind, channel, draft, caseJson, version, figures);
    }

    /** {@return the sums of a statement, as a snapshot keeps them} */
    static Map<String, String> figuresOf(ClaimStatement statement) {
        ClaimStatement.Totals totals = statement.totals();
        Map<String, Money> sums = new LinkedHashMap<>();
        sums.put("principal", totals.principal());
        sums.put("interest", totals.interest());
        sums.put("indemnities", totals.indemnities());
        sums.put("penaltyClause", totals.penaltyClause());
        sums.put("costs", totals.costs());
        sums.put("total", totals.total());
        sums.put("perDay", statement.perDay());
        Map<String, String> figures = new LinkedHashMap<>();
        sums.forEach((name, sum) -> figures.put(name, sum.plain()));
        return figures;
    }

    /** {@return the text that is kept, canonical JSON} */
    public String text() {
        return "{%s\"asOf\":\"%s\",\"case\":%s%s,\"kind\":\"%s\"%s,\"statement\":%s}"
                .formatted(
                        after == 0 ? "" : "\"after\":" + after + ",",
                        asOf,
                        caseJson,
                        channel == null ? "" : ",\"channel\":\"" + channel + "\"",
                        kind,
                        draft ? ",\"mark\":\"" + MARK + "\"" : "",
                        CanonicalJson.write(figures));
    }

    /**
     * {@return the snapshot that {@link #text} wrote, today or by an earlier version of the program}
     *
     * @throws tools.jackson.core.JacksonException when {@code text} is no JSON
     */
    public static Snapshot read(String text) {
        JsonNode root = JSON.readTree(text);
        Map<String, String> figures = new LinkedHashMap<>();
        @Nullable JsonNode statement = root.get("statement");
        if (statement != null) {
            statement
                    .properties()
                    .forEach(entry ->
                            figures.put(entry.getKey(), entry.getValue().asString()));
        }
        return new Snapshot(
                LocalDate.parse(root.path("asOf").asString()),
                root.path("kind").asString(),
                root.has("channel") ? root.path("channel").asString() : null,
                root.has("mark"),
                root.path("case").toString(),
                root.path("after").asInt(0),
                figures);
    }

    /** {@return the case} */
    public CaseFile caseFile() {
        return CaseJson.read(caseJson);
    }
}
