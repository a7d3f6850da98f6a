package fr.opposable.journal;

import fr.opposable.kernel.CanonicalJson;
import fr.opposable.kernel.Sha256;
import fr.opposable.ledger.Merkle;
import fr.opposable.ledger.Subject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is recorded of an act, in canonical JSON, and the hash of its leaf. It names no person: the case is a digest that begins with the
 * act's random identifier, the facts are a digest that holds a salt, and the salt goes with the facts.
 */
record ActRecord(String json, Sha256 leafHash) {

    private static final String SCHEMA = "act/1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** All that a record is made from, whether it is about to be recorded or read again. */
    record Content(
            String id,
            String creditor,
            String caseReference,
            int caseNo,
            String kind,
            Instant recordedAt,
            String author,
            String idempotencyKey,
            @Nullable Subject about,
            Sha256 facts,
            @Nullable String previousLeaf) {}

    static ActRecord of(Content content) {
        String json = json(content);
        return new ActRecord(json, leafHash(json));
    }

    static Sha256 leafHash(String json) {
        return Merkle.leaf(json.getBytes(StandardCharsets.UTF_8));
    }

    static String json(Content content) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("schema", SCHEMA);
        fields.put("act_id", content.id());
        fields.put("kind", content.kind());
        fields.put(
                "case_sha256",
                Sha256.of(content.id() + "\n" + content.creditor() + "/" + content.caseReference())
                        .hex());
        fields.put("case_no", content.caseNo());
        fields.put("prev_leaf_sha256", content.previousLeaf());
        fields.put(
                "actor_sha256",
                Sha256.of(content.id() + "\n" + content.author()).hex());
        fields.put("idempotency_key_sha256", Sha256.of(content.idempotencyKey()).hex());
        Subject about = content.about();
        fields.put("about", about == null ? null : Map.of("id", about.id(), "number", about.number()));
        fields.put("facts_sha256", content.facts().hex());
        fields.put("recorded_at", content.recordedAt().toString());
        return CanonicalJson.write(fields);
    }

    /** {@return the text that is kept of what an act says} */
    static String facts(Act act, String salt) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("facts", act.facts());
        fields.put(
                "occurred_on",
                act.occurredOn() == null ? null : act.occurredOn().toString());
        fields.put("salt", salt);
        return CanonicalJson.write(fields);
    }

    /** What an act says, read again. */
    record Said(@Nullable LocalDate occurredOn, Map<String, Object> facts) {

        @SuppressWarnings("unchecked")
        static Said read(@Nullable String text) {
            if (text == null) {
                return new Said(null, new HashMap<>());
            }
            Map<String, @Nullable Object> fields = JSON.readValue(text, Map.class);
            Object day = fields.get("occurred_on");
            Map<String, Object> facts = new HashMap<>();
            if (fields.get("facts") instanceof Map<?, ?> said) {
                facts.putAll((Map<String, Object>) said);
            }
            return new Said(day == null ? null : LocalDate.parse(day.toString()), facts);
        }
    }

    static String name(String creditor, String caseReference, int caseNo, String kind) {
        return caseReference.isEmpty()
                ? "journal du coffre, acte %d (%s)".formatted(caseNo, kind)
                : "%s/%s, acte %d (%s)".formatted(creditor, caseReference, caseNo, kind);
    }
}
