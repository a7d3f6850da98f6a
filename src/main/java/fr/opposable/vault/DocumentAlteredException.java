package fr.opposable.vault;

import org.jspecify.annotations.Nullable;

/** A stored document is missing or its bytes have changed. The message is French. Nothing of it is served. */
public final class DocumentAlteredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DocumentAlteredException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
