package fr.opposable.bundle;

import fr.opposable.filing.FiledDocument;
import fr.opposable.filing.FilingDocuments;
import fr.opposable.filing.FilingKind;
import fr.opposable.filing.FilingRequest;
import fr.opposable.kernel.Bytes;
import java.util.List;

/** The papers a case calls for, as {@link FilingDocuments} writes them. */
final class WrittenPapers implements Papers {

    private final FilingDocuments documents;

    WrittenPapers(FilingDocuments documents) {
        this.documents = documents;
    }

    @Override
    public List<FiledDocument> write(FilingRequest request, List<FilingKind> kinds) {
        return kinds.stream()
                .filter(kind -> FilingDocuments.isCalledFor(request, kind))
                .map(kind -> documents.write(request, kind))
                .toList();
    }

    @Override
    public Bytes word(FilingRequest request, FilingKind kind) {
        return documents.word(request, kind);
    }
}
