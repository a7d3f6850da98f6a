package fr.opposable.exhibit.internal;

import fr.opposable.kernel.French;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file that cannot be filed as it is. Reason and cure are French, for the user. */
public final class RefusedFileException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Said of files that are broken in a way the user cannot mend by himself. */
    public static final String ASK_AGAIN =
            "Ouvrez ce fichier et enregistrez-le de nouveau au format PDF, ou demandez-en un exemplaire intact à son émetteur.";

    private final String code;
    private final String cure;

    public RefusedFileException(String code, String reason, String cure) {
        this(code, reason, cure, null);
    }

    public RefusedFileException(String code, String reason, String cure, @Nullable Throwable cause) {
        super(French.typeset(reason), cause);
        this.code = code;
        this.cure = French.typeset(cure);
    }

    public String code() {
        return code;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    public String cure() {
        return cure;
    }
}
