package fr.opposable.rendering;

import org.jspecify.annotations.Nullable;

/** A page that could not be made: a fault of a template or of the engine, never of the case. */
public final class RenderingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RenderingException(String message) {
        super(message);
    }

    public RenderingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** {@return the failure of the template {@code templateId}, with its cause} */
    public static RenderingException of(String templateId, Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new RenderingException("template %s: %s".formatted(templateId, root.getMessage()), cause);
    }
}
