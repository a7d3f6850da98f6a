package fr.opposable.pack;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.decompte.DecomptePages;
import fr.opposable.decompte.DecompteWorkbook;
import fr.opposable.decompte.UnprintableTextException;
import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.DiskFault;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import fr.opposable.ledger.PublishedKey;
import fr.opposable.ledger.SignedFile;
import fr.opposable.originals.Originals;
import fr.opposable.rendering.TemplateLibrary;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VersionLife;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * The evidence pack of a case: its originals, its documents with every version, the statement, the chronology, the journal, the proofs of
 * the log, a list of all of it with digests, and what is needed to check it without us. One archive, which holds one BagIt folder.
 *
 * <p>It is written file after file, so its size is not bounded by memory. The same case on the same day, with the same log, makes the
 * same bytes.
 */
public final class EvidencePack {

    private final Vault vault;
    private final TemplateLibrary templates;

    public EvidencePack(Vault vault, TemplateLibrary templates) {
        this.vault = vault;
        this.templates = templates;
    }

    /**
     * Writes the pack. Every version is entered in the log and under a signed checkpoint first.
     *
     * @param out the archive; replaced when it is there, and only by a whole one
     * @param progress told how many bytes of content were written so far
     * @throws PackNotWrittenException when a file cannot be read or the archive not written
     */
    public PackSummary write(PackRequest request, Path out, LongConsumer progress) {
        vault.settle();
        String folder = "dossier-" + SafeName.plain(request.file().reference().value());
        try (PackZip zip = new PackZip(out, folder, progress)) {
            PackSummary summary = fill(request, zip, folder);
            zip.finish();
            return summary;
        } catch (PackZip.SourceChangedException e) {
            throw new PackNotWrittenException(
                    French.typeset(
                                    "Le fichier « %s » a changé pendant qu’il était copié. Attendez que personne n’y écrive, puis relancez : rien n’a été remis.")
                            .formatted(e.getMessage()),
                    e);
        } catch (IOException e) {
            throw new PackNotWrittenException(
                    French.typeset(
                                    "Le dossier de preuve « %s » ne peut pas être écrit (%s). Vérifiez l’espace libre, les droits, et que chaque pièce peut être lue.")
                            .formatted(out, DiskFault.named(e)),
                    e);
        }
    }

    private PackSummary fill(PackRequest request, PackZip zip, String folder) throws IOException {
        CaseFile file = request.file();
        ClaimStatement statement = request.statement();
        List<String> notes = new ArrayList<>();
        Path home = request.folder();
        CaseFiles originals = home == null ? CaseFiles.NONE : CaseFiles.of(home, request.excluded());
        for (CaseFiles.Original original : originals.taken()) {
            zip.add(
                    original.path(),
                    original.name(),
                    PackFile.Kind.ORIGINAL,
                    () -> Files.newInputStream(original.file()));
        }
        originals
                .omitted()
                .forEach(omission -> notes.add(French.typeset("« %s » n’est pas dans le dossier : %s")
                        .formatted(omission.name(), omission.reason())));
        Receptions receptions = new Receptions(vault, zip);
        receptions.add(request.received());
        List<VersionLife> lives = vault.lives().ofCase(file.reference().value(), request.creditor());
        List<SealedVersion> versions = lives.stream().map(VersionLife::version).toList();
        List<JournalAct> acts = vault.journal().of(file.reference().value(), request.creditor());
        receptions.addOfVersions(Originals.ofVersions(acts));
        ErasedPapers erased = new ErasedPapers(vault.erasures());
        erased.add(versions, acts);
        VersionPapers papers = new VersionPapers(vault, zip, erased, acts);
        papers.add(lives);
        LogPapers log = new LogPapers(vault.ledger(), zip);
        ActPapers deeds = new ActPapers(vault.journal(), zip, erased);
        deeds.add(acts);
        log.add(Stream.concat(papers.proofs().stream(), deeds.proofs().stream()).toList());
        addStatement(request, zip, notes);
        PackPages pages = new PackPages(templates);
        List<Chronicle.Fact> facts = Chronicle.of(file, lives, erased);
        zip.add(
                "data/chronologie.pdf",
                "Chronologie",
                PackFile.Kind.CHRONOLOGY,
                pages.chronology(request, facts, originals, receptions));
        List<JournalEntry> entries = Stream.concat(
                        versions.stream().map(version -> JournalEntry.of(version, erased)),
                        acts.stream().map(act -> JournalEntry.of(act, versions, erased)))
                .sorted(Comparator.comparing(JournalEntry::at))
                .toList();
        zip.add("data/journal.csv", "Journal, pour un tableur", PackFile.Kind.JOURNAL, JournalFiles.csv(entries));
        zip.add("data/journal.json", "Journal, pour un programme", PackFile.Kind.JOURNAL, JournalFiles.json(entries));
        zip.add(
                "LISEZMOI.txt",
                "Mode d’emploi",
                PackFile.Kind.GUIDE,
                Readme.of(
                        request,
                        log,
                        versions.size(),
                        erased.all(),
                        zip.files().stream().map(PackFile::path).toList()));
        zip.add("VERIFIER.html", "Page de vérification", PackFile.Kind.GUIDE, VerifierPage.make());
        zip.add(Bag.DECLARATION, "Format du dossier (BagIt)", PackFile.Kind.GUIDE, Bag.declaration());
        zip.add(
                Bag.DESCRIPTION,
                "Description du dossier (BagIt)",
                PackFile.Kind.GUIDE,
                Bag.description(
                        file.creditor().fullName(), file.reference().value(), statement.asOf(), request.engine()));
        zip.add(
                "data/manifeste.pdf",
                "Manifeste, pour un lecteur",
                PackFile.Kind.MANIFEST,
                pages.manifest(request, zip.files(), originals, erased.all()));
        Sha256 manifest = close(request, zip, originals, receptions, papers, deeds, log);
        return new PackSummary(
                folder,
                zip.files().size(),
                zip.files().stream().mapToLong(PackFile::bytes).sum(),
                versions.size(),
                manifest,
                log.key().map(PublishedKey::fingerprint).orElse(null),
                log.isStamped(),
                notes);
    }

