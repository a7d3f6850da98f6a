package fr.opposable.journal;

import fr.opposable.journal.ActRows.Stored;
import fr.opposable.kernel.Sha256;
import fr.opposable.ledger.Ledger;
import fr.opposable.ledger.LedgerVerification;
import fr.opposable.ledger.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads every act beside its facts, its record and its leaf. What the log already explains is not told twice. */
final class JournalVerifier {

    private final ActRows rows;
    private final Ledger ledger;
    private final LedgerVerification log;
    private final Predicate<String> erased;
    private final List<JournalVerification.Problem> problems = new ArrayList<>();
    private final List<Stored> withoutLeaf = new ArrayList<>();
    private final Map<Sha256, String> missing = new HashMap<>();
    private long checked;
    private @Nullable Stored before;

    JournalVerifier(ActRows rows, Ledger ledger, LedgerVerification log, Predicate<String> erased) {
        this.rows = rows;
        this.ledger = ledger;
        this.log = log;
        this.erased = erased;
    }

    JournalVerification verify(LongConsumer progress) {
        rows.forEach(act -> {
            checkChain(act);
            if (checkRecord(act)) {
                checkLeaf(act);
            }
            checkFacts(act);
            before = act;
            progress.accept(++checked);
        });
        int waiting = checkAbsentees();
        return new JournalVerification(checked, problems, waiting, missing);
    }

    private void report(String what, Stored act) {
        problems.add(new JournalVerification.Problem(what, act.name()));
    }

    private void checkChain(Stored act) {
        Stored previous = before;
        boolean follows = previous != null
                && previous.content().caseReference().equals(act.content().caseReference())
                && previous.content().creditor().equals(act.content().creditor());
        int expected = follows && previous != null ? previous.content().caseNo() + 1 : 1;
        String quoted = act.content().previousLeaf();
        if (act.content().caseNo() != expected) {
            if (quoted != null) {
                // Its leaf, if it is still in the log, names it; if not, whoever lists the leaves says that it is gone.
                missing.put(
                        new Sha256(quoted),
                        ActRecord.name(
                                act.content().creditor(),
                                act.content().caseReference(),
                                act.content().caseNo() - 1,
                                "retiré"));
            }
        } else if (follows && previous != null && !previous.leafHash().hex().equals(quoted)) {
            report("chaînage rompu : l’acte précédent n’est plus celui qui a été enregistré", act);
        }
    }

    private boolean checkRecord(Stored act) {
        if (!ActRecord.leafHash(act.record()).equals(act.leafHash())) {
            report("enregistrement d’acte altéré", act);
            return false;
        }
        if (!ActRecord.json(act.content()).equals(act.record())) {
            report("acte altéré : sa ligne ne dit plus ce qui a été enregistré", act);
            return false;
        }
        return true;
    }

    private void checkLeaf(Stored act) {
        Long index = act.logIndex();
        Sha256 leaf = act.logHash();
        if (index == null || leaf == null) {
            withoutLeaf.add(act);
            return;
        }
        if (act.leafHash().equals(leaf)
                || act.leafHash().equals(log.proven(index).orElse(leaf))) {
            return;
        }
        Optional<Long> place = rows.placeOf(act.leafHash());
        report(
                place.isPresent()
                        ? "feuille déplacée : la feuille %d du registre désigne un autre acte".formatted(place.get())
                        : "acte réécrit : ce n’est plus ce qui est inscrit au registre (feuille %d)".formatted(index),
                act);
    }

    private void checkFacts(Stored act) {
        if (act.facts() == null) {
            if (!erased.test(act.content().id())) {
                report("faits de l’acte manquants", act);
            }
        } else if (!Sha256.of(act.facts()).equals(act.content().facts())) {
            report("faits de l’acte altérés", act);
        }
    }

    /** An act recorded while we read may have had its place since: those are looked up again. */
    private int checkAbsentees() {
        Set<Sha256> removed = new HashSet<>(log.proven().values());
        Set<Subject> waiting = withoutLeaf.isEmpty() ? Set.of() : ledger.waitingSubjects();
        int pending = 0;
        for (Stored act : withoutLeaf) {
            Subject subject = new Subject(act.content().id(), 1);
            if (waiting.contains(subject)) {
                pending++;
            } else if (ledger.leaf(subject).isEmpty() && !removed.contains(act.leafHash())) {
                report("acte absent du registre : il y manque, ou n’a pas été fait par le programme", act);
            }
        }
        missing.forEach((leafHash, name) -> {
            // One that has its leaf is named by whoever goes through the leaves.
            if (!removed.contains(leafHash) && rows.placeOf(leafHash).isEmpty()) {
                problems.add(new JournalVerification.Problem("acte retiré de la base", name));
            }
        });
        return pending;
    }
}
