package fr.opposable.campaign;

import fr.opposable.compliance.Finding;
import fr.opposable.kernel.CanonicalJson;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Problems as they are kept with a case of a run. */
final class Problems {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Problems() {}

    /** {@return what a report says of them on one line} */
    static String summary(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.where() + French.typeset(" : ") + problem.message())
                .collect(Collectors.joining(" "));
    }

    /**
     * {@return the findings that keep a case from being used, as problems of the case: they name facts by their path, and only when they
     * are handed back does the portfolio say where each was written}
     */
    static List<Problem> of(String reference, List<Finding> findings) {
        return findings.stream()
                .filter(Finding::isBlocking)
                .map(finding -> new Problem(
                        finding.rule(),
                        reference,
                        0,
                        finding.path(),
                        finding.article() == null
                                ? finding.message()
                                : finding.message() + " (" + finding.article().citation() + ")",
                        finding.remedy()))
                .toList();
    }

    static String write(List<Problem> problems) {
        return CanonicalJson.write(problems.stream().map(Problems::map).toList());
    }

    private static Map<String, @Nullable Object> map(Problem problem) {
        Map<String, @Nullable Object> map = new HashMap<>();
        map.put("code", problem.code());
        map.put("file", problem.file());
        map.put("line", problem.line());
        map.put("field", problem.field());
        map.put("message", problem.message());
        map.put("cure", problem.cure());
        return map;
    }

    static List<Problem> read(String json) {
        return JSON.readTree(json)
                .valueStream()
                .map(node -> new Problem(
                        node.get("code").asString(),
                        node.get("file").asString(),
                        node.get("line").asInt(),
                        text(node, "field"),
                        node.get("message").asString(),
                        node.get("cure").asString()))
                .toList();
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }
}
