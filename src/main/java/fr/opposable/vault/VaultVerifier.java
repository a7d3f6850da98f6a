package fr.opposable.vault;

import fr.opposable.journal.Journal;
import fr.opposable.journal.JournalVerification;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.ledger.Ledger;
import fr.opposable.ledger.LedgerVerification;
import fr.opposable.ledger.Subject;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Re-reads everything: the log against its checkpoints, each row against its record and its leaf, each document's chain of versions, the
 * documents themselves, and looks for files no row knows. What the log already explains is not told twice.
 */
final class VaultVerifier {

    private final VersionRows rows;
    private final AuditRows audit;
    private final ContentStore content;
    private final Ledger ledger;
    private final VerificationTools tools;
    private final VerificationProgress progress;
    private final Journal journal;
    private final LawShelf lawShelf;
    private final List<VaultVerification.Problem> problems = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final List<AuditRows.Stored> withoutLeaf = new ArrayList<>();
    private final Map<String, String> flaws = new LinkedHashMap<>();
    private final Map<String, String> flawed = new HashMap<>();
    private final Map<String, Integer> erased = new LinkedHashMap<>();
    private RecordedErasures erasures = RecordedErasures.NONE;
    private int unfinished;
    private long checked;
    private AuditRows.@Nullable Stored before;

    VaultVerifier(
            VersionRows rows,
            AuditRows audit,
            ContentStore content,
            Ledger ledger,
            VerificationTools tools,
            VerificationProgress progress) {
        this.rows = rows;
        this.audit = audit;
        this.content = content;
        this.ledger = ledger;
        this.tools = tools;
        this.journal = tools.journal();
        this.lawShelf = tools.lawShelf();
        this.progress = progress;
    }

    /** What a verification is told beside the store itself. */
    record VerificationTools(
            String tenant,
            Path folder,
            Instant now,
            VerificationRequest request,
            Journal journal,
            LawShelf lawShelf,
            Eraser eraser) {}

    VaultVerification verify() {
        long leaves = ledger.size();
        LedgerVerification log =
                ledger.verify(done -> progress.advanced(VerificationProgress.Stage.LOG, done, leaves, 0));
        erasures = RecordedErasures.of(journal, ledger);
        JournalVerification acts = journal.verify(log, erasures::coverAct, _ -> {});
        log.faults().forEach(fault -> report(fault, log, acts));
        notices.addAll(log.notices());
        long start = System.nanoTime();
        ContentAudit.Findings documents = readDocuments();
        long nanos = System.nanoTime() - start;
        flaws.putAll(documents.flaws());
        long versions = rows.versions();
        audit.forEach(version -> {
            checkChain(version);
            if (checkRecord(version)) {
                checkLeaf(version, log);
            }
            Optional<String> erasure = erasures.ofVersion(
                    version.content().documentId(), version.content().versionNo());
            checkFacts(version, erasure);
            checkBytes(version, erasure);
            before = version;
            progress.advanced(VerificationProgress.Stage.ROWS, ++checked, versions, documents.bytes());
        });
        reportFiles();
        checkAbsentees(log);
        acts.problems()
                .forEach(problem ->
                        problems.add(new VaultVerification.Problem(problem.what(), problem.where(), problem.where())));
        if (acts.waiting() > 0) {
            notices.add("%d acte(s) attendent leur place dans le registre".formatted(acts.waiting()));
        }
        checkOrphans(acts);
        checkLaw();
        notices.addAll(documents.strangers());
        erased.forEach((words, count) -> notices.add("%s\u00a0: %d version(s)".formatted(words, count)));
        if (unfinished > 0) {
            notices.add(
                    "%d version(s) dont l’effacement est ordonné ont encore leur contenu\u00a0: terminez par «\u00a0retention purge --resume\u00a0»"
                            .formatted(unfinished));
        }
        return new VaultVerification(
                checked,
                problems,
                notices,
                new VaultVerification.Content(documents.documents(), documents.bytes(), nanos, documents.skipped()));
    }

