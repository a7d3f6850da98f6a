package fr.opposable.store;

import org.jspecify.annotations.Nullable;

/** The database or the document store cannot be used. The message is French and names the cure; the cause is kept. */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
