package fr.opposable.legal;

/** A rate, a sum, a delay or a wording that is not known on the day asked. French: it reaches the user as it is. */
public final class LegalTextMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LegalTextMissingException(String message) {
        super(message);
    }
}
