package fr.opposable.originals;

import fr.opposable.evidence.PdfSignatures;
import fr.opposable.evidence.PdfSignatures.Signature;
import fr.opposable.evidence.UnreadablePdfException;
import fr.opposable.journal.Act;
import fr.opposable.journal.Journal;
import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.Sha256;
import fr.opposable.vault.KeptFile;
import fr.opposable.vault.Sending;
import fr.opposable.vault.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The originals of every case: bytes in the store under their digest, receptions and derivations as acts of the journal. Taking the same
 * file in again changes nothing.
 */
public final class Originals {

    /** Kind of the act that says who handed in what, and when. */
    public static final String RECEIVED = "original-received";

    /** Kind of the act that says what was made from an original. */
    public static final String DERIVED = "derived-made";

    /** Files received in one transaction. */
    private static final int AT_ONCE = 50;

    private static final String PDF = "application/pdf";

    private final Vault vault;
    private final Journal journal;
    private final PdfSignatures signatures;

    public Originals(Vault vault, PdfSignatures signatures) {
        this.vault = vault;
        this.journal = vault.journal();
        this.signatures = signatures;
    }

    /**
     * Takes files in. Their bytes are on the disk before anything says that they were received.
     *
     * @return one reception a file, in their order; one already recorded is given as it was
     * @throws fr.opposable.store.StoreUnavailableException when a file cannot be read or kept; trying again takes in what was not
     */
    public List<Original> receive(CaseKey key, List<Submission> files, String author) {
        List<Original> received = new ArrayList<>();
        for (int from = 0; from < files.size(); from += AT_ONCE) {
            List<Submission> next = files.subList(from, Math.min(files.size(), from + AT_ONCE));
            List<KeptFile> kept =
                    vault.keepFiles(next.stream().map(Submission::file).toList(), MediaTypes::of);
            List<Act> acts = new ArrayList<>();
            for (int i = 0; i < next.size(); i++) {
                acts.add(reception(key, next.get(i), kept.get(i), author));
            }
            journal.append(acts).forEach(act -> received.add(OriginalActs.original(act, List.of())));
        }
        return List.copyOf(received);
    }

    private Act reception(CaseKey key, Submission submission, KeptFile kept, String author) {
        String name = shortened(submission.name());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("file", name);
        facts.put("sha256", kept.sha256().hex());
        facts.put("size", kept.size());
        facts.put("media_type", kept.mediaType());
        if (submission.role() != null) {
            facts.put("role", submission.role());
        }
        if (submission.paperAt() != null) {
            facts.put("paper_at", submission.paperAt());
        }
        if (kept.mediaType().equals(PDF)) {
            look(kept.path(), facts);
        }
        return new Act(
                RECEIVED,
                key.creditor(),
                key.reference(),
                author,
                null,
                null,
                facts,
                RECEIVED
                        + ":"
                        + Sha256.of(String.join(
                                        "\n",
                                        key.toString(),
                                        name,
                                        kept.sha256().hex(),
                                        submission.paperAt() == null ? "" : submission.paperAt()))
                                .hex());
    }

    private static String shortened(String name) {
        return name.length() <= 400 ? name : name.substring(name.length() - 400);
    }

