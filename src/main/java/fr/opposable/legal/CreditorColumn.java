package fr.opposable.legal;

/** The two columns of the legal interest rate; the creditor's situation chooses, never the debtor's (C. mon. fin., art. L. 313-2). */
public enum CreditorColumn {
    /** A natural person who does not act for professional needs. */
    INDIVIDUAL,
    /** « Tous les autres cas ». */
    OTHER
}
