package fr.opposable.review;

import fr.opposable.claim.CaseFile;
import fr.opposable.compliance.Finding;
import fr.opposable.scenario.Decision;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a review says: one list, heaviest first. It holds no score and no opinion; whoever reads it decides.
 *
 * @param file the case
 * @param asOf day it was looked at
 * @param asked document asked about; null for the whole case
 * @param subject document the findings look at: the one asked, else the next step; null when no step is next
 * @param next what the procedure would do today, and why
 * @param observations the findings, blocking first
 * @param isBlocked whether something stops the document; a question that only a person can answer does not by itself
 */
public record ReviewReport(
        CaseFile file,
        LocalDate asOf,
        @Nullable DocumentKind asked,
        @Nullable DocumentKind subject,
        Decision next,
        List<Observation> observations,
        boolean isBlocked) {

    public ReviewReport {
        observations = List.copyOf(observations);
    }

    /** {@return the same without what the rules {@code answered} found: a person answered it elsewhere} */
    public ReviewReport withoutRules(Set<String> answered) {
        List<Observation> open = observations.stream()
                .filter(observation -> !answered.contains(observation.finding().rule()))
                .toList();
        return with(open);
    }

    /** {@return the same without {@code said}, which another finding of the report says} */
    public ReviewReport without(Collection<Finding> said) {
        return with(observations.stream()
                .filter(observation -> !said.contains(observation.finding()))
                .toList());
    }

    private ReviewReport with(List<Observation> open) {
        return new ReviewReport(file, asOf, asked, subject, next, open, isBlocked);
    }
}
