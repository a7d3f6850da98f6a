package fr.opposable.pack;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.ledger.LogPublication;
import fr.opposable.ledger.PublishedKey;
import fr.opposable.ledger.SignedFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares every file with the manifest, the manifest with its seal, and the lists of BagIt with both. The manifest decides, as long as it
 * is the one that was sealed; when it is not, the lists do.
 */
final class FileCheck {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");
    private static final List<String> SEALS =
            List.of(Manifest.SEAL + ".note.txt", Manifest.SEAL + ".texte.txt", Manifest.SEAL + ".signature");
    private static final String FIRST_KEY = LogPapers.FOLDER + "cle-publique.pem";

    private final PackContents contents;
    private final PackFindings findings;
    private final Map<String, Sha256> listed = new LinkedHashMap<>();

    FileCheck(PackContents contents, PackFindings findings) {
        this.contents = contents;
        this.findings = findings;
    }

    /** {@return the manifest, when it can be read} */
    Optional<ReadManifest> check() {
        read(Bag.TAGS);
        read(Bag.PAYLOAD);
        Optional<SignedFile> seal = sealThatHolds();
        Optional<Sha256> sealed = seal.map(FileCheck::sealedDigest);
        Optional<ReadManifest> manifest = contents.text(Manifest.PATH).flatMap(ReadManifest::parse);
        manifest.ifPresent(read -> findings.know(read.versions()));
        Sha256 wanted = sealed.orElse(listed.get(Manifest.PATH));
        boolean trusted = manifest.isPresent()
                && contents.digest(Manifest.PATH)
                        .filter(found -> found.equals(wanted))
                        .isPresent();
        Map<String, Sha256> expected = new TreeMap<>();
        if (trusted) {
            manifest.get().files().forEach((path, file) -> expected.put(path, file.sha256()));
        } else {
            expected.putAll(listed);
        }
        // No manifest can have the digest of its seal: without its line in the list, the signature alone decides.
        SEALS.forEach(path -> Optional.ofNullable(listed.get(path))
                .or(() -> sealed.flatMap(_ -> contents.digest(path)))
                .ifPresent(digest -> expected.put(path, digest)));
        if (wanted != null) {
            expected.put(Manifest.PATH, wanted);
        }
        compare(expected, trusted);
        if (trusted) {
            compareLists(expected);
        }
        manifest.ifPresent(read -> checkSeal(read, seal.isPresent()));
        if (manifest.isPresent() && !manifest.get().canonical() && !findings.isTouched(Manifest.PATH)) {
            findings.file("manifeste écrit autrement que la forme canonique", Manifest.PATH);
        } else if (manifest.isEmpty() && !findings.isTouched(Manifest.PATH)) {
            findings.file("manifeste illisible", Manifest.PATH);
        }
        return manifest;
    }

