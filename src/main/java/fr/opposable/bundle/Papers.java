package fr.opposable.bundle;

import fr.opposable.filing.FiledDocument;
import fr.opposable.filing.FilingKind;
import fr.opposable.filing.FilingRequest;
import fr.opposable.kernel.Bytes;
import java.util.List;

/** Who writes the papers of a filing. */
public interface Papers {

    /** {@return the papers of {@code kinds} that this case calls for, in their order} */
    List<FiledDocument> write(FilingRequest request, List<FilingKind> kinds);

    /** {@return one paper as a Word document, to be edited} */
    Bytes word(FilingRequest request, FilingKind kind);
}
