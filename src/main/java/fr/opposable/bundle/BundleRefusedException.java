package fr.opposable.bundle;

import org.jspecify.annotations.Nullable;

/** A dossier that cannot be begun or finished as asked. The message is French, for the user, with the cure. */
public sealed class BundleRefusedException extends RuntimeException permits FullDiskException {

    private static final long serialVersionUID = 1L;

    public BundleRefusedException(String message) {
        super(message);
    }

    public BundleRefusedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
