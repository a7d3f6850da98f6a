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

    /** {@return what the reading of a case found, as it is kept, and after it what the check of its letter found; null when neither did} */
    static @Nullable String both(@Nullable String read, List<Finding> checked) {
        if (checked.isEmpty()) {
            return read;
        }
        String more = write(checked);
        return read == null ? more : read.substring(0, read.length() - 1) + "," + more.substring(1);
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
