package fr.opposable.campaign;

/** What became of a case of a run. */
enum ItemState {
    PENDING,
    /** A letter was made and sealed. */
    DONE,
    /** The letter existed already. */
    UNCHANGED,
    /** Nothing to write today. */
    HELD,
    /** Cannot be used, or may not leave. */
    REJECTED
}
