package fr.opposable.review;

import fr.opposable.compliance.Finding;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A finding beside its rule.
 *
 * @param finding what was seen and what to do
 * @param rule its entry in the index; null for an id the index does not hold, which a test forbids
 */
public record Observation(Finding finding, @Nullable IndexedRule rule) {

    /** Other rooms tell of their sources in the message itself. */
    private static final Pattern SAID_ALREADY = Pattern.compile("à relire|Texte cité|Source ou lecture");

    /** {@return what the user is told of the source, in French; null when nothing has to be} */
    public @Nullable String sourceWarning() {
        if (rule == null || finding.article() == null && rule.source() == SourceStatus.INFERENCE) {
            return null; // a practice deduced from no text claims none
        }
        if (SAID_ALREADY.matcher(finding.message()).find()) {
            return null;
        }
        return rule.source().warning();
    }
}