    private ContentAudit.Findings readDocuments() {
        long total = rows.documents();
        VerificationBookmark bookmark = new VerificationBookmark(ledger, tools.folder(), state(ledger, rows));
        ContentAudit.@Nullable Start start =
                tools.request().fromStart() ? null : bookmark.read().orElse(null);
        Instant since = start == null ? tools.now() : start.since();
        long[] kept = {System.nanoTime()};
        ContentAudit.Findings findings = new ContentAudit(
                        rows, content, tools.request().hashers())
                .run(start, (shelf, soFar) -> {
                    progress.advanced(VerificationProgress.Stage.DOCUMENTS, soFar.documents(), total, soFar.bytes());
                    if (System.nanoTime() - kept[0]
                                    > tools.request().keepEvery().toNanos()
                            && (start == null || shelf >= start.shelf())) {
                        bookmark.keep(shelf + 1, soFar.flaws().keySet(), since);
                        kept[0] = System.nanoTime();
                    }
                });
        bookmark.forget();
        return findings;
    }

    /** Another store, or the same with one thing more or less, is verified from its start. */
    static Sha256 state(Ledger ledger, VersionRows rows) {
        List<Long> checkpoints = ledger.checkpoints();
        String last = checkpoints.isEmpty()
                ? ""
                : ledger.checkpoint(checkpoints.getLast()).orElse("");
        return Sha256.of("%d %d %d\n%s".formatted(ledger.size(), rows.versions(), rows.documents(), last));
    }

    private void report(LedgerVerification.Fault fault, LedgerVerification log, JournalVerification acts) {
        Long index = fault.firstLeaf();
        String since = index == null
                ? null
                : log.proven(index)
                        .flatMap(hash -> audit.nameOf(hash).or(() -> acts.missingWith(hash)))
                        .or(() -> audit.nameAt(tools.tenant(), index))
                        .or(() -> journal.nameOf(log.proven(index).orElse(null), index))
                        .orElse(null);
        problems.add(new VaultVerification.Problem(fault.what(), fault.where(), since));
    }

    private void report(String what, AuditRows.Stored version) {
        problems.add(new VaultVerification.Problem(what, version.name(), version.name()));
    }

    private void checkChain(AuditRows.Stored version) {
        AuditRows.Stored previous = before;
        boolean follows = previous != null
                && previous.content().documentId().equals(version.content().documentId());
        int expected = follows && previous != null ? previous.content().versionNo() + 1 : 1;
        if (version.content().versionNo() != expected) {
            report("version manquante : v%d était attendue".formatted(expected), version);
        } else if (follows
                && previous != null
                && !previous.leafHash().hex().equals(version.content().previousLeaf())) {
            report("chaînage rompu : la version précédente n’est plus celle qui a été enregistrée", version);
        }
    }

    private boolean checkRecord(AuditRows.Stored version) {
        if (!VersionRecord.leafHash(version.record()).equals(version.leafHash())) {
            report("enregistrement altéré", version);
            return false;
        }
        if (!VersionRecord.says(version.record(), version.content())) {
            report("ligne altérée : elle ne dit plus ce qui a été enregistré", version);
            return false;
        }
        return true;
    }

    private void checkLeaf(AuditRows.Stored version, LedgerVerification log) {
        Long index = version.logIndex();
        Sha256 leaf = version.logHash();
        if (index == null || leaf == null) {
            withoutLeaf.add(version);
            return;
        }
        // A leaf that the log proved wrong is named already, whether or not the row was made to agree with it.
        if (version.leafHash().equals(leaf)
                || version.leafHash().equals(log.proven(index).orElse(leaf))) {
            return;
        }
        Optional<Long> place = audit.placeOf(tools.tenant(), version.leafHash());
        if (place.isPresent()) {
            report(
                    "feuille déplacée : la feuille %d du registre désigne une autre version".formatted(place.get()),
                    version);
        } else {
            report(
                    "ligne réécrite : ce n’est plus ce qui est inscrit au registre (feuille %d)".formatted(index),
                    version);
        }
    }

