package fr.opposable.campaign;

import fr.opposable.compliance.Finding;
import fr.opposable.kernel.CanonicalJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Findings as they are kept with a case of a run, in the shape of the command-line contract. */
final class Findings {

    private Findings() {}

    static String write(List<Finding> findings) {
        return CanonicalJson.write(findings.stream().map(Findings::map).toList());
    }

    private static Map<String, @Nullable Object> map(Finding finding) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("rule", finding.rule());
        map.put("severity", finding.severity().key());
        map.put("article", finding.article() == null ? null : finding.article().citation());
        map.put("message", finding.message());
        map.put("remedy", finding.remedy());
        if (finding.path() != null) {
            map.put("path", finding.path());
        }
        return map;
    }
}
