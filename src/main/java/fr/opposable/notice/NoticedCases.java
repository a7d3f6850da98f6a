package fr.opposable.notice;

import fr.opposable.claim.CaseFile;
import fr.opposable.compliance.Finding;
import fr.opposable.intake.CaseCompletion;
import fr.opposable.intake.Intake;
import fr.opposable.journal.Journal;
import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.Sha256;
import fr.opposable.originals.CaseKey;
import fr.opposable.vault.VersionActs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Completes cases with what the journal knows of their letters: those noted as sent, and the proofs that came back. */
public final class NoticedCases implements CaseCompletion {

    private static final List<String> KINDS = Stream.concat(
                    Stream.of(VersionActs.SENT, NoticeActs.FILE),
                    Stream.of(NoticeFact.values()).map(NoticeFact::actKind))
            .toList();

    /** Beside these, a version that a person made final may let its case go on. */
    private static final List<String> TELLING =
            Stream.concat(KINDS.stream(), Stream.of(VersionActs.FINAL)).toList();

    private final Journal journal;
    private final Function<CaseFile, CaseKey> naming;
    private final @Nullable String asked;
    private final LocalDate day;

    private NoticedCases(Journal journal, Function<CaseFile, CaseKey> naming, @Nullable String asked, LocalDate day) {
        this.journal = journal;
        this.naming = naming;
        this.asked = asked;
        this.day = day;
    }

    /**
     * {@return the completion of cases that are looked at}
     *
     * @param naming how the store names a case
     */
    public static NoticedCases of(Journal journal, Function<CaseFile, CaseKey> naming) {
        return new NoticedCases(journal, naming, null, LocalDate.MAX);
    }

    /**
     * {@return the completion of cases whose letters are to be made} A letter of that day does not tell of its own sending: else noting
     * that it was sent would make another letter of the same one.
     *
     * @param naming how the store names a case
     * @param kind the document that is asked for, {@code next} when the procedure decides
     * @param day the day the letters bear
     */
    public static NoticedCases before(Journal journal, Function<CaseFile, CaseKey> naming, String kind, LocalDate day) {
        return new NoticedCases(journal, naming, kind, day);
    }

    @Override
    public Optional<Sha256> known() {
        return journal.stateOf(TELLING);
    }

    @Override
    public List<Intake.Accepted> complete(List<Intake.Accepted> cases) {
        Set<String> references = new LinkedHashSet<>();
        cases.forEach(one -> references.add(one.reference()));
        Map<CaseKey, List<JournalAct>> acts = new HashMap<>();
        for (JournalAct act : journal.of(references, KINDS)) {
            acts.computeIfAbsent(new CaseKey(act.act().creditor(), act.act().caseReference()), _ -> new ArrayList<>())
                    .add(act);
        }
        return acts.isEmpty()
                ? cases
                : cases.stream().map(one -> completed(one, acts)).toList();
    }

    private Intake.Accepted completed(Intake.Accepted accepted, Map<CaseKey, List<JournalAct>> acts) {
        List<JournalAct> own = acts.get(naming.apply(accepted.caseFile()));
        if (own == null) {
            return accepted;
        }
        NoticedCase sent = SentVersions.in(
                accepted.caseFile(), own, act -> isItself(act.act().text("document"), act));
        NoticedCase noticed = NoticedCase.of(
                sent.file(),
                NoticeActs.read(own.stream()
                        .filter(act -> !isItself(act.act().text("letter"), act))
                        .toList()));
        List<Finding> findings = new ArrayList<>(accepted.findings());
        findings.addAll(sent.findings());
        findings.addAll(noticed.findings());
        return new Intake.Accepted(noticed.file(), findings);
    }

    private boolean isItself(@Nullable String document, JournalAct recorded) {
        LocalDate on = recorded.act().occurredOn();
        return asked != null && asked.equals(document) && on != null && !on.isBefore(day);
    }
}
