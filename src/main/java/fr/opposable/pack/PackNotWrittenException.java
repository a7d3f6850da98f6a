package fr.opposable.pack;

import org.jspecify.annotations.Nullable;

/** A pack that cannot be written. The message is for the user: what stopped it, and what to do. */
public final class PackNotWrittenException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public PackNotWrittenException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
