package fr.opposable.cli;

import fr.opposable.kernel.Sha256;
import fr.opposable.originals.CaseKey;
import fr.opposable.originals.Derivation;
import fr.opposable.originals.Original;
import fr.opposable.originals.Originals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The exhibits of a case as JSON: first what was handed in, then what the vault itself made and took copies of, its own letters and the
 * proofs of their sending, which have a digest and no reception.
 */
final class OriginalsJson {

    private OriginalsJson() {}

    static List<Map<String, @Nullable Object>> of(List<Original> all, Collection<CaseKey> keys, Originals originals) {
        List<Map<String, @Nullable Object>> json = new ArrayList<>();
        all.forEach(original -> json.add(received(original)));
        for (CaseKey key : keys) {
            Map<Sha256, List<Derivation>> ofVersions = new LinkedHashMap<>();
            originals.ofVersions(key).forEach(made -> ofVersions
                    .computeIfAbsent(made.from(), _ -> new ArrayList<>())
                    .add(made.derivation()));
            ofVersions.forEach((version, made) -> json.add(ofVersion(key, version, made)));
        }
        return json;
    }

    private static Map<String, @Nullable Object> received(Original original) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("creditor", original.key().creditor());
        json.put("case", original.key().reference());
        json.put("ofTheVault", false);
        json.put("file", original.name());
        json.put("role", original.role());
        json.put("sha256", original.sha256().hex());
        json.put("size", original.size());
        json.put("mediaType", original.mediaType());
        json.put("paperAt", original.paperAt());
        json.put("signed", original.isSigned());
        json.put("unread", original.unread());
        json.put("receivedAt", original.receivedAt().toString());
        json.put("receivedBy", original.receivedBy());
        json.put("act", original.actId());
        json.put("derived", derived(original.derived()));
        return json;
    }

    private static Map<String, @Nullable Object> ofVersion(CaseKey key, Sha256 version, List<Derivation> made) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("creditor", key.creditor());
        json.put("case", key.reference());
        json.put("ofTheVault", true);
        json.put("sha256", version.hex());
        json.put("derived", derived(made));
        return json;
    }

    private static List<Map<String, Object>> derived(List<Derivation> all) {
        return all.stream()
                .map(derived -> Map.<String, Object>of(
                        "sha256", derived.sha256().hex(),
                        "size", derived.size(),
                        "mediaType", derived.mediaType(),
                        "transformation", derived.transformation(),
                        "parameters", derived.parameters(),
                        "madeAt", derived.madeAt().toString()))
                .toList();
    }
}
