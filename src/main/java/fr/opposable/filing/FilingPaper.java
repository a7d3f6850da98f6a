package fr.opposable.filing;

import fr.opposable.legal.LegalTexts;

/**
 * A paper as the questions look at it.
 *
 * @param request what it was written from
 * @param kind what it is
 * @param written its words
 * @param law the law
 */
record FilingPaper(FilingRequest request, FilingKind kind, Written written, LegalTexts law) {}
