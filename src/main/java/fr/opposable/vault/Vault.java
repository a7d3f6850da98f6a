package fr.opposable.vault;

import fr.opposable.journal.Journal;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.DiskFault;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import fr.opposable.ledger.InclusionProof;
import fr.opposable.ledger.Ledger;
import fr.opposable.ledger.LedgerAlteredException;
import fr.opposable.ledger.Subject;
import fr.opposable.store.DataStore;
import fr.opposable.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Every version of every document: bytes by digest, rows that are only added. A version with a fingerprint already there is not made
 * again.
 */
public final class Vault implements Versions, AutoCloseable {

    private static final String TENANT = "local";

    private final VersionRows rows;
    private final AuditRows audit;
    private final ContentStore content;
    private final BlobRows blobs;
    private final Ledger ledger;
    private final Path folder;
    private final Journal journal;
    private final Lives lives;
    private final LawShelf lawShelf;
    private final JudgedShelf judged;
    private final Eraser eraser;
    private final ErasureRows erasureRows;
    private final Clock clock;

    public Vault(DataStore store, Clock clock) {
        this.rows = new VersionRows(store.dataSource(), TENANT);
        this.audit = new AuditRows(store.dataSource());
        this.content = new ContentStore(store.content());
        this.blobs = new BlobRows(store.dataSource());
        this.ledger = new Ledger(store, TENANT, clock);
        this.folder = store.ledger();
        this.journal = new Journal(store, TENANT, ledger, clock);
        this.lives = new Lives(rows, journal, clock);
        this.lawShelf = new LawShelf(store.dataSource());
        this.judged = new JudgedShelf(store.judged(), ledger, content::has, clock);
        this.eraser = new Eraser(this, journal, content, judged, store);
        this.erasureRows = new ErasureRows(store.dataSource());
        this.clock = clock;
    }

    @Override
    public List<SealedVersion> of(DocumentKey key) {
        return rows.of(key);
    }

    /**
     * Puts the bytes of drafts on the disk. Done before {@link #seal}, outside its transaction: bytes without a row are harmless, a row
     * without its bytes is not.
     */
    public void keep(List<Draft> drafts) {
        content.keep(drafts.stream().map(Draft::artifact).toList());
    }

    /**
     * Keeps a file of somebody else's, bit for bit: on the disk and known to the database when this returns. The same bytes again are
     * kept once. Called outside any transaction.
     *
     * @param mediaType tells what it is by its bytes; asked of the stored file
     * @throws fr.opposable.store.StoreUnavailableException when it cannot be read or kept
     */
    public KeptFile keepFile(Path file, MediaTypeByContent mediaType) {
        return keepFiles(List.of(file), mediaType).getFirst();
    }

