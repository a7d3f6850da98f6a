package fr.opposable.evidence;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A PDF that cannot be opened. The message is the French reason. */
public final class UnreadablePdfException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String cure;

    /**
     * @param reason what is wrong with the file, in French
     * @param cure what to give instead, in French
     * @param cause what the PDF library said; null when the refusal is ours
     */
    public UnreadablePdfException(String reason, String cure, @Nullable Throwable cause) {
        super(reason, cause);
        this.cure = cure;
    }

    /** {@return what to give instead, in French} */
    public String cure() {
        return cure;
    }
}
