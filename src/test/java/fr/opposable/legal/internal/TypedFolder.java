package fr.opposable.legal.internal;

import fr.opposable.legal.LegalTextsFaultyException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/** A small folder of legal texts, typed in a test: two rates that every folder must have, and what the test adds. */
final class TypedFolder {

    /** The end of an entry, which tells where it was read; {@code YAML} of one line. */
    static final String READ = "status: verified, checkedOn: 2026-11-21, checkedBy: null, "
            + "basis: {citation: \"C. com., art. L. 1\", id: null}, "
            + "source: {title: \"Journal officiel\", id: JORFTEXT1}, readIn: \"une copie\"}";

    private final TreeMap<String, String> files = new TreeMap<>();

    TypedFolder() {
        files.put("rates/ecb-refinancing.yaml", """
                name: Taux
                unit: percent a year
                basis: {citation: "C. com., art. L. 441-10", id: LEGIARTI1}
                reviewed: 2026-11-21
                series:
                  changes:
                    - {from: 2025-12-10, to: 2026-06-10, value: "2.15", READ
                    - {from: 2026-06-11, to: open, value: "2.40", READ
                  half-years:
                    - {from: 2026-01-01, to: 2026-06-30, value: "2.15", READ
                    - {from: 2026-07-01, to: 2026-12-31, value: "2.40", READ
                """);
        files.put("rates/legal-interest.yaml", """
                name: Taux
                unit: percent a year
                basis: {citation: "C. mon. fin., art. L. 313-2", id: null}
                reviewed: 2026-11-21
                series:
                  individual:
                    - {from: 2026-01-01, to: 2026-06-30, value: "6.67", READ
                  other:
                    - {from: 2026-01-01, to: 2026-06-30, value: "2.62", READ
                """);
    }

    /** Adds or replaces a file, in whose text {@code READ} stands for the end of an entry. */
    TypedFolder with(String file, String yaml) {
        files.put(file, yaml);
        return this;
    }

    /** Replaces words of a file that must be there. */
    TypedFolder changed(String file, String before, String after) {
        String yaml = files.getOrDefault(file, "");
        if (!yaml.contains(before)) {
            throw new IllegalArgumentException("'%s' is not in %s".formatted(before, file));
        }
        return with(file, yaml.replace(before, after));
    }

    TypedFolder without(String file) {
        files.remove(file);
        return this;
    }

    /** {@return the folder, read afresh} */
    LegalTextsFolder read() {
        return new LegalTextsFolder(path -> text(path).getBytes(StandardCharsets.UTF_8));
    }

    private String text(String path) {
        if (path.equals("index.yaml")) {
            return "files:\n  - " + String.join("\n  - ", files.keySet()) + "\n";
        }
        String yaml = files.get(path);
        if (yaml == null) {
            throw new LegalTextsFaultyException(path + " is not there");
        }
        return yaml.replace("READ", READ);
    }
}
