package fr.opposable.vault;

import fr.opposable.kernel.CanonicalJson;
import fr.opposable.kernel.Sha256;
import fr.opposable.ledger.Merkle;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a version, in canonical JSON, and the hash of its leaf in the log. It names no person: the document is a random
 * identifier, the facts are a digest.
 *
 * @param json the record
 * @param leafHash the hash of its leaf
 */
record VersionRecord(String json, Sha256 leafHash) {

    /** How records are written now; {@code dvr/1}, before there was a log, did not cover the document's key nor its pages. */
    static final String SCHEMA = "dvr/2";

    private static final String WITHOUT_KEY = "dvr/1";

    /** All that a record is made from, whether it is about to be recorded or read again. */
    record Content(
            String documentId,
            int versionNo,
            DocumentKey key,
            Sha256 artifact,
            String mediaType,
            long size,
            int pages,
            Sha256 inputs,
            Sha256 fingerprint,
            Sha256 law,
            String engine,
            String templateId,
            Sha256 template,
            String author,
            String idempotencyKey,
            @Nullable String previousLeaf,
            Instant producedAt) {

        static Content of(
                String documentId,
                int versionNo,
                Draft draft,
                Sha256 artifact,
                @Nullable Sha256 previousLeaf,
                Instant producedAt) {
            Fingerprint fingerprint = draft.fingerprint();
            return new Content(
                    documentId,
                    versionNo,
                    draft.key(),
                    artifact,
                    draft.mediaType(),
                    draft.artifact().length(),
                    draft.pages(),
                    fingerprint.facts(),
                    fingerprint.digest(),
                    fingerprint.law(),
                    fingerprint.engine(),
                    fingerprint.templateId(),
                    fingerprint.template(),
                    draft.author(),
                    draft.idempotencyKey(),
                    previousLeaf == null ? null : previousLeaf.hex(),
                    producedAt);
        }
    }

    static VersionRecord of(Content content) {
        String json = json(content, SCHEMA);
        return new VersionRecord(json, leafHash(json));
    }

    /** {@return whether {@code recorded} says what {@code content} says, in the schema it was written in} */
    static boolean says(String recorded, Content content) {
        String schema = recorded.contains("\"schema\":\"" + WITHOUT_KEY + "\"") ? WITHOUT_KEY : SCHEMA;
        return recorded.equals(json(content, schema));
    }

    private static String json(Content content, String schema) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("schema", schema);
        fields.put("document_id", content.documentId());
        fields.put("version_no", content.versionNo());
        fields.put("kind", "LETTER");
        fields.put("prev_leaf_sha256", content.previousLeaf());
        fields.put(
                "artifact",
                Map.of(
                        "media_type",
                        content.mediaType(),
                        "sha256",
                        content.artifact().hex(),
                        "size",
                        content.size()));
        fields.put("inputs_sha256", content.inputs().hex());
        fields.put("fingerprint_sha256", content.fingerprint().hex());
        fields.put("legal_texts_sha256", content.law().hex());
        fields.put("renderer", Map.of("id", content.engine()));
        fields.put(
                "template",
                Map.of("id", content.templateId(), "sha256", content.template().hex()));
        fields.put("actor_sha256", Sha256.of(content.author()).hex());
        fields.put("idempotency_key_sha256", Sha256.of(content.idempotencyKey()).hex());
        fields.put("produced_at", content.producedAt().toString());
        if (!schema.equals(WITHOUT_KEY)) {
            // The random identifier goes in first, so that the digest of a case's reference cannot be looked up in a
            // list.
            fields.put(
                    "document_key_sha256",
                    Sha256.of(content.documentId() + "\n" + content.key()).hex());
            fields.put("pages", content.pages());
        }
        return CanonicalJson.write(fields);
    }

    static Sha256 leafHash(String json) {
        return Merkle.leaf(json.getBytes(StandardCharsets.UTF_8));
    }
}
