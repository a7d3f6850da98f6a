package fr.opposable.campaign;

/** How far a run has come; a restart begins at the first thing not done. */
enum RunState {
    /** Its cases are being read. */
    STAGING,
    /** Every case has its row. */
    STAGED,
    /** Every case has its outcome, counted. */
    RECONCILED,
    /** Its letters are listed, once and for all. */
    SEALED,
    /** Its files are written. */
    RELEASED
}
