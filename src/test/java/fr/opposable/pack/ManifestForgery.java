package fr.opposable.pack;

import fr.opposable.kernel.CanonicalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Manifests that say what no act says, of a {@link Purged} pack, and what must be named of each beside the manifest itself. */
enum ManifestForgery {
    LETTER_SAID_SENT("044160836/AFF-2026-0312/relance-2 v1") {
        @Override
        void edit(Map<String, Object> manifest, Path pack) {
            version(manifest, "relance-2").put("state", "sent");
        }
    },
    SENDING_INVENTED("044160836/AFF-2026-0312/relance-2 v1") {
        @Override
        void edit(Map<String, Object> manifest, Path pack) {
            version(manifest, "relance-2")
                    .put("sent", version(manifest, "mise-en-demeure").get("sent"));
        }
    },
    SENDING_DATED_BACK("044160836/AFF-2026-0312/mise-en-demeure v1") {
        @Override
        @SuppressWarnings("unchecked")
        void edit(Map<String, Object> manifest, Path pack) {
            ((List<Map<String, Object>>) version(manifest, "mise-en-demeure").get("sent"))
                    .getFirst()
                    .put("day", "2026-01-02");
        }
    },
    SENT_LETTER_SAID_FINAL("044160836/AFF-2026-0312/mise-en-demeure v1") {
        @Override
        void edit(Map<String, Object> manifest, Path pack) {
            version(manifest, "mise-en-demeure").put("state", "final");
        }
    },
    DOCUMENT_LEFT_OUT("data/preuves/mise-en-demeure_v1.enregistrement.json") {
        @Override
        void edit(Map<String, Object> manifest, Path pack) throws IOException {
            leaveOut(version(manifest, "mise-en-demeure"), pack);
        }
    },
    DOCUMENT_SAID_ERASED("data/preuves/mise-en-demeure_v1.enregistrement.json") {
        @Override
        void edit(Map<String, Object> manifest, Path pack) throws IOException {
            leaveOut(version(manifest, "mise-en-demeure"), pack);
            version(manifest, "mise-en-demeure")
                    .put("erased", version(manifest, "relance-1").get("erased"));
        }
    },
    ERASURE_WITHOUT_ACT("data/preuves/relance-1_v1.enregistrement.json") {
        @Override
        void edit(Map<String, Object> manifest, Path pack) {
            erasure(manifest).put("act", "00000000-0000-4000-8000-000000000001");
        }
    },
    ERASURE_BY_ANOTHER("data/preuves/relance-1_v1.enregistrement.json") {
        @Override
        void edit(Map<String, Object> manifest, Path pack) {
            erasure(manifest).put("by", "Camille");
        }
    },
    CERTIFICATE_REMOVED("data/preuves/acte-0003.enregistrement.json") {
        @Override
        void edit(Map<String, Object> manifest, Path pack) throws IOException {
            Map<String, Object> certificate = version(manifest, "certificat-effacement");
            for (String part : List.of("artifact", "record", "facts", "proof")) {
                Files.delete(pack.resolve((String) certificate.get(part)));
            }
            list(manifest, "versions").remove(certificate);
        }
    },
    PIECE_RENAMED("data/originaux-recus/nouvelle.txt") {
        @Override
        void edit(Map<String, Object> manifest, Path pack) {
            list(manifest, "receptions").getFirst().put("receivedAt", "2018-11-22T11:00:00Z");
        }
    },
    PIECE_KEPT_SILENT("data/preuves/acte-0005.enregistrement.json") {
        @Override
        void edit(Map<String, Object> manifest, Path pack) {
            list(manifest, "receptions").clear();
        }
    };

    private final String named;

    ManifestForgery(String named) {
        this.named = named;
    }

    abstract void edit(Map<String, Object> manifest, Path pack) throws IOException;

    /** {@return what must be named, and nothing else} */
    List<String> named() {
        return List.of(Manifest.PATH, named);
    }

    @SuppressWarnings("unchecked")
    void commit(Path pack) throws IOException {
        Path file = pack.resolve(Manifest.PATH);
        Map<String, Object> manifest = JsonMapper.shared().readValue(Files.readString(file), Map.class);
        edit(manifest, pack);
        Files.writeString(file, CanonicalJson.write(manifest));
        Forgery.rewriteManifest(pack);
        Forgery.rewriteLists(pack);
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Map<String, Object> manifest, String name) {
        return (List<Map<String, Object>>) manifest.get(name);
    }

    static Map<String, Object> version(Map<String, Object> manifest, String kind) {
        return list(manifest, "versions").stream()
                .filter(version -> version.get("kind").equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> erasure(Map<String, Object> manifest) {
        return (Map<String, Object>) version(manifest, "relance-1").get("erased");
    }

    static void leaveOut(Map<String, Object> version, Path pack) throws IOException {
        Map<String, Object> gone = new HashMap<>();
        for (String part : List.of("artifact", "facts")) {
            Files.delete(pack.resolve((String) version.get(part)));
            gone.put(part, null);
        }
        version.putAll(gone);
    }
}
