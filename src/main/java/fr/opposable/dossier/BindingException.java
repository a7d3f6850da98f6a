package fr.opposable.dossier;

/** A volume that may not leave: a page is missing, or a copy cannot be read. Nothing is handed out. The message names piece and cure, in French. */
public final class BindingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BindingException(String message) {
        super(message);
    }

    public BindingException(String message, Throwable cause) {
        super(message, cause);
    }
}
