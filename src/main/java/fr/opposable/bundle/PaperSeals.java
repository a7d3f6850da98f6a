package fr.opposable.bundle;

import fr.opposable.campaign.DocumentKeys;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.filing.FiledDocument;
import fr.opposable.filing.FilingDocuments;
import fr.opposable.history.Snapshot;
import fr.opposable.intake.CaseJson;
import fr.opposable.journal.Act;
import fr.opposable.kernel.CanonicalJson;
import fr.opposable.kernel.Sha256;
import fr.opposable.store.DataStore;
import fr.opposable.vault.DocumentKey;
import fr.opposable.vault.Draft;
import fr.opposable.vault.Fingerprint;
import fr.opposable.vault.Lives;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VersionActs;
import fr.opposable.vault.VersionLife;
import fr.opposable.vault.VersionState;
import fr.opposable.vault.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals the papers of a dossier as letters are: numbered versions, drafts marked so, each told which one it takes the place of. */
final class PaperSeals {

    private final Vault vault;
    private final BundleTools tools;
    private final TransactionTemplate transaction;

    PaperSeals(DataStore store, Vault vault, BundleTools tools) {
        this.vault = vault;
        this.tools = tools;
        synchronized (vault) {
            // Once for all papers; two cases begun together would both add it.
            vault.keepLaw(tools.lawDigest(), tools.law().files());
        }
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(store.dataSource()));
    }

    /**
     * What the papers of one dossier share.
     *
     * @param statement what is claimed
     * @param pieces the one list with its files
     */
    record Sealing(BundleRequest request, ClaimStatement statement, NumberedPieces pieces, boolean isDraft) {}

    /** {@return the papers with their versions, in their order} */
    List<SealedPaper> seal(Sealing sealing, List<FiledDocument> papers) {
        String list =
                FiledNumbers.write(sealing.pieces().list(), sealing.pieces().files());
        String digest = CanonicalJson.write(Map.of("sha256", Sha256.of(list).hex()));
        List<Draft> drafts = new ArrayList<>();
        for (FiledDocument paper : papers) {
            drafts.add(draft(
                    sealing, paper, FiledNumbers.HOLDERS.contains(paper.kind().key()) ? list : digest));
        }
        vault.keep(drafts);
        List<SealedVersion> sealed = Objects.requireNonNull(transaction.execute(_ -> {
            List<SealedVersion> versions = vault.seal(drafts);
            List<Act> acts = new ArrayList<>();
            versions.forEach(version -> acts.addAll(acts(version, sealing)));
            if (!acts.isEmpty()) {
                vault.journal().append(acts);
            }
            return versions;
        }));
        List<SealedPaper> kept = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            kept.add(new SealedPaper(papers.get(i), sealed.get(i)));
        }
        return List.copyOf(kept);
    }

    /** A version of the same things that was replaced or withdrawn is another: what returns to old facts is a new version. */
    private Draft draft(Sealing sealing, FiledDocument paper, String pieces) {
        DocumentKey key = DocumentKeys.of(sealing.request().file(), paper.kind().key());
        Snapshot snapshot = Snapshot.of(
                sealing.statement(),
                paper.kind().key(),
                CaseJson.write(sealing.request().file()),
                sealing.isDraft());
        Sha256 words = Sha256.of(paper.xhtml());
        List<VersionLife> lives = vault.lives(key);
        List<SealedVersion> there =
                lives.stream().map(VersionLife::version).toList().reversed();
        String facts = BundleFacts.text(snapshot, pieces, words);
        Fingerprint fingerprint = fingerprint(facts);
        Optional<SealedVersion> same = Versions.withFingerprint(there, fingerprint.digest());
        while (same.isPresent() && !stands(lives, same.get())) {
            snapshot = snapshot.after(same.get().versionNo());
            facts = BundleFacts.text(snapshot, pieces, words);
            fingerprint = fingerprint(facts);
            same = Versions.withFingerprint(there, fingerprint.digest());
        }
        return new Draft(
                key,
                fingerprint,
                facts,
                paper.pages().pdf(),
                "application/pdf",
                paper.pages().pageCount(),
                sealing.request().author(),
                "dossier:" + Sha256.of(key + "\n" + fingerprint.digest().hex()).hex());
    }

    private static boolean stands(List<VersionLife> lives, SealedVersion version) {
        return lives.stream()
                .filter(life -> life.version().versionNo() == version.versionNo())
                .allMatch(VersionLife::stands);
    }

    private Fingerprint fingerprint(String facts) {
        return new Fingerprint(
                Sha256.of(facts), FilingDocuments.TEMPLATE, tools.papersTemplate(), tools.lawDigest(), tools.engine());
    }

    /** Acts recorded before are not recorded again: their keys say the same. */
    private List<Act> acts(SealedVersion version, Sealing sealing) {
        List<Act> acts = new ArrayList<>();
        String author = sealing.request().author();
        if (sealing.isDraft()) {
            acts.add(VersionActs.drafted(version, author));
        }
        for (VersionLife old : Lives.replacedBy(vault.lives(version.key()), sealing.isDraft())) {
            if (old.version().versionNo() < version.versionNo()) {
                if (!sealing.isDraft() && old.state() == VersionState.DRAFT) {
                    acts.add(VersionActs.finalised(version, old.version().versionNo(), author));
                }
                acts.add(VersionActs.replaced(old.version(), version, reason(old, sealing), author));
            }
        }
        return acts;
    }

    private static String reason(VersionLife old, Sealing sealing) {
        if (old.state() == VersionState.DRAFT) {
            return sealing.isDraft() ? "nouveau projet" : "rendu définitif";
        }
        return old.sent().isEmpty() ? "dossier refait" : "dossier complété après son dépôt";
    }
}
