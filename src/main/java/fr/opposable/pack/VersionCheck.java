package fr.opposable.pack;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.ledger.Merkle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks each version: the file and the facts against what was recorded of them, the record against the log, the chain of versions. */
final class VersionCheck {

    private final PackContents contents;
    private final PackFindings findings;
    private final LeafCheck leaves;
    private final ErasureCheck erasures;
    private final Map<String, Previous> before = new HashMap<>();

    /** The version before, of the same document. */
    private record Previous(
            int number, long index, @Nullable Sha256 leaf) {}

    VersionCheck(PackContents contents, PackFindings findings, LeafCheck leaves, ErasureCheck erasures) {
        this.contents = contents;
        this.findings = findings;
        this.leaves = leaves;
        this.erasures = erasures;
    }

    void check(List<JsonNode> versions) {
        versions.forEach(this::check);
    }

    private void check(JsonNode version) {
        String name = PackFindings.name(version);
        String recordPath = String.valueOf(ReadManifest.text(version, "record"));
        Optional<Bytes> bytes = contents.read(recordPath);
        Sha256 leaf = bytes.map(record -> Merkle.leaf(record.toArray())).orElse(null);
        Optional<JsonNode> record = contents.text(recordPath).flatMap(ReadManifest::object);
        if (record.isPresent() && !findings.isTouched(recordPath)) {
            checkFiles(version, record.get(), name);
            checkWords(version, record.get(), recordPath, name);
            checkChain(version, record.get(), leaf, name);
        } else {
            checkChain(version, null, null, name);
            if (record.isEmpty() && !findings.isTouched(recordPath)) {
                findings.file("enregistrement illisible", recordPath);
            }
        }
        if (leaf != null && !findings.isTouched(recordPath)) {
            leaves.check(version, leaf, name);
        }
    }

    private void checkFiles(JsonNode version, JsonNode record, String name) {
        String artifact = ReadManifest.text(version, "artifact");
        String facts = ReadManifest.text(version, "facts");
        if (artifact == null || facts == null) {
            erasures.version(version, name);
        }
        if (artifact != null
                && !findings.isTouched(artifact)
                && !has(artifact, record.path("artifact").path("sha256"))) {
            findings.file("ce n’est pas le document qui a été enregistré", artifact);
        }
        if (facts != null && !findings.isTouched(facts) && !has(facts, record.path("inputs_sha256"))) {
            findings.file("ce ne sont pas les faits qui ont été enregistrés", facts);
        }
    }

    private boolean has(String path, JsonNode digest) {
        return contents.digest(path).map(Sha256::hex).equals(Optional.of(digest.asString("")));
    }

    /** What the manifest says of a version must be what was recorded. */
    private void checkWords(JsonNode version, JsonNode record, String path, String name) {
        String id = String.valueOf(ReadManifest.text(version, "documentId"));
        boolean same = record.path("document_id").asString("").equals(id)
                && record.path("version_no").asInt(0) == version.path("version").asInt(-1)
                && record.path("template").path("id").asString("").equals(ReadManifest.text(version, "template"))
                && record.path("renderer").path("id").asString("").equals(ReadManifest.text(version, "engine"))
                && ("sha256:" + record.path("legal_texts_sha256").asString(""))
                        .equals(ReadManifest.text(version, "law"))
                && record.path("produced_at").asString("").equals(ReadManifest.text(version, "producedAt"))
                && record.path("actor_sha256")
                        .asString("")
                        .equals(Sha256.of(String.valueOf(ReadManifest.text(version, "author")))
                                .hex())
                && (record.path("document_key_sha256").isMissingNode()
                        || record.path("document_key_sha256")
                                .asString("")
                                .equals(Sha256.of(id + "\n" + ReadManifest.text(version, "key"))
                                        .hex()));
        if (!same) {
            findings.problem("le manifeste ne dit pas de cette version ce qui en a été enregistré", path, name);
        }
    }

    private void checkChain(JsonNode version, @Nullable JsonNode record, @Nullable Sha256 leaf, String name) {
        String document = String.valueOf(ReadManifest.text(version, "documentId"));
        int number = version.path("version").asInt(0);
        long index = version.path("logIndex").asLong(-1);
        Previous previous = before.put(document, new Previous(number, index, leaf));
        int expected = previous == null ? 1 : previous.number() + 1;
        if (number != expected) {
            findings.problem(
                    number < expected
                            ? "versions dans le désordre\u00a0: v%d était attendue".formatted(expected)
                            : "version manquante\u00a0: v%d était attendue".formatted(expected),
                    name,
                    name);
            return;
        }
        if (previous != null && index >= 0 && previous.index() >= index) {
            findings.problem("rangs au registre dans le désordre", name, name);
        }
        if (record == null || (previous != null && previous.leaf() == null)) {
            return;
        }
        String recorded = ReadManifest.text(record, "prev_leaf_sha256");
        String wanted = previous == null
                ? null
                : Objects.requireNonNull(previous.leaf()).hex();
        if (!Objects.equals(recorded, wanted)) {
            findings.problem(
                    "chaînage rompu\u00a0: la version précédente n’est pas celle qui a été enregistrée", name, name);
        }
    }
}
