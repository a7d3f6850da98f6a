package fr.opposable.pack;

import fr.opposable.kernel.CanonicalJson;
import fr.opposable.kernel.Sha256;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A manifest as it was received.
 *
 * @param files what it says of each file
 * @param versions what it says of each version
 * @param acts what it says of each act
 * @param receptions what it says of each piece received
 * @param log what it says of the log
 * @param canonical whether it is written in the one form that RFC 8785 allows
 */
record ReadManifest(
        Map<String, Listed> files,
        List<JsonNode> versions,
        List<JsonNode> acts,
        List<JsonNode> receptions,
        JsonNode log,
        boolean canonical) {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** What a manifest says of a file. */
    record Listed(Sha256 sha256, long bytes) {}

    /** {@return the manifest in this text; none when it is not one} */
    static Optional<ReadManifest> parse(String text) {
        try {
            JsonNode root = STRICT.readTree(text);
            if (!root.path("schema").asString("").equals(Manifest.SCHEMA)) {
                return Optional.empty();
            }
            Map<String, Listed> files = new LinkedHashMap<>();
            for (JsonNode file : root.path("files")) {
                files.put(
                        file.path("path").asString(""),
                        new Listed(
                                new Sha256(file.path("sha256").asString("")),
                                file.path("bytes").asLong(-1)));
            }
            List<JsonNode> versions = new ArrayList<>();
            root.path("versions").forEach(versions::add);
            return Optional.of(new ReadManifest(
                    files,
                    versions,
                    root.path("acts").valueStream().toList(),
                    root.path("receptions").valueStream().toList(),
                    root.path("log"),
                    CanonicalJson.write(STRICT.treeToValue(root, Object.class)).equals(text)));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@return the JSON object in this text; none when it is not one} */
    static Optional<JsonNode> object(String text) {
        try {
            JsonNode root = STRICT.readTree(text);
            return root.isObject() ? Optional.of(root) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** {@return the text under this name; null when there is none} */
    static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? value.asString() : null;
    }
}
