package fr.opposable.vault;

import fr.opposable.journal.Journal;
import fr.opposable.journal.JournalVerification;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.ledger.Ledger;
import fr.opposable.ledger.LedgerVerification;
import fr.opposable.ledger.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
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
    private final Journal journal;
    private final LawShelf lawShelf;
    private final String tenant;
    private final List<VaultVerification.Problem> problems = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final List<AuditRows.Stored> withoutLeaf = new ArrayList<>();
    private long checked;
    private AuditRows.@Nullable Stored before;

    VaultVerifier(
            VersionRows rows,
            AuditRows audit,
            ContentStore content,
            Ledger ledger,
            Journal journal,
            LawShelf lawShelf,
            String tenant) {
        this.rows = rows;
        this.audit = audit;
        this.content = content;
        this.ledger = ledger;
        this.journal = journal;
        this.lawShelf = lawShelf;
        this.tenant = tenant;
    }

    VaultVerification verify(LongConsumer progress) {
        LedgerVerification log = ledger.verify(_ -> {});
        JournalVerification acts = journal.verify(log, _ -> {});
        log.faults().forEach(fault -> report(fault, log, acts));
        notices.addAll(log.notices());
        audit.forEach(version -> {
            checkChain(version);
            if (checkRecord(version)) {
                checkLeaf(version, log);
            }
            checkFacts(version);
            checkBytes(version);
            before = version;
            progress.accept(++checked);
        });
        checkAbsentees(log);
        acts.problems()
                .forEach(problem ->
                        problems.add(new VaultVerification.Problem(problem.what(), problem.where(), problem.where())));
        if (acts.waiting() > 0) {
            notices.add("%d acte(s) attendent leur place dans le registre".formatted(acts.waiting()));
        }
        checkOrphans(acts);
        checkLaw();
        audit.filesWithoutVersion().forEach(this::checkFile);
        lookForStrangers();
        return new VaultVerification(checked, problems, notices);
    }

    private void report(LedgerVerification.Fault fault, LedgerVerification log, JournalVerification acts) {
        Long index = fault.firstLeaf();
        String since = index == null
                ? null
                : log.proven(index)
                        .flatMap(hash -> audit.nameOf(hash).or(() -> acts.missingWith(hash)))
                        .or(() -> audit.nameAt(tenant, index))
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
        Optional<Long> place = audit.placeOf(tenant, version.leafHash());
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
        for (AuditRows.Orphan orphan : audit.leavesWithoutSubject(tenant)) {
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

    private void checkFacts(AuditRows.Stored version) {
        Bytes facts = version.facts();
        if (facts == null) {
            report("faits manquants", version);
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

    private void checkBytes(AuditRows.Stored version) {
        Sha256 artifact = version.content().artifact();
        Path path = content.pathOf(artifact);
        try {
            if (!Files.exists(path)) {
                report("document manquant (%s)".formatted(path), version);
            } else if (!content.isIntact(artifact)) {
                report("document altéré (%s)".formatted(path), version);
            }
        } catch (IOException e) {
            report("document illisible (%s : %s)".formatted(path, e.getMessage()), version);
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

    private void checkFile(Sha256 digest) {
        Path path = content.pathOf(digest);
        String where = "fichier " + digest.hex();
        try {
            if (!Files.exists(path)) {
                problems.add(new VaultVerification.Problem("preuve manquante (%s)".formatted(path), where, null));
            } else if (!content.isIntact(digest)) {
                problems.add(new VaultVerification.Problem("preuve altérée (%s)".formatted(path), where, null));
            }
        } catch (IOException e) {
            problems.add(new VaultVerification.Problem(
                    "preuve illisible (%s\u00a0: %s)".formatted(path, e.getMessage()), where, null));
        }
    }

    private void lookForStrangers() {
        try (Stream<Path> files = content.files()) {
            files.forEach(file -> {
                String name = String.valueOf(file.getFileName());
                if (ContentStore.isTemporary(file)) {
                    notices.add("fichier provisoire laissé par un arrêt brutal, sans effet : " + file);
                } else if (!rows.isReferenced(name)) {
                    notices.add("document sans version, laissé par un arrêt brutal ou ajouté à la main : " + file);
                }
            });
        }
    }
}
