package fr.opposable.filing;

/** Whether the creditor asks, in the requête, that an opposition go at once to the court he believes competent (CPC, art. 1408). */
public sealed interface Transfer {

    /**
     * Asked.
     *
     * @param court the court as the user names it, « Tribunal de commerce de Lyon »
     */
    record To(String court) implements Transfer {
        public To {
            if (court.isBlank()) {
                throw new IllegalArgumentException("A transfer names a court");
            }
        }
    }

    /** Expressly not asked. */
    record Declined() implements Transfer {}

    /** Nobody said; it can only be asked in the requête, so somebody must. */
    record Undecided() implements Transfer {}
}
