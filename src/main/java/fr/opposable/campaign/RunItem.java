package fr.opposable.campaign;

/**
 * A case of a run that awaits its outcome.
 *
 * @param seq its rank in the portfolio, from 1
 * @param reference reference of the case
 * @param caseJson the facts as canonical JSON
 */
record RunItem(int seq, String reference, String caseJson) {}
