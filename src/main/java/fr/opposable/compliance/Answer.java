package fr.opposable.compliance;

import fr.opposable.kernel.French;
import fr.opposable.kernel.LegalReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a question finds, one sentence at a time. The message is typeset before its values are put in: a value is quoted as typed. */
public final class Answer {

    private final String rule;
    private final @Nullable LegalReference article;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * An answer that found nothing yet.
     *
     * @param rule id of the question in its index
     * @param article the text it rests on; null when none
     */
    public Answer(String rule, @Nullable LegalReference article) {
        this.rule = rule;
        this.article = article;
    }

    public void blocks(String remedy, String message, Object... values) {
        find(Severity.BLOCKING, remedy, message, values);
    }

    public void asks(String remedy, String message, Object... values) {
        find(Severity.ASK, remedy, message, values);
    }

    public void warns(String remedy, String message, Object... values) {
        find(Severity.WARNING, remedy, message, values);
    }

    public void informs(String remedy, String message, Object... values) {
        find(Severity.INFORMATION, remedy, message, values);
    }

    /**
     * Adds a finding.
     *
     * @param remedy what to do
     * @param message what was seen, a format for {@code values}
     */
    public void find(Severity severity, String remedy, String message, Object... values) {
        findings.add(new Finding(
                rule, severity, article, French.typeset(message).formatted(values), French.typeset(remedy)));
    }

    /** {@return what was found, in the order it was said} */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