    private static void addStatement(PackRequest request, PackZip zip, List<String> notes) throws IOException {
        Optional<Bytes> pages = pages(request);
        if (pages.isPresent()) {
            zip.add("data/decompte.pdf", "Décompte", PackFile.Kind.STATEMENT, pages.get());
        } else {
            notes.add("le décompte n’est joint qu’en classeur, trop long ou de caractères que nos polices n’ont pas");
        }
        zip.add(
                "data/decompte.xlsx",
                "Décompte, à formules",
                PackFile.Kind.STATEMENT,
                DecompteWorkbook.of(request.statement(), request.file(), request.coDebtors()));
    }

    private static Optional<Bytes> pages(PackRequest request) {
        if (DecomptePages.lines(request.statement()) > DecomptePages.MOST_LINES) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DecomptePages(TemplateLibrary.onClassPath())
                    .print(request.statement(), request.file(), "", request.coDebtors(), false)
                    .pdf());
        } catch (UnprintableTextException e) {
            return Optional.empty();
        }
    }

    /** Adds the manifest over all that was added, its seal, and the lists of BagIt over all of it. */
    private Sha256 close(
            PackRequest request,
            PackZip zip,
            CaseFiles originals,
            Receptions receptions,
            VersionPapers papers,
            ActPapers deeds,
            LogPapers log)
            throws IOException {
        Bytes manifest = Manifest.of(
                request, zip.files(), originals, receptions.entries(), papers.entries(), deeds.entries(), log.entry());
        zip.add(Manifest.PATH, "Manifeste, pour un programme", PackFile.Kind.MANIFEST, manifest);
        Sha256 digest = manifest.sha256();
        Optional<SignedFile> seal = vault.ledger().publication().seal(Manifest.USE, digest);
        if (seal.isPresent()) {
            PublishedKey key = log.key().orElseThrow();
            zip.add(
                    Manifest.SEAL + ".note.txt",
                    "Sceau du manifeste",
                    PackFile.Kind.MANIFEST,
                    VersionPapers.utf8(seal.get().file()));
            zip.add(
                    Manifest.SEAL + ".texte.txt",
                    "Sceau du manifeste\u00a0: texte signé",
                    PackFile.Kind.MANIFEST,
                    seal.get().body());
            zip.add(
                    Manifest.SEAL + ".signature",
                    "Sceau du manifeste\u00a0: signature",
                    PackFile.Kind.MANIFEST,
                    seal.get().signature(key));
        }
        Bytes payload = Bag.payload(zip.files());
        zip.add(Bag.PAYLOAD, "Empreintes de data (BagIt)", PackFile.Kind.GUIDE, payload);
        zip.add(Bag.TAGS, "Empreintes des autres fichiers (BagIt)", PackFile.Kind.GUIDE, Bag.tags(zip.files()));
        return digest;
    }
}
