package fr.opposable.pack.internal;

/** An archive prepared to do harm, or of a kind that is not read. The message is French and says which. */
public final class UnsafeArchiveException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnsafeArchiveException(String message) {
        super(message);
    }
}
