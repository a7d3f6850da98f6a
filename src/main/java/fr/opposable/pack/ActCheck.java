package fr.opposable.pack;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.ledger.Merkle;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks each act of the journal: what it says against what was recorded, its number and the act before it, its place in the log. */
final class ActCheck {

    private final PackContents contents;
    private final PackFindings findings;
    private final LeafCheck leaves;
    private final ErasureCheck erasures;
    private int expected = 1;
    private boolean chained = true;
    private @Nullable Sha256 before;

    ActCheck(PackContents contents, PackFindings findings, LeafCheck leaves, ErasureCheck erasures) {
        this.contents = contents;
        this.findings = findings;
        this.leaves = leaves;
        this.erasures = erasures;
    }

    void check(List<JsonNode> acts) {
        acts.forEach(this::check);
    }

    private void check(JsonNode act) {
        String path = String.valueOf(ReadManifest.text(act, "record"));
        Optional<JsonNode> record = contents.text(path).flatMap(ReadManifest::object);
        boolean whole = record.isPresent() && !findings.isTouched(path);
        if (record.isEmpty() && !findings.isTouched(path)) {
            findings.file("enregistrement illisible", path);
        }
        Optional<Bytes> bytes = contents.read(path);
        Sha256 leaf = whole ? bytes.map(found -> Merkle.leaf(found.toArray())).orElse(null) : null;
        if (whole) {
            checkWords(act, record.get(), path);
        }
        checkNumber(act, whole ? record.get() : null, path);
        before = leaf;
        chained = leaf != null;
        if (leaf != null) {
            leaves.check(act, leaf, null);
        }
    }

    private void checkNumber(JsonNode act, @Nullable JsonNode record, String path) {
        int wanted = expected++;
        if (act.path("number").asInt(0) != wanted) {
            findings.problem("acte manquant ou déplacé\u00a0: l’acte %d était attendu".formatted(wanted), path, null);
        } else if (record != null
                && chained
                && !Objects.equals(
                        ReadManifest.text(record, "prev_leaf_sha256"), before == null ? null : before.hex())) {
            findings.problem("chaînage rompu\u00a0: l’acte précédent n’est pas celui qui a été enregistré", path, null);
        }
    }

    private void checkWords(JsonNode act, JsonNode record, String path) {
        String facts = ReadManifest.text(act, "facts");
        if (facts == null) {
            erasures.act(act);
        } else if (!findings.isTouched(facts)
                && !contents.digest(facts)
                        .map(Sha256::hex)
                        .equals(Optional.of(record.path("facts_sha256").asString("")))) {
            findings.file("ce n’est pas ce que l’acte a enregistré", facts);
        }
        String id = String.valueOf(ReadManifest.text(act, "id"));
        boolean same = record.path("act_id").asString("").equals(id)
                && record.path("case_no").asInt(0) == act.path("number").asInt(-1)
                && record.path("kind").asString("").equals(ReadManifest.text(act, "kind"))
                && record.path("recorded_at").asString("").equals(ReadManifest.text(act, "recordedAt"))
                && digestOf(record, "actor_sha256", id, act, "author")
                && digestOf(record, "case_sha256", id, act, "caseKey");
        if (!same) {
            findings.problem("le manifeste ne dit pas de cet acte ce qui en a été enregistré", path, null);
        }
    }

    private static boolean digestOf(JsonNode record, String digest, String id, JsonNode act, String name) {
        return record.path(digest)
                .asString("")
                .equals(Sha256.of(id + "\n" + ReadManifest.text(act, name)).hex());
    }
}
