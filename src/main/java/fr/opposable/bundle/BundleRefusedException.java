package fr.opposable.bundle;

/** A dossier that cannot be begun or finished as asked. The message is French, for the user, with the cure. */
public sealed class BundleRefusedException extends RuntimeException permits FullDiskException {

    private static final long serialVersionUID = 1L;

    public BundleRefusedException(String message) {
        super(message);
    }

    public BundleRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
