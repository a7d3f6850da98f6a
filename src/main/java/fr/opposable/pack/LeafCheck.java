package fr.opposable.pack;

import fr.opposable.kernel.Sha256;
import fr.opposable.ledger.ProofFile;
import fr.opposable.ledger.SignedFile;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks that what was recorded has its place in the log, by the proof that the pack holds of it. */
final class LeafCheck {

    private final PackContents contents;
    private final PackFindings findings;
    private final NavigableMap<Long, SignedFile> points;

    LeafCheck(PackContents contents, PackFindings findings, NavigableMap<Long, SignedFile> points) {
        this.contents = contents;
        this.findings = findings;
        this.points = points;
    }

    /**
     * Checks one entry of the manifest.
     *
     * @param leaf hash of its record
     * @param since the version it is of; null when it is of none
     */
    void check(JsonNode entry, Sha256 leaf, @Nullable String since) {
        String path = ReadManifest.text(entry, "proof");
        if (path == null) {
            findings.problem(
                    "sans preuve d’inscription au registre", String.valueOf(ReadManifest.text(entry, "record")), since);
            return;
        }
        if (findings.isTouched(path)) {
            return;
        }
        try {
            ProofFile proof = ProofFile.inclusion(contents.text(path).orElse(""));
            long size = SignedFile.parse(proof.note()).checkpoint().size();
            SignedFile point = points.get(size);
            if (!proof.includes(leaf)
                    || proof.number() != entry.path("logIndex").asLong(-1)) {
                findings.file(
                        "preuve d’inscription qui ne tient pas\u00a0: l’enregistrement n’est pas à ce rang du registre",
                        path);
            } else if (point != null && !point.file().equals(proof.note())) {
                findings.file("preuve d’inscription sur un autre point de contrôle que celui du dossier", path);
            } else if (point == null && isUnexplained()) {
                findings.file("preuve d’inscription sur un point de contrôle qui n’est pas dans le dossier", path);
            }
        } catch (IllegalArgumentException e) {
            findings.file("preuve d’inscription illisible", path);
        }
    }

    /** {@return whether no problem of a checkpoint explains that one does not hold} */
    private boolean isUnexplained() {
        return findings.problems().stream()
                .noneMatch(problem -> problem.where().startsWith(LogPapers.FOLDER)
                        || problem.where().equals(Manifest.PATH));
    }
}
