package fr.opposable.pack;

import fr.opposable.kernel.Bytes;
import fr.opposable.ledger.InclusionProof;
import fr.opposable.ledger.KeyChain;
import fr.opposable.ledger.Ledger;
import fr.opposable.ledger.LogPublication;
import fr.opposable.ledger.ProofFile;
import fr.opposable.ledger.PublishedKey;
import fr.opposable.ledger.SignedFile;
import fr.opposable.ledger.StampFile;
import fr.opposable.ledger.StampRenewal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The log as far as this case needs it: the checkpoints that first cover each of its entries, the time-stamped ones that date them, the
 * last one, what shows that each continues the one before, the keys and the certificates.
 */
final class LogPapers {

    static final String FOLDER = "data/registre/";

    private final Ledger ledger;
    private final LogPublication publication;
    private final PackZip zip;
    private final List<Point> points = new ArrayList<>();
    private final List<Map<String, Object>> links = new ArrayList<>();
    private final List<String> keyFiles = new ArrayList<>();
    private final List<String> chains = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> successions = new ArrayList<>();
    private final List<Long> changes = new ArrayList<>();
    private final List<String> unlinked = new ArrayList<>();
    private final List<Map<String, Object>> renewals = new ArrayList<>();
    private @Nullable String authorities;

    /**
     * A state of the log: the paths of its files.
     *
     * @param size number of entries
     * @param note the signed note
     * @param text what is signed
     * @param signature the bare signature
     * @param key the key that signed
     * @param stamp its time-stamp; null when it has none
     * @param crls the certificate revocation lists that came with it
     */
    record Point(
            long size,
            String note,
            String text,
            String signature,
            String key,
            @Nullable String stamp,
            List<String> crls) {

        Map<String, @Nullable Object> json() {
            Map<String, @Nullable Object> point = new LinkedHashMap<>();
            point.put("size", size);
            point.put("note", note);
            point.put("text", text);
            point.put("signature", signature);
            point.put("key", key);
            point.put("stamp", stamp);
            point.put("crls", crls);
            return point;
        }
    }

    LogPapers(Ledger ledger, PackZip zip) {
        this.ledger = ledger;
        this.publication = ledger.publication();
        this.zip = zip;
    }

    void add(List<InclusionProof> proofs) throws IOException {
        List<PublishedKey> keys = publication.keys();
        for (PublishedKey key : keys) {
            addKey(key, keyFiles.isEmpty());
        }
        addSuccessions(keys);
        List<Long> sizes = List.copyOf(wanted(proofs));
        Optional<Bytes> roots = publication.authorities();
        for (long size : sizes) {
            addPoint(size, keys);
        }
        for (int i = 1; i < sizes.size(); i++) {
            addLink(sizes.get(i - 1), sizes.get(i));
        }
        if (isStamped() && roots.isPresent()) {
            authorities = FOLDER + "horodatage/autorite.pem";
            zip.add(authorities, "Certificats de l’autorité d’horodatage", PackFile.Kind.LOG, roots.get());
            addRenewals();
        }
    }

    /** The changes of key, each with the parts that openssl checks: the text, and the signature of the key that stepped down. */
    private void addSuccessions(List<PublishedKey> keys) throws IOException {
        List<PublishedKey> linked = new ArrayList<>();
        for (String note : publication.successions()) {
            KeyChain.Succession change = KeyChain.succession(note);
            SignedFile signed = SignedFile.parse(note);
            String name = FOLDER + "cles/succession-%04d".formatted(change.number());
            String title = "Succession de clé n° " + change.number();
            zip.add(name + ".note.txt", title, PackFile.Kind.LOG, VersionPapers.utf8(note));
            zip.add(name + ".texte.txt", title + "\u00a0: texte signé", PackFile.Kind.LOG, signed.body());
            PublishedKey signer = change.lost() ? change.next() : change.former();
            zip.add(name + ".signature", title + "\u00a0: signature", PackFile.Kind.LOG, signed.signature(signer));
            Map<String, @Nullable Object> entry = new LinkedHashMap<>();
            entry.put("number", change.number());
            entry.put("note", name + ".note.txt");
            entry.put("text", name + ".texte.txt");
            entry.put("signature", name + ".signature");
            entry.put("key", keyFiles.get(keys.indexOf(signer)));
            successions.add(entry);
            changes.add(change.checkpoint().size());
            linked.add(change.former());
        }
        for (int i = 1; i < keys.size(); i++) {
            if (!linked.contains(keys.get(i))) {
                unlinked.add(keyFiles.get(i));
            }
        }
    }

    private void addRenewals() throws IOException {
        for (StampRenewal renewal : publication.renewals()) {
            String name = FOLDER + "horodatage/renouvellements/%04d".formatted(renewal.number());
            String title = "Renouvellement d’horodatage n° " + renewal.number();
            zip.add(name + ".txt", title + "\u00a0: ce qu’il couvre", PackFile.Kind.LOG, renewal.list());
            zip.add(name + ".tsr", title + "\u00a0: jeton", PackFile.Kind.LOG, renewal.answer());
            zip.add(
                    name + ".chaine.pem",
                    title + "\u00a0: certificats du jeton",
                    PackFile.Kind.LOG,
                    chain(renewal.answer(), renewal.number()));
            renewals.add(Map.of(
                    "number",
                    renewal.number(),
                    "list",
                    name + ".txt",
                    "stamp",
                    name + ".tsr",
                    "chain",
                    name + ".chaine.pem"));
        }
    }

