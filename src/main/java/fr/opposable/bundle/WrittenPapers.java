package fr.opposable.bundle;

import fr.opposable.filing.EnvelopeSheets;
import fr.opposable.filing.FiledDocument;
import fr.opposable.filing.FilingDocuments;
import fr.opposable.filing.FilingKind;
import fr.opposable.filing.FilingRequest;
import fr.opposable.kernel.Bytes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The papers a case calls for, as {@link FilingDocuments} writes them. */
final class WrittenPapers implements Papers {

    private static final int MOST_LAYOUTS = 5;

    private final FilingDocuments documents;

    WrittenPapers(FilingDocuments documents) {
        this.documents = documents;
    }

    /** The contents of an envelope last: they tell the sheets of all the others, and of themselves. */
    @Override
    public List<FiledDocument> write(FilingRequest request, List<FilingKind> kinds, int copies) {
        Map<FilingKind, FiledDocument> written = new EnumMap<>(FilingKind.class);
        List<FilingKind> called = kinds.stream()
                .filter(kind -> FilingDocuments.isCalledFor(request, kind))
                .toList();
        EnvelopeSheets beside = EnvelopeSheets.announced(called, copies);
        called.stream()
                .filter(kind -> kind != FilingKind.SOMMAIRE_ENVOI)
                .forEach(kind -> written.put(kind, documents.write(request, kind, beside)));
        if (called.contains(FilingKind.SOMMAIRE_ENVOI)) {
            written.put(FilingKind.SOMMAIRE_ENVOI, contents(request, written, copies));
        }
        return called.stream().map(written::get).filter(Objects::nonNull).toList();
    }

    /** Laid out until it has as many pages as it counts for itself. */
    private FiledDocument contents(FilingRequest request, Map<FilingKind, FiledDocument> others, int copies) {
        Map<FilingKind, Integer> pages = new EnumMap<>(FilingKind.class);
        others.forEach((kind, paper) -> pages.put(kind, paper.pages().pageCount()));
        int own = 1;
        for (int layout = 0; layout < MOST_LAYOUTS; layout++) {
            pages.put(FilingKind.SOMMAIRE_ENVOI, own);
            FiledDocument contents = documents.write(
                    request, FilingKind.SOMMAIRE_ENVOI, EnvelopeSheets.of(pages, copies, request.files()));
            if (contents.pages().pageCount() == own) {
                return contents;
            }
            own = contents.pages().pageCount();
        }
        throw new IllegalStateException("The contents of the envelope never keep the same number of pages");
    }

    @Override
    public Bytes word(FilingRequest request, FilingKind kind, EnvelopeSheets sheets) {
        return documents.word(request, kind, sheets);
    }
}
