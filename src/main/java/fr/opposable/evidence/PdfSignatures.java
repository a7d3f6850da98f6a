package fr.opposable.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The electronic signatures that a PDF carries. Asked here, answered by the room that holds the PDF tools. */
public interface PdfSignatures {

    /**
     * {@return the signatures of {@code pdf}, in the order of its fields; empty when it bears none}
     *
     * @throws UnreadablePdfException when it cannot be read; the message says why
     */
    List<Signature> of(Path pdf) throws IOException;

    /**
     * One signature dictionary. Nothing is verified here: that a file is signed is enough for it never to be altered.
     *
     * @param format its sub-filter, {@code ETSI.CAdES.detached}; empty when it says none
     * @param signer name it gives; null when it gives none
     * @param covers whether its byte range reaches the end of the file
     */
    record Signature(String format, @Nullable String signer, boolean covers) {}
}
