package fr.opposable.mailing;

import fr.opposable.claim.CaseFile;
import fr.opposable.compliance.Finding;
import fr.opposable.intake.CaseCompletion;
import fr.opposable.intake.Intake;
import fr.opposable.journal.Act;
import fr.opposable.journal.Journal;
import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.Sha256;
import fr.opposable.originals.CaseKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Completes cases with the e-mail that came back: a reminder that did not reach the debtor is known to have not. */
public final class UndeliveredCases implements CaseCompletion {

    private static final List<String> KINDS = List.of(EmailActs.BOUNCED);

    private final Journal journal;
    private final Function<CaseFile, CaseKey> naming;

    /** @param naming how the store names a case */
    public UndeliveredCases(Journal journal, Function<CaseFile, CaseKey> naming) {
        this.journal = journal;
        this.naming = naming;
    }

    @Override
    public Optional<Sha256> known() {
        return journal.stateOf(KINDS);
    }

    @Override
    public List<Intake.Accepted> complete(List<Intake.Accepted> cases) {
        Set<String> references = new LinkedHashSet<>();
        cases.forEach(one -> references.add(one.reference()));
        Map<CaseKey, List<UndeliveredMail>> undelivered = new HashMap<>();
        for (JournalAct recorded : journal.of(references, KINDS)) {
            Act act = recorded.act();
            UndeliveredMail.read(act).ifPresent(mail -> undelivered
                    .computeIfAbsent(new CaseKey(act.creditor(), act.caseReference()), _ -> new ArrayList<>())
                    .add(mail));
        }
        return undelivered.isEmpty()
                ? cases
                : cases.stream()
                        .map(one -> completed(one, undelivered.getOrDefault(naming.apply(one.caseFile()), List.of())))
                        .toList();
    }

    private static Intake.Accepted completed(Intake.Accepted accepted, List<UndeliveredMail> undelivered) {
        if (undelivered.isEmpty()) {
            return accepted;
        }
        List<Finding> findings = new ArrayList<>(accepted.findings());
        undelivered.forEach(mail -> findings.add(mail.finding()));
        return new Intake.Accepted(UndeliveredMail.completed(accepted.caseFile(), undelivered), findings);
    }
}
