package fr.opposable.letter;

/**
 * A request to the conciliateur de justice, in no compulsory form (CPC, art. 1536 ff.). No Cerfa n° 15728: it served the court's own
 * conciliation, which is gone.
 *
 * @param content what every letter says; it goes to the conciliateur, not to the debtor
 * @param needed whether CPC, art. 750-1 wants an attempt before the tribunal judiciaire is seised
 */
public record ConciliatorRequest(LetterContent content, boolean needed) implements Letter {

    @Override
    public LetterKind kind() {
        return LetterKind.SAISINE_CONCILIATEUR;
    }

    @Override
    public PayBy payBy() {
        return new PayBy.Nothing();
    }
}
