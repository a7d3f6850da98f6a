package fr.opposable.intake;

/** The rejected rows could not be written: a full disk, a folder that vanished, or a place that would overwrite the input. */
public final class RejectsNotWrittenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RejectsNotWrittenException(String message, Throwable cause) {
        super(message, cause);
    }

    public RejectsNotWrittenException(String message) {
        super(message);
    }
}
