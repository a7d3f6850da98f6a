package fr.opposable.journal;

import fr.opposable.kernel.CanonicalJson;
import fr.opposable.ledger.Subject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to the papers of a case, to be recorded.
 *
 * @param kind what happened, {@code version-sent}: a constant of the room that says it; at most 40 characters
 * @param creditor what tells creditors apart, as in a document's key; empty with an empty reference when the act is of the whole store
 * @param caseReference reference of the case
 * @param author who says so
 * @param occurredOn the day it happened in the world; null when that is the day it is recorded
 * @param about the version, or other thing of the log, it happened to; kept when the facts are erased; null when it is none
 * @param facts what is said of it: strings, whole numbers, booleans, lists and maps of these; what is not known is left out
 * @param idempotencyKey the same key again gives the act already recorded; at most 200 characters
 */
public record Act(
        String kind,
        String creditor,
        String caseReference,
        String author,
        @Nullable LocalDate occurredOn,
        @Nullable Subject about,
        Map<String, Object> facts,
        String idempotencyKey) {

    /** @throws IllegalArgumentException when a part is too long for its column, or a fact has no canonical form */
    public Act {
        require("kind", kind, 40);
        require("creditor", creditor, 120);
        require("caseReference", caseReference, 64);
        require("author", author, 120);
        require("idempotencyKey", idempotencyKey, 200);
        if (kind.isEmpty() || author.isEmpty() || idempotencyKey.isEmpty()) {
            throw new IllegalArgumentException("An act has a kind, an author and a key");
        }
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        CanonicalJson.write(facts);
    }

    private static void require(String name, String value, int most) {
        if (value.length() > most) {
            throw new IllegalArgumentException(
                    "The %s of an act has at most %d characters: '%s'".formatted(name, most, value));
        }
    }

    /** {@return an act that concerns the whole store and no case: a key changed, a purge was made} */
    public static Act ofStore(String kind, String author, Map<String, Object> facts, String idempotencyKey) {
        return new Act(kind, "", "", author, null, null, facts, idempotencyKey);
    }

    /** {@return a text of the facts; null when there is none of this name} */
    public @Nullable String text(String name) {
        Object value = facts.get(name);
        return value == null ? null : value.toString();
    }

    /** {@return a whole number of the facts; 0 when there is none of this name} */
    public int number(String name) {
        return facts.get(name) instanceof Number number ? number.intValue() : 0;
    }
}
