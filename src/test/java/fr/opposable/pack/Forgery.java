package fr.opposable.pack;

import fr.opposable.kernel.CanonicalJson;
import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Ways to alter an unpacked pack, from the clumsy to the careful, and what must be named of each. */
enum Forgery {
    BLOB_ALTERED("data/documents/relance-1_v1.pdf") {
        @Override
        void commit(Path pack) throws IOException {
            flip(pack.resolve("data/documents/relance-1_v1.pdf"), 7);
        }
    },
    VERSIONS_EXCHANGED("data/documents/relance-1_v1.pdf", "data/documents/relance-1_v2.pdf") {
        @Override
        void commit(Path pack) throws IOException {
            exchange(pack.resolve("data/documents/relance-1_v1.pdf"), pack.resolve("data/documents/relance-1_v2.pdf"));
        }
    },
    PROOFS_EXCHANGED("data/preuves/relance-1_v1.inscription.txt", "data/preuves/relance-1_v2.inscription.txt") {
        @Override
        void commit(Path pack) throws IOException {
            exchange(
                    pack.resolve("data/preuves/relance-1_v1.inscription.txt"),
                    pack.resolve("data/preuves/relance-1_v2.inscription.txt"));
        }
    },
    FILE_REMOVED("data/originaux/relances/relance-1.eml") {
        @Override
        void commit(Path pack) throws IOException {
            Files.delete(pack.resolve("data/originaux/relances/relance-1.eml"));
        }
    },
    FILE_ADDED("data/originaux/glissee.pdf", "note.txt") {
        @Override
        void commit(Path pack) throws IOException {
            Files.writeString(pack.resolve("data/originaux/glissee.pdf"), "x");
            Files.writeString(pack.resolve("note.txt"), "x");
        }
    },
    LINES_REORDERED("manifest-sha256.txt") {
        @Override
        void commit(Path pack) throws IOException {
            List<String> lines = Files.readAllLines(pack.resolve("manifest-sha256.txt"));
            Collections.swap(lines, 3, 4);
            Files.writeString(pack.resolve("manifest-sha256.txt"), String.join("\n", lines) + "\n");
        }
    },
    LISTS_REWRITTEN("data/documents/mise-en-demeure_v1.pdf", "manifest-sha256.txt", "tagmanifest-sha256.txt") {
        @Override
        void commit(Path pack) throws IOException {
            flip(pack.resolve("data/documents/mise-en-demeure_v1.pdf"), 7);
            rewriteLists(pack);
        }
    },
    ALL_REWRITTEN("data/manifeste.json", "data/documents/mise-en-demeure_v1.pdf") {
        @Override
        void commit(Path pack) throws IOException {
            flip(pack.resolve("data/documents/mise-en-demeure_v1.pdf"), 7);
            rewriteManifest(pack);
            rewriteLists(pack);
        }
    },
    RECORD_REWRITTEN_TOO("data/manifeste.json", "data/preuves/mise-en-demeure_v1.inscription.txt") {
        @Override
        void commit(Path pack) throws IOException {
            Path document = pack.resolve("data/documents/mise-en-demeure_v1.pdf");
            String before = Sha256.of(Files.readAllBytes(document)).hex();
            flip(document, 7);
            Path record = pack.resolve("data/preuves/mise-en-demeure_v1.enregistrement.json");
            Files.writeString(
                    record,
                    Files.readString(record)
                            .replace(
                                    before,
                                    Sha256.of(Files.readAllBytes(document)).hex()));
            rewriteManifest(pack);
            rewriteLists(pack);
        }
    },
    FIRST_VERSION_FORGOTTEN("data/manifeste.json", "044160836/AFF-2026-0312/relance-1 v2") {
        @Override
        void commit(Path pack) throws IOException {
            for (String name : List.of(
                    "documents/relance-1_v1.pdf",
                    "preuves/relance-1_v1.enregistrement.json",
                    "preuves/relance-1_v1.faits.json",
                    "preuves/relance-1_v1.inscription.txt")) {
                Files.delete(pack.resolve("data").resolve(name));
            }
            rewriteManifest(pack);
            rewriteLists(pack);
        }
    },
    CHECKPOINT_OF_ANOTHER_LOG("data/manifeste.json", "data/registre/points/000000000008.note.txt") {
        @Override
        void commit(Path pack) throws IOException {
            Path note = pack.resolve("data/registre/points/000000000008.note.txt");
            Files.writeString(note, Files.readString(note).replace("opposable.local", "opposable.locaI"));
            rewriteManifest(pack);
            rewriteLists(pack);
        }
    },
    CONTINUITY_BROKEN("data/manifeste.json", "data/registre/continuite/000000000002-000000000004.txt") {
        @Override
        void commit(Path pack) throws IOException {
            Path proof = pack.resolve("data/registre/continuite/000000000002-000000000004.txt");
            List<String> lines = Files.readAllLines(proof);
            lines.remove(1);
            Files.writeString(proof, String.join("\n", lines) + "\n");
            rewriteManifest(pack);
            rewriteLists(pack);
        }
    },
    ACT_REWRITTEN("data/manifeste.json", "data/preuves/acte-0001.faits.json") {
        @Override
        void commit(Path pack) throws IOException {
            Path facts = pack.resolve("data/preuves/acte-0001.faits.json");
            Files.writeString(facts, Files.readString(facts).replace("2026-05-11", "2026-05-01"));
            rewriteManifest(pack);
            rewriteLists(pack);
        }
    },
    TOKEN_OF_ANOTHER_STATE("data/manifeste.json", "data/registre/points/000000000004.tsr") {
        @Override
        void commit(Path pack) throws IOException {
            Files.copy(
                    pack.resolve("data/registre/points/000000000008.tsr"),
                    pack.resolve("data/registre/points/000000000004.tsr"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            rewriteManifest(pack);
            rewriteLists(pack);
        }
    };

    private final List<String> named;

    Forgery(String... named) {
        this.named = List.of(named);
    }

    abstract void commit(Path pack) throws IOException;

    /** {@return what must be named, and nothing else} */
    List<String> named() {
        return named;
    }

    static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    private static void exchange(Path one, Path other) throws IOException {
        byte[] bytes = Files.readAllBytes(one);
        Files.write(one, Files.readAllBytes(other));
        Files.write(other, bytes);
    }

    /** Makes the manifest say what the files are now. */
    @SuppressWarnings("unchecked")
    static void rewriteManifest(Path pack) throws IOException {
        Path file = pack.resolve(Manifest.PATH);
        JsonMapper mapper = JsonMapper.shared();
        Map<String, Object> manifest = mapper.readValue(Files.readString(file), Map.class);
        List<Map<String, Object>> files = (List<Map<String, Object>>) manifest.get("files");
        files.removeIf(entry -> !Files.exists(pack.resolve((String) entry.get("path"))));
        for (Map<String, Object> entry : files) {
            byte[] bytes = Files.readAllBytes(pack.resolve((String) entry.get("path")));
            entry.put("sha256", Sha256.of(bytes).hex());
            entry.put("bytes", bytes.length);
        }
        List<Map<String, Object>> versions = (List<Map<String, Object>>) manifest.get("versions");
        versions.removeIf(version -> !Files.exists(pack.resolve((String) version.get("record"))));
        Files.writeString(file, CanonicalJson.write(manifest));
    }

    /** Makes the lists of BagIt say what the files are now. */
    static void rewriteLists(Path pack) throws IOException {
        Files.delete(pack.resolve(Bag.PAYLOAD));
        Files.delete(pack.resolve(Bag.TAGS));
        write(pack, Bag.PAYLOAD, true);
        write(pack, Bag.TAGS, false);
    }

    private static void write(Path pack, String list, boolean data) throws IOException {
        Map<String, Sha256> digests = new TreeMap<>();
        for (String path : Packed.paths(pack)) {
            if (path.startsWith(Bag.DATA) == data) {
                digests.put(path, Sha256.of(Files.readAllBytes(pack.resolve(path))));
            }
        }
        StringBuilder text = new StringBuilder();
        digests.forEach((path, digest) ->
                text.append(digest.hex()).append("  ").append(path).append('\n'));
        Files.writeString(pack.resolve(list), text);
    }
}
