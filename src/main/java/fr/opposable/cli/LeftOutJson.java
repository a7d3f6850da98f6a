package fr.opposable.cli;

import fr.opposable.mailing.LeftOut;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Letters that do not leave, as JSON. */
final class LeftOutJson {

    private LeftOutJson() {}

    static List<Map<String, Object>> of(List<LeftOut> leftOut) {
        return leftOut.stream().map(LeftOutJson::of).toList();
    }

    private static Map<String, Object> of(LeftOut one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("place", one.place());
        json.put("reference", one.reference());
        json.put("kind", one.kind());
        json.put("version", one.version());
        json.put("rule", one.rule());
        json.put("reason", one.reason());
        json.put("cure", one.cure());
        json.put("known", one.known());
        return json;
    }
}