    private void look(Path pdf, Map<String, Object> facts) {
        try {
            List<Signature> found = signatures.of(pdf);
            if (!found.isEmpty()) {
                facts.put("signatures", OriginalActs.facts(found));
            }
        } catch (UnreadablePdfException e) {
            facts.put("unread", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            facts.put("unread", "Ce fichier n’a pas pu être relu.");
        }
    }

    /**
     * {@return the originals of a case, in the order they were first received, each with what was made from it}
     *
     * @param creditor the creditor; null: of every creditor that uses this reference
     */
    public List<Original> of(String caseReference, @Nullable String creditor) {
        return OriginalActs.read(journal.of(caseReference, creditor));
    }

    /** {@return the originals of a case, in the order they were first received, each with what was made from it} */
    public List<Original> of(CaseKey key) {
        return of(key.reference(), key.creditor());
    }

    /**
     * Keeps something made from an original beside it. The original itself is never touched.
     *
     * @param original digest of the original: received in this case, or a version of its documents, or what proves a sending of one
     * @param made the file that was made
     * @param transformation what was done: {@code stamp}, {@code convert}, {@code ocr}, {@code redact}
     * @param parameters with what
     * @throws IllegalArgumentException when the case has no such original, or what was made is the original itself
     */
    public Derivation derive(
            CaseKey key,
            Sha256 original,
            Path made,
            String transformation,
            Map<String, String> parameters,
            String author) {
        return derive(key, List.of(new Made(original, made, transformation, parameters)), author)
                .getFirst();
    }

    /**
     * Something made of a version that the vault keeps, or of what proves that it was sent: bytes nobody handed in.
     *
     * @param from digest of these bytes
     * @param derivation what was made
     */
    public record OfVersion(Sha256 from, Derivation derivation) {}

    /** {@return what {@code acts}, those of one case, tell was made of its versions, in the order it was made} */
    public static List<OfVersion> ofVersions(List<JournalAct> acts) {
        return OriginalActs.ofVersions(acts);
    }

    /** {@return what was made of the versions of a case, in the order it was made} */
    public List<OfVersion> ofVersions(CaseKey key) {
        return ofVersions(journal.of(key.reference(), key.creditor()));
    }

    /**
     * Something made from an original, to be kept beside it.
     *
     * @param original digest of the original
     * @param file what was made
     * @param transformation what was done
     * @param parameters with what
     */
    public record Made(Sha256 original, Path file, String transformation, Map<String, String> parameters) {
        public Made {
            parameters = Map.copyOf(parameters);
        }
    }

    /**
     * Keeps several things made from originals of one case; see {@link #derive(CaseKey, Sha256, Path, String, Map, String)}.
     *
     * @return one derivation for each, in their order
     */
    public List<Derivation> derive(CaseKey key, List<Made> all, String author) {
        Set<Sha256> known =
                Stream.concat(of(key).stream().map(Original::sha256), kept(key)).collect(Collectors.toSet());
        List<Derivation> derived = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Made> next = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            next.stream()
                    .filter(made -> !known.contains(made.original()))
                    .findFirst()
                    .ifPresent(made -> {
                        throw new IllegalArgumentException(
                                "Case %s has no original %s".formatted(key, made.original()));
                    });
            List<KeptFile> kept = vault.keepFiles(next.stream().map(Made::file).toList(), MediaTypes::of);
            List<Act> acts = new ArrayList<>();
            for (int i = 0; i < next.size(); i++) {
                acts.add(derivation(key, next.get(i), kept.get(i), author));
            }
            journal.append(acts).forEach(act -> derived.add(OriginalActs.derivation(act)));
        }
        return List.copyOf(derived);
    }

    /** {@return the versions of the case and what proves their sendings, which the vault keeps without a reception} */
    private Stream<Sha256> kept(CaseKey key) {
        return vault.lives().ofCase(key.reference(), key.creditor()).stream()
                .flatMap(life -> Stream.concat(
                        Stream.of(life.version().artifact()),
                        life.sent().stream()
                                .map(sent -> sent.sending().proof())
                                .filter(Objects::nonNull)
                                .map(Sending.Proof::file)));
    }

    private Act derivation(CaseKey key, Made made, KeptFile kept, String author) {
        Sha256 original = made.original();
        if (kept.sha256().equals(original)) {
            throw new IllegalArgumentException("Nothing was made from %s: the bytes are the same".formatted(original));
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("original", original.hex());
        facts.put("sha256", kept.sha256().hex());
        facts.put("size", kept.size());
        facts.put("media_type", kept.mediaType());
        facts.put("transformation", made.transformation());
        facts.put("parameters", made.parameters());
        String same = Sha256.of(String.join(
                        "\n", key.toString(), original.hex(), kept.sha256().hex(), made.transformation()))
                .hex();
        return new Act(DERIVED, key.creditor(), key.reference(), author, null, null, facts, DERIVED + ":" + same);
    }
}
