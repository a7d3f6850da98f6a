package fr.opposable.notice;

import org.jspecify.annotations.Nullable;

/** A scan that cannot be looked at. The message is the French reason. */
public final class UnreadableScanException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String cure;

    /**
     * @param reason what is wrong with the file, in French
     * @param cure what to give instead, in French
     */
    public UnreadableScanException(String reason, String cure, @Nullable Throwable cause) {
        super(reason, cause);
        this.cure = cure;
    }

    /** {@return what to give instead, in French} */
    public String cure() {
        return cure;
    }
}
