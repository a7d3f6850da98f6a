package fr.opposable.cli;

/** Wrong usage or unreadable input: exit code 2. The message is French and names the cure. */
final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }

    InputException(String message, Throwable cause) {
        super(message, cause);
    }
}
