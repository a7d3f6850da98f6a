package fr.opposable.pack;

import fr.opposable.kernel.Bytes;
import fr.opposable.ledger.Checkpoint;
import fr.opposable.ledger.ProofFile;
import fr.opposable.ledger.PublishedKey;
import fr.opposable.ledger.SignedFile;
import fr.opposable.ledger.StampFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks the states of the log that a pack holds: signature, continuity from one to the next, time-stamps. */
final class LogCheck {

    private final PackContents contents;
    private final PackFindings findings;
    private final JsonNode log;
    private final NavigableMap<Long, SignedFile> points = new TreeMap<>();
    private final KeyCheck keys;
    private @Nullable Instant dated;
    private long datedSize;

    LogCheck(PackContents contents, PackFindings findings, JsonNode log) {
        this.contents = contents;
        this.findings = findings;
        this.log = log;
        this.keys = new KeyCheck(contents, findings, log);
    }

    /** {@return the states that hold, by size} */
    NavigableMap<Long, SignedFile> check() {
        String origin = ReadManifest.text(log, "origin");
        if (origin == null) {
            return points;
        }
        keys.check(origin);
        log.path("points").forEach(point -> checkPoint(point, origin));
        checkLinks();
        points.values().forEach(point -> keys.compare(point.checkpoint()));
        new RenewalCheck(contents, findings).check(log);
        tell();
        return points;
    }

    private void checkPoint(JsonNode point, String origin) {
        long size = point.path("size").asLong(-1);
        String since = findings.firstBelow(size);
        String notePath = String.valueOf(ReadManifest.text(point, "note"));
        String textPath = String.valueOf(ReadManifest.text(point, "text"));
        String signaturePath = String.valueOf(ReadManifest.text(point, "signature"));
        Optional<SignedFile> note = signed(notePath);
        Optional<PublishedKey> signer = note.flatMap(signed -> signed.signer(keys.keys()));
        Optional<Checkpoint> checkpoint = note.flatMap(LogCheck::checkpoint);
        if (findings.isTouched(notePath)) {
            return;
        }
        if (checkpoint.isEmpty()
                || checkpoint.get().size() != size
                || !checkpoint.get().origin().equals(origin)) {
            findings.file("point de contrôle qui n’est pas celui que le manifeste annonce", notePath, since);
            return;
        }
        if (signer.isEmpty()) {
            if (log.path("keys").valueStream().noneMatch(key -> findings.isTouched(key.asString("")))) {
                findings.file("point de contrôle signé par aucune clé du registre", notePath, since);
            }
            return;
        }
        if (!keys.allows(signer.get(), size)) {
            findings.file(
                    "point de contrôle signé par une clé qui n’était pas celle du registre à ce moment",
                    notePath,
                    since);
            return;
        }
        SignedFile signed = note.get();
        points.put(size, signed);
        if (!findings.isTouched(textPath) && !contents.read(textPath).equals(Optional.of(signed.body()))) {
            findings.file("le texte signé n’est pas celui du point de contrôle", textPath, since);
        }
        if (!findings.isTouched(signaturePath)
                && !contents.read(signaturePath).equals(Optional.of(signed.signature(signer.get())))) {
            findings.file("la signature n’est pas celle du point de contrôle", signaturePath, since);
        }
        checkStamp(point, size, signed, since);
    }

    private Optional<SignedFile> signed(String path) {
        try {
            return contents.text(path).map(SignedFile::parse);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Checkpoint> checkpoint(SignedFile note) {
        try {
            return Optional.of(note.checkpoint());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void checkStamp(JsonNode point, long size, SignedFile note, @Nullable String since) {
        String path = ReadManifest.text(point, "stamp");
        String roots = ReadManifest.text(log, "authorities");
        if (path == null || findings.isTouched(path, roots)) {
            return;
        }
        Optional<Bytes> authorities = roots == null ? Optional.empty() : contents.read(roots);
        if (authorities.isEmpty()) {
            findings.notice(
                    "le jeton d’horodatage %s n’a pas été vérifié\u00a0: le certificat de l’autorité n’est pas joint"
                            .formatted(path));
            return;
        }
        Optional<Instant> moment = contents.read(path)
                .flatMap(token -> StampFile.momentOf(VersionPapers.utf8(note.file()), token, authorities.get()));
        if (moment.isEmpty()) {
            findings.file(
                    "jeton d’horodatage qui ne tient pas\u00a0: il n’est pas de ce point de contrôle, ou pas de cette autorité",
                    path,
                    since);
        } else if (dated == null || size < datedSize) {
            dated = moment.get();
            datedSize = size;
        }
    }

    /** Each state must be shown to continue the one before. */
    private void checkLinks() {
        List<JsonNode> links = new ArrayList<>();
        log.path("links").forEach(links::add);
        List<Long> sizes = log.path("points")
                .valueStream()
                .map(point -> point.path("size").asLong(-1))
                .toList();
        for (int i = 1; i < sizes.size(); i++) {
            long from = sizes.get(i - 1);
            long to = sizes.get(i);
            String since = findings.firstBelow(to);
            if (from >= to) {
                findings.problem("points de contrôle dans le désordre", Manifest.PATH, since);
            }
            Optional<String> path = links.stream()
                    .filter(link -> link.path("from").asLong(-1) == from
                            && link.path("to").asLong(-1) == to)
                    .map(link -> String.valueOf(ReadManifest.text(link, "proof")))
                    .findFirst();
            if (path.isEmpty()) {
                findings.problem(
                        "preuve de continuité manquante entre %d et %d inscriptions".formatted(from, to),
                        Manifest.PATH,
                        since);
            } else if (!findings.isTouched(path.get()) && !continues(path.get(), points.get(from), points.get(to))) {
                findings.file("preuve de continuité qui ne tient pas", path.get(), since);
            }
        }
    }

    private boolean continues(String path, @Nullable SignedFile from, @Nullable SignedFile to) {
        if (from == null || to == null) {
            return true; // Named already.
        }
        try {
            return contents.text(path)
                    .map(ProofFile::consistency)
                    .filter(proof -> proof.note().equals(to.file()) && proof.continues(from.checkpoint()))
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void tell() {
        keys.keys().stream()
                .findFirst()
                .ifPresent(key -> findings.notice(
                        "empreinte de la clé du registre, à comparer avec celle que le créancier vous a donnée par une autre voie\u00a0: "
                                + key.fingerprint().hex()));
        if (dated == null) {
            findings.notice(
                    "aucune autorité d’horodatage n’a daté ce registre\u00a0: les dates sont celles du programme");
        } else {
            findings.notice(
                    "les %d premières inscriptions du registre existaient le %s (UTC), date donnée par l’autorité d’horodatage dont le certificat est joint"
                            .formatted(datedSize, dated));
        }
    }
}
