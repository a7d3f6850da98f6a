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
 * @param decision what was decided for it; null until it is
 */
record RunItem(
        int seq,
        String reference,
        String caseJson,
        @Nullable String findings,
        @Nullable Decision decision) {

    RunItem(int seq, String reference, String caseJson, @Nullable String findings) {
        this(seq, reference, caseJson, findings, null);
    }

    RunItem decided(Decision made) {
        return new RunItem(seq, reference, caseJson, findings, made);
    }
}
