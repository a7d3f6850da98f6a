package fr.opposable.pack;

import org.jspecify.annotations.Nullable;

/** Something that is not read at all: no pack, or one prepared to do harm. The message is for the user and says why. */
public final class PackRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public PackRefusedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
