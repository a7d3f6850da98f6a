package fr.opposable.rendering;

import fr.opposable.evidence.EmbeddedFiles;
import fr.opposable.rendering.internal.PdfBoxEmbeddedFiles;

/** The answers this room gives to rooms below it that may not hold a PDF library. */
public final class PdfTools {

    private PdfTools() {}

    /** {@return what reads the files carried inside a PDF; it keeps no state and may serve several threads} */
    public static EmbeddedFiles embeddedFiles() {
        return new PdfBoxEmbeddedFiles();
    }
}
