package fr.opposable.campaign;

import org.jspecify.annotations.Nullable;

/**
 * A case of a run that awaits its outcome.
 *
 * @param seq its rank in the portfolio, from 1
 * @param reference reference of the case
 * @param caseJson the facts as canonical JSON
 * @param findings what its reading found worth knowing, as it is kept; null when nothing was
 */
record RunItem(
        int seq,
        String reference,
        String caseJson,
        @Nullable String findings) {}
