package fr.opposable.store;

/** An address that names no database this program can use. The message is French, for the user, and repeats no secret. */
public final class DatabaseAddressException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseAddressException(String message) {
        super(message);
    }
}
