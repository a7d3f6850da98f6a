package fr.opposable.campaign;

import org.jspecify.annotations.Nullable;

/** A run that ended on a fault. What was recorded stays; the same command continues. The cause is kept. */
public final class RunFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