    private void addKey(PublishedKey key, boolean first) throws IOException {
        String path = FOLDER
                + (first
                        ? "cle-publique.pem"
                        : "cles/%s.pem".formatted(key.fingerprint().abbreviated()));
        String title = first ? "Clé publique du registre" : "Ancienne clé publique du registre";
        zip.add(path, title, PackFile.Kind.LOG, VersionPapers.utf8(key.pem()));
        keyFiles.add(path);
    }

    private Set<Long> wanted(List<InclusionProof> proofs) {
        TreeSet<Long> signed = new TreeSet<>(ledger.checkpoints());
        TreeSet<Long> wanted = new TreeSet<>();
        changes.stream().filter(signed::contains).filter(size -> size > 0).forEach(wanted::add);
        for (InclusionProof proof : proofs) {
            Long first = signed.higher(proof.index());
            if (first != null) {
                wanted.add(first);
            }
            signed.tailSet(proof.index(), false).stream()
                    .filter(size -> publication.stamp(size).isPresent())
                    .findFirst()
                    .ifPresent(wanted::add);
            wanted.add(proof.checkpoint().size());
        }
        return wanted;
    }

    private void addPoint(long size, List<PublishedKey> keys) throws IOException {
        String note = ledger.checkpoint(size).orElseThrow();
        SignedFile signed = SignedFile.parse(note);
        String name = FOLDER + "points/%012d".formatted(size);
        String title = "Point de contrôle à %d inscription(s)".formatted(size);
        zip.add(name + ".note.txt", title, PackFile.Kind.LOG, VersionPapers.utf8(note));
        zip.add(name + ".texte.txt", title + "\u00a0: texte signé", PackFile.Kind.LOG, signed.body());
        PublishedKey signer = signed.signer(keys)
                .orElseThrow(() -> new PackNotWrittenException(
                        "Le point de contrôle %d du registre n’est signé par aucune des clés gardées. Nommez ce qui est atteint par «\u00a0./opposable verify\u00a0»."
                                .formatted(size),
                        null));
        zip.add(name + ".signature", title + "\u00a0: signature", PackFile.Kind.LOG, signed.signature(signer));
        Optional<Bytes> stamp = publication.stamp(size);
        if (stamp.isPresent()) {
            zip.add(name + ".tsr", title + "\u00a0: jeton d’horodatage", PackFile.Kind.LOG, stamp.get());
            String chain = FOLDER + "horodatage/%012d.chaine.pem".formatted(size);
            zip.add(chain, title + "\u00a0: certificats du jeton", PackFile.Kind.LOG, chain(stamp.get(), size));
            chains.add(chain);
        }
        List<String> crls = new ArrayList<>();
        for (Bytes list : stamp.isPresent() ? publication.revocations(size) : List.<Bytes>of()) {
            String path = name + (crls.isEmpty() ? ".crl" : "." + (crls.size() + 1) + ".crl");
            zip.add(path, title + "\u00a0: certificats révoqués (CRL)", PackFile.Kind.LOG, list);
            crls.add(path);
        }
        points.add(new Point(
                size,
                name + ".note.txt",
                name + ".texte.txt",
                name + ".signature",
                keyFiles.get(keys.indexOf(signer)),
                stamp.isPresent() ? name + ".tsr" : null,
                List.copyOf(crls)));
    }

    private static Bytes chain(Bytes stamp, long size) {
        try {
            return StampFile.chain(stamp);
        } catch (IllegalArgumentException e) {
            throw new PackNotWrittenException(
                    "Le jeton d’horodatage du point de contrôle %d ne peut pas être lu. Nommez ce qui est atteint par «\u00a0./opposable verify\u00a0»."
                            .formatted(size),
                    e);
        }
    }

    private void addLink(long from, long to) throws IOException {
        String path = FOLDER + "continuite/%012d-%012d.txt".formatted(from, to);
        ProofFile proof =
                ProofFile.of(ledger.consistency(from, to), ledger.checkpoint(to).orElseThrow());
        zip.add(
                path,
                "Le registre à %d inscription(s) continue celui à %d".formatted(to, from),
                PackFile.Kind.LOG,
                VersionPapers.utf8(proof.file()));
        links.add(Map.of("from", from, "to", to, "proof", path));
    }

    boolean isStamped() {
        return points.stream().anyMatch(point -> point.stamp() != null);
    }

    /** {@return the last checkpoint; none when nothing was entered} */
    Optional<Point> lastPoint() {
        return points.isEmpty() ? Optional.empty() : Optional.of(points.getLast());
    }

    /** {@return the last checkpoint that bears a time-stamp} */
    Optional<Point> lastStamped() {
        return points.reversed().stream().filter(point -> point.stamp() != null).findFirst();
    }

    Optional<PublishedKey> key() {
        return publication.keys().stream().findFirst();
    }

    /** {@return what the manifest says of each change of key} */
    List<Map<String, @Nullable Object>> successions() {
        return List.copyOf(successions);
    }

    /** {@return what the manifest says of each newer time-stamp over older ones} */
    List<Map<String, Object>> renewals() {
        return List.copyOf(renewals);
    }

    Optional<String> authorities() {
        return Optional.ofNullable(authorities);
    }

    /** {@return what the manifest says of the log} */
    Map<String, @Nullable Object> entry() {
        Map<String, @Nullable Object> log = new LinkedHashMap<>();
        log.put("origin", publication.origin().orElse(null));
        log.put("keys", List.copyOf(keyFiles));
        log.put("points", points.stream().map(Point::json).toList());
        log.put("links", List.copyOf(links));
        log.put("successions", List.copyOf(successions));
        log.put("unlinked", List.copyOf(unlinked));
        log.put("renewals", List.copyOf(renewals));
        log.put("authorities", authorities);
        log.put("chains", List.copyOf(chains));
        return log;
    }
}
