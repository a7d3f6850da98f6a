package fr.opposable.legal;

/** The legal texts cannot be read: a file is missing or malformed, or a series has a gap or an overlap. Nothing runs without them. */
public final class LegalTextsFaultyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LegalTextsFaultyException(String message) {
        super(message);
    }

    public LegalTextsFaultyException(String message, Throwable cause) {
        super(message, cause);
    }
}
