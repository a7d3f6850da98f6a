package fr.opposable.pack;

import fr.opposable.kernel.CanonicalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Ways to alter what a pack tells of the keys of its log and of renewed time-stamps; what must be named beside the manifest. */
enum KeyForgery {
    SUCCESSION_REMOVED("data/registre/") {
        @Override
        void edit(Map<String, Object> log, Path pack) throws IOException {
            log.put("successions", List.of());
            for (String end : List.of("note.txt", "texte.txt", "signature")) {
                Files.delete(pack.resolve("data/registre/cles/succession-0001." + end));
            }
        }
    },
    SUCCESSION_DATED_BACK("data/registre/cles/succession-0001.note.txt") {
        @Override
        void edit(Map<String, Object> log, Path pack) throws IOException {
            Path note = pack.resolve("data/registre/cles/succession-0001.note.txt");
            Files.writeString(note, Files.readString(note).replace("2026-11-22", "2026-11-21"));
        }
    },
    SIGNATURE_OF_FORMER_KEY_REMOVED("data/registre/cles/succession-0001.note.txt") {
        @Override
        void edit(Map<String, Object> log, Path pack) throws IOException {
            Path note = pack.resolve("data/registre/cles/succession-0001.note.txt");
            List<String> lines = Files.readAllLines(note);
            lines.remove(lines.size() - 2);
            Files.writeString(note, String.join("\n", lines) + "\n");
        }
    },
    RENEWAL_OF_OTHER_TOKENS("data/registre/horodatage/renouvellements/0001.tsr") {
        @Override
        void edit(Map<String, Object> log, Path pack) throws IOException {
            Path list = pack.resolve("data/registre/horodatage/renouvellements/0001.txt");
            Files.writeString(list, Files.readString(list) + "0".repeat(64) + "  points/autre.tsr\n");
        }
    };

    private final String named;

    KeyForgery(String named) {
        this.named = named;
    }

    abstract void edit(Map<String, Object> log, Path pack) throws IOException;

    /** {@return how each place that must be named begins} */
    List<String> named() {
        return List.of(Manifest.PATH, named);
    }

    @SuppressWarnings("unchecked")
    void commit(Path pack) throws IOException {
        Path file = pack.resolve(Manifest.PATH);
        Map<String, Object> manifest = JsonMapper.shared().readValue(Files.readString(file), Map.class);
        edit((Map<String, Object>) manifest.get("log"), pack);
        Files.writeString(file, CanonicalJson.write(manifest));
        Forgery.rewriteManifest(pack);
        Forgery.rewriteLists(pack);
    }
}
