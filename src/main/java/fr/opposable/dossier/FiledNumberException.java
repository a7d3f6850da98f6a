package fr.opposable.dossier;

/** A change would move or take away a number that was already communicated. The message is French, for the user, with the cure. */
public final class FiledNumberException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FiledNumberException(String message) {
        super(message);
    }
}
