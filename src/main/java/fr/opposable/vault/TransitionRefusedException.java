package fr.opposable.vault;

/** A version cannot come to the state asked for. The message is French, for the user, and names the cure. Nothing was recorded. */
public final class TransitionRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TransitionRefusedException(String message) {
        super(message);
    }
}
