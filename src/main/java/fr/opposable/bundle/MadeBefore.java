package fr.opposable.bundle;

import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.kernel.CanonicalJson;
import fr.opposable.kernel.French;
import fr.opposable.kernel.LegalReference;
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

    /** What was told when it was made; absent from what older versions of the program kept. */
    private static final String FINDINGS = "findings";

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
        list.put("sheets", report.sheets());
        list.put("toRead", report.toRead());
        list.put("blocking", report.blocking().stream().map(MadeBefore::write).toList());
        list.put(FINDINGS, report.told().stream().map(MadeBefore::write).toList());
        list.put(
                "notes",
                report.notes().stream()
                        .filter(note -> !UnnamedFiles.isToldIn(note))
                        .toList());
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
                list.path("sheets").asInt(0),
                list.path("toRead").asInt(0),
                list.path("blocking").valueStream().map(MadeBefore::read).toList(),
                list.path(FINDINGS).valueStream().map(MadeBefore::read).toList(),
                notes(list)));
    }

    /** {@return what was told of a dossier by its list; of an old one, where it is to be read} */
    static List<String> notes(JsonNode list) {
        return list.has(FINDINGS)
                ? list.path("notes").valueStream().map(JsonNode::asString).toList()
                : List.of(French.typeset("Ce qu’il faut savoir de ce dossier est dans sa notice, « %s ».")
                        .formatted(BundleReadme.FILE));
    }

    private static Map<String, String> write(Finding finding) {
        Map<String, String> one = new TreeMap<>();
        one.put("rule", finding.rule());
        one.put("severity", finding.severity().name());
        one.put("message", finding.message());
        one.put("remedy", finding.remedy());
        if (finding.article() != null) {
            one.put("article", finding.article().citation());
        }
        if (finding.path() != null) {
            one.put("path", finding.path());
        }
        return one;
    }

    private static Finding read(JsonNode one) {
        return new Finding(
                one.path("rule").asString(),
                Severity.valueOf(one.path("severity").asString()),
                one.has("article") ? LegalReference.of(one.path("article").asString()) : null,
                one.path("message").asString(),
                one.path("remedy").asString(),
                one.has("path") ? one.path("path").asString() : null);
    }
}
