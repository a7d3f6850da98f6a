package fr.opposable.scenario;

import fr.opposable.compliance.Finding;
import java.util.List;

/** A file of scenarios that cannot be followed. */
public final class ScenarioRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    ScenarioRefusedException(String file, List<Finding> findings) {
        super("%s: %d findings, the first: %s"
                .formatted(file, findings.size(), findings.getFirst().message()));
        this.findings = List.copyOf(findings);
    }

    /** {@return all that is wrong, each with its line; at least one} */
    public List<Finding> findings() {
        return findings;
    }
}
