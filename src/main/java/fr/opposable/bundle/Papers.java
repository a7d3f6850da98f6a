package fr.opposable.bundle;

import fr.opposable.filing.EnvelopeSheets;
import fr.opposable.filing.FiledDocument;
import fr.opposable.filing.FilingKind;
import fr.opposable.filing.FilingRequest;
import fr.opposable.kernel.Bytes;
import java.util.List;

/** Who writes the papers of a filing. */
public interface Papers {

    /**
     * {@return the papers of {@code kinds} that this case calls for, in their order}
     *
     * @param copies of the requête that go into an envelope; 0 when nothing is printed
     */
    List<FiledDocument> write(FilingRequest request, List<FilingKind> kinds, int copies);

    /**
     * {@return one paper as a Word document, to be edited}
     *
     * @param sheets of the envelope it goes into; none when nothing is printed
     */
    Bytes word(FilingRequest request, FilingKind kind, EnvelopeSheets sheets);
}
