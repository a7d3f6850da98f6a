package fr.opposable.pack;

import fr.opposable.kernel.Bytes;
import fr.opposable.ledger.Checkpoint;
import fr.opposable.ledger.KeyChain;
import fr.opposable.ledger.PublishedKey;
import fr.opposable.ledger.SignedFile;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Follows the keys of the log from the first to the one that signs the manifest, by the notes in which each names the next. */
final class KeyCheck {

    private final PackContents contents;
    private final PackFindings findings;
    private final JsonNode log;
    private final Map<String, PublishedKey> keys = new LinkedHashMap<>();
    private final Map<String, KeyChain.Succession> changes = new LinkedHashMap<>();
    private @Nullable KeyChain chain;

    KeyCheck(PackContents contents, PackFindings findings, JsonNode log) {
        this.contents = contents;
        this.findings = findings;
        this.log = log;
    }

    /** Reads the keys and follows the chain. */
    void check(String origin) {
        for (JsonNode path : log.path("keys")) {
            readKey(path.asString(""), origin);
        }
        List<String> notes = new ArrayList<>();
        boolean whole = log.path("keys").valueStream().noneMatch(key -> findings.isTouched(key.asString("")));
        for (JsonNode succession : log.path("successions")) {
            String path = String.valueOf(ReadManifest.text(succession, "note"));
            whole &= !findings.isTouched(path) && readSuccession(succession, path, notes);
        }
        if (whole && !keys.isEmpty()) {
            follow(notes);
        }
    }

    private void readKey(String path, String origin) {
        try {
            contents.text(path).ifPresent(pem -> keys.put(path, new PublishedKey(origin, pem)));
        } catch (IllegalArgumentException e) {
            if (!findings.isTouched(path)) {
                findings.file("clé publique illisible", path, findings.firstBelow(Long.MAX_VALUE));
            }
        }
    }

    private boolean readSuccession(JsonNode succession, String path, List<String> notes) {
        String note = contents.text(path).orElse("");
        try {
            KeyChain.Succession change = KeyChain.succession(note);
            notes.add(note);
            changes.put(path, change);
            checkParts(succession, SignedFile.parse(note), change.lost() ? change.next() : change.former());
            return true;
        } catch (IllegalArgumentException e) {
            findings.file(
                    "acte de succession de clé qui ne tient pas\u00a0: l’ancienne clé et la nouvelle ne l’ont pas signé toutes deux",
                    path,
                    findings.firstBelow(Long.MAX_VALUE));
            return false;
        }
    }

    /** What is given apart for openssl must be what the note holds. */
    private void checkParts(JsonNode succession, SignedFile note, PublishedKey signer) {
        String text = String.valueOf(ReadManifest.text(succession, "text"));
        if (!findings.isTouched(text) && !contents.read(text).equals(Optional.of(note.body()))) {
            findings.file("le texte n’est pas celui de l’acte de succession", text);
        }
        String path = String.valueOf(ReadManifest.text(succession, "signature"));
        Bytes signature = note.signature(signer);
        if (!findings.isTouched(path) && !contents.read(path).equals(Optional.of(signature))) {
            findings.file("la signature n’est pas celle de l’acte de succession", path);
        }
    }

    private void follow(List<String> notes) {
        String first = keys.keySet().iterator().next();
        List<String> unlinked = log.path("unlinked")
                .valueStream()
                .map(path -> path.asString(""))
                .toList();
        KeyChain followed = KeyChain.of(
                Objects.requireNonNull(keys.get(first)),
                notes,
                unlinked.stream().map(keys::get).filter(Objects::nonNull).toList());
        chain = followed;
        followed.flaw()
                .ifPresent(flaw -> findings.problem(
                        "chaîne des clés rompue\u00a0: " + flaw, Manifest.PATH, findings.firstBelow(Long.MAX_VALUE)));
        keys.forEach((path, key) -> {
            if (!path.equals(first)
                    && !unlinked.contains(path)
                    && changes.values().stream()
                            .noneMatch(change -> change.former().equals(key))) {
                findings.file("clé qu’aucun acte de succession ne relie à celle du registre", path);
            }
        });
        for (KeyChain.Succession change : followed.successions()) {
            findings.notice(
                    change.lost()
                            ? "la clé du registre a été perdue\u00a0: la nouvelle, du %s, s’est annoncée seule à %d inscription(s)"
                                    .formatted(
                                            change.moment()
                                                    .atZone(ZoneOffset.UTC)
                                                    .toLocalDate(),
                                            change.checkpoint().size())
                            : "la clé du registre a été remplacée le %s, à %d inscription(s)\u00a0: l’ancienne clé a signé la nouvelle"
                                    .formatted(
                                            change.moment()
                                                    .atZone(ZoneOffset.UTC)
                                                    .toLocalDate(),
                                            change.checkpoint().size()));
        }
        if (!unlinked.isEmpty()) {
            findings.notice(
                    "%d ancienne(s) clé(s) sans acte de succession\u00a0: ce qu’elles ont signé n’est tenu que par leur présence"
                            .formatted(unlinked.size()));
        }
    }

    /** {@return every key, the present one first} */
    List<PublishedKey> keys() {
        return List.copyOf(keys.values());
    }

    /** {@return whether the chain lets this key sign this state; true when what would tell is named already} */
    boolean allows(PublishedKey key, long size) {
        return chain == null || chain.allows(key, size);
    }

    /** Names the changes of key that say something else of the log than its own states. */
    void compare(Checkpoint point) {
        changes.forEach((path, change) -> {
            if (change.checkpoint().size() == point.size()
                    && !change.checkpoint().equals(point)) {
                findings.file("acte de succession qui contredit le point de contrôle du registre", path);
            }
        });
    }
}
