package fr.opposable.ledger;

/** A key was said to be lost and is there: it has to sign its own replacement. The message is French and names the cure; nothing was changed. */
public final class KeyPresentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyPresentException(String message) {
        super(message);
    }
}
