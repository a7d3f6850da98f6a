package fr.opposable.notice;

import org.jspecify.annotations.Nullable;

/** Something given for import cannot be used at all. The message is French and names file, place and cure. */
public final class ProofsUnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProofsUnreadableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
