package fr.opposable.retention;

/** What was asked cannot be done to this case now. The message is French, and says why and what would change that. */
public final class RetentionRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RetentionRefusedException(String message) {
        super(message);
    }
}
