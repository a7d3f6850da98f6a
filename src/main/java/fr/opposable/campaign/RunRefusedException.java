package fr.opposable.campaign;

/** A run that may not begin as it was asked. The message is French and names the cure. */
public final class RunRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunRefusedException(String message) {
        super(message);
    }
}