    private void read(String list) {
        contents.text(list).ifPresent(text -> text.lines().forEach(line -> {
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                listed.put(parts.group(2), new Sha256(parts.group(1)));
            }
        }));
    }

    private Optional<SignedFile> sealThatHolds() {
        try {
            Optional<SignedFile> seal = contents.text(SEALS.getFirst()).map(SignedFile::parse);
            return seal.filter(note -> {
                String origin = note.text().substring(0, Math.max(0, note.text().indexOf("/" + Manifest.USE + "\n")));
                Optional<PublishedKey> key = contents.text(FIRST_KEY).map(pem -> new PublishedKey(origin, pem));
                return key.isPresent()
                        && note.isSignedBy(List.of(key.get()))
                        && note.text().equals(LogPublication.sealText(origin, Manifest.USE, sealedDigest(note)));
            });
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The third line of the seal. */
    private static Sha256 sealedDigest(SignedFile seal) {
        String[] lines = seal.text().split("\n", -1);
        if (lines.length != 4) {
            throw new IllegalArgumentException("A seal has three lines");
        }
        return Sha256.ofRaw(java.util.Base64.getDecoder().decode(lines[2]));
    }

    private void compare(Map<String, Sha256> expected, boolean trusted) {
        Map<Sha256, String> places = new HashMap<>();
        expected.forEach((path, digest) -> places.putIfAbsent(digest, path));
        expected.forEach((path, digest) -> {
            @Nullable Sha256 found = contents.digest(path).orElse(null);
            if (found == null) {
                findings.file("fichier manquant", path);
            } else if (contents.unreadable().contains(path)) {
                findings.file("fichier illisible\u00a0: il est altéré dans l’archive", path);
            } else if (!found.equals(digest)) {
                String other = places.get(found);
                findings.file(
                        other == null
                                ? "fichier altéré"
                                : "fichier déplacé\u00a0: c’est le contenu de «\u00a0%s\u00a0»".formatted(other),
                        path);
            }
        });
        contents.found().keySet().stream()
                .filter(path -> !expected.containsKey(path))
                .filter(path -> !path.equals(Bag.PAYLOAD) && !path.equals(Bag.TAGS))
                .forEach(path -> findings.file(
                        trusted
                                ? "fichier ajouté\u00a0: le manifeste ne le connaît pas"
                                : "fichier ajouté\u00a0: aucune liste ne le connaît",
                        path));
        for (String list : List.of(Bag.PAYLOAD, Bag.TAGS)) {
            if (contents.digest(list).isEmpty()) {
                findings.file("liste d’empreintes manquante", list);
            } else if (contents.unreadable().contains(list)) {
                findings.file("fichier illisible\u00a0: il est altéré dans l’archive", list);
            }
        }
        if (!trusted
                && !contents.digest(Bag.PAYLOAD).equals(Optional.ofNullable(listed.get(Bag.PAYLOAD)))
                && !findings.isTouched(Bag.PAYLOAD)) {
            findings.file("liste d’empreintes altérée", Bag.PAYLOAD);
        }
    }

    /** The two lists are made from the rest: what they must say is known. */
    private void compareLists(Map<String, Sha256> expected) {
        String payload = list(expected, true);
        Map<String, Sha256> tags = new TreeMap<>(expected);
        tags.put(Bag.PAYLOAD, Sha256.of(payload));
        compareList(Bag.PAYLOAD, payload);
        compareList(Bag.TAGS, list(tags, false));
    }

    private static String list(Map<String, Sha256> files, boolean data) {
        StringBuilder text = new StringBuilder();
        files.forEach((path, digest) -> {
            if (path.startsWith(Bag.DATA) == data) {
                text.append(digest.hex()).append("  ").append(path).append('\n');
            }
        });
        return text.toString();
    }

    private void compareList(String path, String expected) {
        if (findings.isTouched(path)) {
            return;
        }
        String found = contents.text(path).orElse("");
        if (found.equals(expected)) {
            return;
        }
        List<String> lines = new ArrayList<>(Arrays.asList(found.split("\n", -1)));
        lines.sort(null);
        List<String> wanted = new ArrayList<>(Arrays.asList(expected.split("\n", -1)));
        wanted.sort(null);
        findings.file(
                lines.equals(wanted)
                        ? "lignes déplacées dans la liste d’empreintes"
                        : "liste d’empreintes altérée\u00a0: elle ne dit pas ce que dit le manifeste",
                path);
    }

    private void checkSeal(ReadManifest manifest, boolean holds) {
        boolean keyed = !manifest.log().path("keys").isEmpty();
        if (holds || findings.isTouched(FIRST_KEY) || SEALS.stream().anyMatch(findings::isTouched)) {
            if (holds) {
                checkParts();
            }
            return;
        }
        if (keyed || contents.digest(SEALS.getFirst()).isPresent()) {
            findings.file(
                    "le sceau du manifeste ne tient pas\u00a0: il n’est pas signé par la clé du registre",
                    Manifest.PATH);
        } else {
            findings.notice("le manifeste n’est signé par aucune clé\u00a0: qui aurait tout refait ne serait pas vu");
        }
    }

    /** What is given apart for openssl must be what the note holds. */
    private void checkParts() {
        if (SEALS.stream().anyMatch(findings::isTouched)) {
            return;
        }
        SignedFile seal = SignedFile.parse(contents.text(SEALS.get(0)).orElseThrow());
        if (!contents.read(SEALS.get(1)).equals(Optional.of(seal.body()))) {
            findings.file("le texte du sceau n’est pas celui de la note", SEALS.get(1));
        }
        String origin = seal.text().substring(0, seal.text().indexOf("/" + Manifest.USE + "\n"));
        Bytes signature = seal.signature(new PublishedKey(
                origin, Objects.requireNonNull(contents.text(FIRST_KEY).orElse(null))));
        if (!contents.read(SEALS.get(2)).equals(Optional.of(signature))) {
            findings.file("la signature du sceau n’est pas celle de la note", SEALS.get(2));
        }
    }
}
