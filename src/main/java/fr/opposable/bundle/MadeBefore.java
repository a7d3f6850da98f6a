package fr.opposable.bundle;

import fr.opposable.compliance.Finding;
import fr.opposable.kernel.CanonicalJson;
import fr.opposable.kernel.Sha256;
import fr.opposable.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether a dossier asked for again is there, whole: each file that was made has the digest it had. Files put in beside them, a signed
 * copy for one, are no matter; the report and the guide may be read and changed at will.
 */
final class MadeBefore {

    private MadeBefore() {}

    /** {@return the list of the files of a dossier, canonical JSON, as the vault keeps it} */
    static String list(String name, BundleReport report, Map<String, Sha256> files) {
        Map<String, String> digests = new TreeMap<>();
        files.forEach((path, digest) -> {
            if (!path.equals(BundleReport.FILE) && !path.equals(BundleReadme.FILE)) {
                digests.put(path, digest.hex());
            }
        });
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("name", name);
        list.put("draft", report.isDraft());
        list.put("pieces", report.pieces().files().size());
        list.put("pages", report.pageCount());
        list.put("papers", report.sealed().size());
        list.put("blocking", report.blocking().stream().map(Finding::message).toList());
        list.put("files", digests);
        return CanonicalJson.write(list);
    }

    /** {@return the outcome of the making before, when its folder is where it would be put and nothing of it is missing or changed} */
    static Optional<BundleOutcome> whole(Vault vault, Sha256 files, BundleRequest request, int number) {
        JsonNode list =
                JsonMapper.shared().readTree(new String(vault.read(files).toArray(), StandardCharsets.UTF_8));
        boolean isDraft = list.path("draft").asBoolean(false);
        Path folder = (isDraft ? request.aside() : request.out())
                .resolve(list.path("name").asString());
        if (!Files.isRegularFile(folder.resolve(BundleReport.FILE))) {
            return Optional.empty();
        }
        for (Map.Entry<String, JsonNode> entry : list.path("files").properties()) {
            Path file = folder.resolve(entry.getKey());
            if (!Files.isRegularFile(file)
                    || !FileDigests.of(file).hex().equals(entry.getValue().asString())) {
                return Optional.empty();
            }
        }
        return Optional.of(new BundleOutcome(
                folder,
                number,
                isDraft,
                true,
                list.path("pieces").asInt(0),
                list.path("pages").asInt(0),
                list.path("papers").asInt(0),
                List.of(),
                List.of(),
                list.path("blocking").valueStream().map(JsonNode::asString).toList()));
    }
}
