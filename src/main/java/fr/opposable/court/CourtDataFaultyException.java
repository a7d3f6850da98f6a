package fr.opposable.court;

/** The table of courts cannot be read: a file is missing or malformed. No court is named without it. */
public final class CourtDataFaultyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CourtDataFaultyException(String message) {
        super(message);
    }

    public CourtDataFaultyException(String message, Throwable cause) {
        super(message, cause);
    }
}
