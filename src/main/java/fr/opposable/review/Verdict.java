package fr.opposable.review;

import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.kernel.French;
import java.util.ArrayList;
import java.util.List;

/** What a question finds, one sentence at a time. The message is typeset before its values are put in: a value is quoted as typed. */
final class Verdict {

    private final IndexedRule rule;
    private final List<Finding> findings = new ArrayList<>();

    Verdict(IndexedRule rule) {
        this.rule = rule;
    }

    void blocks(String remedy, String message, Object... values) {
        find(Severity.BLOCKING, remedy, message, values);
    }

    void asks(String remedy, String message, Object... values) {
        find(Severity.ASK, remedy, message, values);
    }

    void warns(String remedy, String message, Object... values) {
        find(Severity.WARNING, remedy, message, values);
    }

    void informs(String remedy, String message, Object... values) {
        find(Severity.INFORMATION, remedy, message, values);
    }

    void find(Severity severity, String remedy, String message, Object... values) {
        findings.add(new Finding(
                rule.id(),
                severity,
                rule.article(),
                French.typeset(message).formatted(values),
                French.typeset(remedy)));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
