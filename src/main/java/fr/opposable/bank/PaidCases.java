package fr.opposable.bank;

import fr.opposable.claim.CaseFile;
import fr.opposable.compliance.Finding;
import fr.opposable.intake.CaseCompletion;
import fr.opposable.intake.Intake;
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

/** Completes cases with the payments that were read on bank statements. */
public final class PaidCases implements CaseCompletion {

    private final Journal journal;
    private final Function<CaseFile, CaseKey> naming;

    /** @param naming how the store names a case */
    public PaidCases(Journal journal, Function<CaseFile, CaseKey> naming) {
        this.journal = journal;
        this.naming = naming;
    }

    @Override
    public Optional<Sha256> known() {
        return journal.stateOf(PaymentActs.KINDS);
    }

    @Override
    public List<Intake.Accepted> complete(List<Intake.Accepted> cases) {
        Set<String> references = new LinkedHashSet<>();
        cases.forEach(one -> references.add(one.reference()));
        Map<CaseKey, List<JournalAct>> acts = new HashMap<>();
        for (JournalAct act : journal.of(references, PaymentActs.KINDS)) {
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
        PaidCase paid = PaidCase.of(accepted.caseFile(), PaymentActs.standing(own));
        List<Finding> findings = new ArrayList<>(accepted.findings());
        findings.addAll(paid.findings());
        return new Intake.Accepted(paid.file(), findings);
    }
}
