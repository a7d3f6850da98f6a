package fr.opposable.retention;

import java.time.LocalDate;
import java.util.Set;

/**
 * Who asks for an erasure, why, and what that person confirms.
 *
 * @param author who asks
 * @param reason why, in French
 * @param rules the rules the author confirms: what rests on another stays
 * @param day the day the periods are judged on
 */
public record PurgeRequest(String author, String reason, Set<RetentionRule> rules, LocalDate day) {

    public PurgeRequest {
        rules = Set.copyOf(rules);
        if (reason.isBlank()) {
            throw new IllegalArgumentException("An erasure has a reason");
        }
    }
}
