package fr.opposable.vault;

import fr.opposable.kernel.CanonicalJson;
import fr.opposable.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a version, in canonical JSON, and the hash of its leaf in a Merkle log (RFC 6962, § 2.1):
 * {@code SHA-256(0x00 ‖ record)}. It names no person: the document is a random identifier, the facts are a digest.
 *
 * @param json the record
 * @param leafHash the hash of its leaf
 */
record VersionRecord(String json, Sha256 leafHash) {

    private static final String SCHEMA = "dvr/1";

    static VersionRecord of(
            String documentId,
            int versionNo,
            Draft draft,
            Sha256 artifact,
            @Nullable Sha256 previousLeaf,
            Instant producedAt) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("schema", SCHEMA);
        fields.put("document_id", documentId);
        fields.put("version_no", versionNo);
        fields.put("kind", "LETTER");
        fields.put("prev_leaf_sha256", previousLeaf == null ? null : previousLeaf.hex());
        fields.put(
                "artifact",
                Map.of(
                        "media_type",
                        draft.mediaType(),
                        "sha256",
                        artifact.hex(),
                        "size",
                        draft.artifact().length()));
        fields.put("inputs_sha256", draft.fingerprint().facts().hex());
        fields.put("fingerprint_sha256", draft.fingerprint().digest().hex());
        fields.put("legal_texts_sha256", draft.fingerprint().law().hex());
        fields.put("renderer", Map.of("id", draft.fingerprint().engine()));
        fields.put(
                "template",
                Map.of(
                        "id",
                        draft.fingerprint().templateId(),
                        "sha256",
                        draft.fingerprint().template().hex()));
        fields.put("actor_sha256", Sha256.of(draft.author()).hex());
        fields.put("idempotency_key_sha256", Sha256.of(draft.idempotencyKey()).hex());
        fields.put("produced_at", producedAt.toString());
        String json = CanonicalJson.write(fields);
        return new VersionRecord(json, leafHash(json));
    }

    static Sha256 leafHash(String json) {
        MessageDigest digest = Sha256.newDigest();
        digest.update((byte) 0);
        digest.update(json.getBytes(StandardCharsets.UTF_8));
        return Sha256.finish(digest);
    }
}