    /** As {@link #keepFile(Path, MediaTypeByContent)}, of several: {@return what is kept of each, in their order} */
    public List<KeptFile> keepFiles(List<Path> files, MediaTypeByContent mediaType) {
        List<Sha256> digests = content.keepFiles(files);
        List<KeptFile> kept = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            kept.add(known(files.get(i), digests.get(i), mediaType));
        }
        return List.copyOf(kept);
    }

    private KeptFile known(Path file, Sha256 digest, MediaTypeByContent mediaType) {
        Path stored = content.pathOf(digest);
        try {
            long size = Files.size(stored);
            Optional<String> known = blobs.mediaType(digest);
            String type = known.isPresent() ? known.get() : mediaType.of(stored);
            if (known.isEmpty()) {
                blobs.add(digest, size, type, clock.instant().truncatedTo(ChronoUnit.MICROS));
            }
            return new KeptFile(digest, size, type, stored);
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    French.typeset(
                                    "Le fichier « %s », tout juste gardé, ne se laisse pas relire (%s). Vérifiez le disque.")
                            .formatted(file, DiskFault.words(e)),
                    e);
        }
    }

    /**
     * Adds a version for each draft, in the caller's transaction; their bytes must be {@linkplain #keep kept} already. A draft whose
     * fingerprint or idempotency key is there gives the version that has it.
     *
     * @return the versions, in the order of the drafts
     */
    public List<SealedVersion> seal(List<Draft> drafts) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<SealedVersion> versions = new ArrayList<>(drafts.size());
        List<VersionRows.NewVersion> added = new ArrayList<>(drafts.size());
        List<List<VersionRows.Head>> allHeads =
                rows.heads(drafts.stream().map(Draft::key).toList());
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            List<VersionRows.Head> heads = allHeads.get(i);
            Optional<SealedVersion> there = heads.stream().anyMatch(head -> head.fingerprint()
                            .equals(draft.fingerprint().digest()))
                    ? Versions.withFingerprint(
                            rows.of(draft.key()), draft.fingerprint().digest())
                    : Optional.empty();
            if (there.isPresent()) {
                versions.add(there.get());
            } else {
                VersionRows.NewVersion version = next(draft, heads, now);
                added.add(version);
                versions.add(version.asSealed());
            }
        }
        rows.add(added);
        if (!added.isEmpty()) {
            ledger.awaken();
        }
        return versions;
    }

    private static VersionRows.NewVersion next(Draft draft, List<VersionRows.Head> heads, Instant now) {
        VersionRows.@Nullable Head head = heads.isEmpty() ? null : heads.getFirst();
        String documentId = head == null ? DocumentId.random(now) : head.documentId();
        int versionNo = head == null ? 1 : head.versionNo() + 1;
        Sha256 previous = head == null ? null : head.leafHash();
        Sha256 artifact = draft.artifact().sha256();
        return new VersionRows.NewVersion(
                documentId,
                versionNo,
                head == null,
                draft,
                artifact,
                previous,
                VersionRecord.of(VersionRecord.Content.of(documentId, versionNo, draft, artifact, previous, now)),
                now);
    }

    /**
     * Gives every version recorded its place in the log and signs a checkpoint over it. Nothing is handed over before.
     *
     * @throws DocumentAlteredException when the log does not continue what it signed before
     */
    public void settle() {
        try {
            ledger.settle();
        } catch (LedgerAlteredException e) {
            throw new DocumentAlteredException(String.valueOf(e.getMessage()), e);
        }
    }

    /** {@return the log that the versions are in} */
    public Ledger ledger() {
        return ledger;
    }

    /** {@return what happened to the papers of every case} */
    public Journal journal() {
        return journal;
    }

    /** {@return the erasures that the log tells of, as it stands now} */
    public RecordedErasures erasures() {
        return RecordedErasures.of(journal, ledger);
    }

    /** {@return what takes content away on order} */
    public Eraser eraser() {
        return eraser;
    }

    /** {@return the cases that have documents, by creditor then reference; their kind is empty} */
    public List<DocumentKey> cases() {
        return erasureRows.cases(TENANT);
    }

    /** {@return what was told of exhibits that the vault keeps, so that it need not be found again} */
    public JudgedShelf judged() {
        return judged;
    }

    /** {@return what became of each version} */
    public Lives lives() {
        return lives;
    }

    @Override
    public List<VersionLife> lives(DocumentKey key) {
        return lives.of(key);
    }

    /**
     * Keeps the legal texts that versions are made under, once for all of them.
     *
     * @param law the digest that the versions carry
     * @param files the files of the library, its index included, by their paths
     */
    public void keepLaw(Sha256 law, Map<String, Bytes> files) {
        lawShelf.keep(law, files);
    }

    /**
     * {@return the legal texts of this digest, by their paths; none when they were never kept}
     *
     * @throws DocumentAlteredException when they are no longer what they were
     */
    @Override
    public Map<String, Bytes> law(Sha256 law) {
        return lawShelf.files(law);
    }

    /**
     * {@return the facts a version was made from, as canonical JSON}
     *
     * @throws DocumentAlteredException when they are missing or no longer what they were
     */
    @Override
    public String facts(SealedVersion version) {
        return rows.facts(version);
    }

    /**
     * Keeps a file that is no version: the proof of a sending. The same bytes again change nothing.
     *
     * @param mediaType as {@code application/pdf}
     * @return its digest
     */
    public Sha256 keepFile(Bytes file, String mediaType) {
        content.keep(List.of(file));
        return rows.addFile(file, mediaType, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** {@return the proof that a version is in the log at its place; none before {@link #settle}} */
    public Optional<InclusionProof> proof(SealedVersion version) {
        return ledger.inclusion(new Subject(version.documentId(), version.versionNo()));
    }

    /** {@return the record of a version, the entry that its leaf is the hash of} */
    public String record(SealedVersion version) {
        return rows.record(version.documentId(), version.versionNo());
    }

    /**
     * {@return the bytes of a version, checked}
     *
     * @throws DocumentAlteredException when they are missing, altered or erased on order; the message says which
     */
    public Bytes read(SealedVersion version) {
        if (!content.has(version.artifact())) {
            erasures().ofVersion(version.documentId(), version.versionNo()).ifPresent(words -> {
                throw new DocumentAlteredException(
                        version.key() + " v" + version.versionNo() + "\u00a0: " + words, null);
            });
        }
        return content.read(version.artifact());
    }

    /** {@return whether the file of this digest is kept} */
    public boolean keeps(Sha256 digest) {
        return content.has(digest);
    }

    /**
     * {@return where the file of this digest lies, to be read only and piece by piece; its bytes are not checked}
     *
     * @throws DocumentAlteredException when it is missing
     */
    public Path fileOf(Sha256 digest) {
        if (!content.has(digest)) {
            throw new DocumentAlteredException("Le fichier %s manque dans le coffre.".formatted(digest.hex()), null);
        }
        return content.pathOf(digest);
    }

    /** {@return the bytes of this digest, checked} */
    public Bytes read(Sha256 artifact) {
        return content.read(artifact);
    }

    /**
     * {@return every version of every document of a case, by kind then number}
     *
     * @param creditor the creditor; null: of every creditor that uses this reference
     */
    public List<SealedVersion> history(String caseReference, @Nullable String creditor) {
        return rows.history(caseReference, creditor);
    }

    /**
     * Re-hashes every stored document, checks every row against it and the whole log against its checkpoints. Writes nothing.
     *
     * @param progress told how many things were checked so far
     */
    public VaultVerification verify(LongConsumer progress) {
        return verify(VerificationRequest.whole(), (stage, done, total, bytes) -> {
            if (stage == VerificationProgress.Stage.ROWS) {
                progress.accept(done);
            }
        });
    }

    /** The same, as asked: going on after an interruption, several documents at a time. */
    public VaultVerification verify(VerificationRequest request, VerificationProgress progress) {
        VaultVerifier.VerificationTools tools = new VaultVerifier.VerificationTools(
                TENANT, folder, clock.instant(), request, journal, lawShelf, eraser);
        return new VaultVerifier(rows, audit, content, ledger, tools, progress).verify();
    }

    /** {@return digest of what the store is: an interrupted verification of another is not gone on with} */
    Sha256 state() {
        return VaultVerifier.state(ledger, rows);
    }

    @Override
    public void close() {
        judged.close();
        ledger.close();
        content.close();
    }
}
