package fr.opposable.campaign;

import fr.opposable.scenario.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A case of a run that awaits its outcome.
 *
 * @param seq its rank in the portfolio, from 1
 * @param reference reference of the case
 * @param caseJson the facts as canonical JSON
 * @param findings what its reading found worth knowing, as it is kept; null when nothing was
 * @param debtor digest of its creditor and debtor; null when nobody counts approaches in this run
 * @param elsewhere what other cases tell of approaches of the same debtor
 * @param decision what was decided for it; null until it is
 */
record RunItem(
        int seq,
        String reference,
        String caseJson,
        @Nullable String findings,
        @Nullable String debtor,
        Elsewhere elsewhere,
        @Nullable Decision decision) {

    /** A case that is alone. */
    RunItem(int seq, String reference, String caseJson, @Nullable String findings) {
        this(seq, reference, caseJson, findings, null, new Elsewhere(), null);
    }

    RunItem decided(Decision made) {
        return new RunItem(seq, reference, caseJson, findings, debtor, elsewhere, made);
    }

    RunItem knowing(Elsewhere others) {
        return new RunItem(seq, reference, caseJson, findings, debtor, others, decision);
    }
}
