package fr.opposable.exhibit.internal.pdf;

import fr.opposable.exhibit.internal.Effort;
import fr.opposable.exhibit.internal.Notes;
import fr.opposable.exhibit.internal.RefusedFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Reads the copy back: as many pages, nothing that acts, and the same look as the original. */
final class CopyProof {

    /** Thousandths of a page that may differ: the edges of letters, a mark of copy at the foot. */
    private static final int TOLERANCE = 5;

    private static final int FOR_COPY = 65;

    private CopyProof() {}

    /** The original as it came: what was done to make the copy is not in it. */
    interface Original {

        PDDocument open() throws IOException;
    }

    static void of(Path copy, int pages, Original original, OriginalLook looks, Effort effort, Notes notes)
            throws IOException {
        try (PDDocument document = PdfBytes.of(copy).open("")) {
            if (document.getNumberOfPages() != pages) {
                throw refused("La copie compte %d pages, l'original %d.".formatted(document.getNumberOfPages(), pages));
            }
            if (ActiveContent.isIn(document)) {
                throw refused("La copie contient encore du contenu actif.");
            }
            try (PDDocument came = original.open()) {
                compare(document, came, looks, effort, notes);
            }
        }
    }

    private static void compare(PDDocument copy, PDDocument came, OriginalLook looks, Effort effort, Notes notes)
            throws IOException {
        List<Integer> same = new ArrayList<>();
        List<Integer> compared = new ArrayList<>();
        for (int page : looks.pages()) {
            if (PageObjects.areSame(came, copy, page)) {
                // drawn from the same bytes, it would show the same
                same.add(page);
                continue;
            }
            // the first page is always compared
            if (!(same.isEmpty() && compared.isEmpty()) && effort.isSpent(FOR_COPY)) {
                notes.mayDiffer();
                break;
            }
            PageLook.Looked before = looks.drawn().get(page);
            int differing =
                    new PageLook(copy).look(page).differsFrom(before == null ? new PageLook(came).look(page) : before);
            if (differing > TOLERANCE) {
                throw refused(
                        "La page %d de la copie ne se présente pas comme celle de l'original (%d ‰ de sa surface diffère)."
                                .formatted(page + 1, differing));
            }
            compared.add(page);
        }
        notes.made("copie page pour page"
                + PageWords.of(
                        same.stream().filter(looks::isDecoded).toList(),
                        "image de la page %s décodée en entier, et reprise dans la copie octet pour octet",
                        "images des pages %s décodées en entier, et reprises dans la copie octet pour octet")
                + PageWords.of(
                        same.stream().filter(page -> !looks.isDecoded(page)).toList(),
                        "page %s affichée, et tirée dans la copie des mêmes octets",
                        "pages %s affichées, et tirées dans la copie des mêmes octets")
                + PageWords.of(
                        compared,
                        "page %s affichée et comparée à l'original",
                        "pages %s affichées et comparées à l'original"));
    }

    private static RefusedFileException refused(String reason) {
        return new RefusedFileException(
                "unfaithful-copy",
                reason,
                "Imprimez le fichier en PDF depuis un lecteur (« Microsoft Print to PDF », « Aperçu »), vérifiez-le et donnez ce PDF.");
    }
}
