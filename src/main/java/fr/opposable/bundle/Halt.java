package fr.opposable.bundle;

/** Word to a run that it is to stop: no piece is opened and no case begun after it; a dossier being sealed is finished. For several threads. */
public final class Halt {

    private volatile boolean asked;

    /** The run is to stop. */
    public void ask() {
        asked = true;
    }

    /** {@return whether it is to stop} */
    public boolean isAsked() {
        return asked;
    }

    /** @throws HaltedException when it is to stop */
    void requireGoing() {
        if (asked) {
            throw new HaltedException();
        }
    }

    /** A case was left where it was; nothing of it is recorded. */
    static final class HaltedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        HaltedException() {
            super("The run was asked to stop");
        }
    }
}
