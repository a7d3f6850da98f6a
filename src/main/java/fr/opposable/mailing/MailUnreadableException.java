package fr.opposable.mailing;

import org.jspecify.annotations.Nullable;

/** What was given cannot be worked with: no list of a lot, settings that say nothing. The message is French and names the cure. */
public final class MailUnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailUnreadableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