    /** A version recorded while we read may have had its place since: those are looked up again. */
    private void checkAbsentees(LedgerVerification log) {
        Set<Sha256> removed = new HashSet<>(log.proven().values());
        Set<Subject> waiting = withoutLeaf.isEmpty() ? Set.of() : ledger.waitingSubjects();
        int pending = 0;
        for (AuditRows.Stored version : withoutLeaf) {
            if (waiting.contains(version.subject())) {
                pending++;
            } else if (ledger.leaf(version.subject()).isEmpty() && !removed.contains(version.leafHash())) {
                report("version absente du registre : elle y manque, ou n’a pas été faite par le programme", version);
            }
        }
        if (pending > 0) {
            notices.add("%d version(s) attendent leur place dans le registre".formatted(pending));
        }
    }

    /** A leaf whose subject is neither a version nor an act: which of the two it was is known from what is left of it. */
    private void checkOrphans(JournalVerification acts) {
        for (AuditRows.Orphan orphan : audit.leavesWithoutSubject(tools.tenant())) {
            Optional<String> act = acts.missingWith(orphan.hash())
                    .or(() -> orphan.hasFacts() ? Optional.of("acte " + orphan.id()) : Optional.empty());
            String version = orphan.version();
            String name = act.orElse(version == null ? "acte ou document " + orphan.id() : version);
            String what =
                    act.isPresent() ? "acte retiré" : version == null ? "acte ou version retiré" : "version retirée";
            problems.add(new VaultVerification.Problem(
                    what + " de la base (feuille %d du registre)".formatted(orphan.index()), name, name));
        }
    }

    private void checkFacts(AuditRows.Stored version, Optional<String> erasure) {
        Bytes facts = version.facts();
        if (facts == null || facts.length() == 0) {
            if (facts == null || erasure.isEmpty()) {
                report("faits manquants", version);
            }
            return;
        }
        try {
            if (!Sha256.of(Deflated.inflate(facts.toArray()))
                    .equals(version.content().inputs())) {
                report("faits altérés", version);
            }
        } catch (UncheckedIOException e) {
            report("faits altérés", version);
        }
    }

    /** Every document that has a row was re-read before; one whose row is gone is looked at here. */
    private void checkBytes(AuditRows.Stored version, Optional<String> erasure) {
        Sha256 artifact = version.content().artifact();
        String flaw = flawed.getOrDefault(artifact.hex(), flaws.remove(artifact.hex()));
        if (version.content().size() < 0 && !content.has(artifact)) {
            flaw = "document manquant (%s)".formatted(content.pathOf(artifact));
        }
        if (flaw != null) {
            flawed.put(artifact.hex(), flaw);
        }
        boolean gone = !content.has(artifact);
        if (gone && erasure.isPresent()) {
            erased.merge(erasure.get(), 1, Integer::sum);
        } else if (flaw != null) {
            report(flaw, version);
        } else if (erasure.isPresent() && !tools.eraser().isNeeded(artifact.hex())) {
            unfinished++;
        }
    }

    private void checkLaw() {
        for (Sha256 law : lawShelf.altered()) {
            problems.add(new VaultVerification.Problem(
                    "textes de loi altérés",
                    "textes de loi " + law,
                    audit.firstUnder(law).orElse(null)));
        }
    }

    /** What no version is: proofs of sendings and what else acts hold. */
    private void reportFiles() {
        flaws.forEach((digest, flaw) -> {
            Optional<String> erasure = erasures.ofFile(digest).filter(_ -> !content.has(new Sha256(digest)));
            if (erasure.isPresent()) {
                erased.putIfAbsent(erasure.get(), 0);
            } else {
                problems.add(new VaultVerification.Problem(
                        flaw.replace("document manquant", "preuve manquante")
                                .replace("document altéré", "preuve altérée")
                                .replace("document illisible", "preuve illisible"),
                        "fichier " + digest,
                        null));
            }
        });
    }
}
