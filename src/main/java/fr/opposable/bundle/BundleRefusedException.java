package fr.opposable.bundle;

/** A dossier that cannot be begun or finished as asked. The message is French, for the user, with the cure. */
public final class BundleRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BundleRefusedException(String message) {
        super(message);
    }

    public BundleRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
