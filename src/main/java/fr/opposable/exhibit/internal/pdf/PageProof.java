package fr.opposable.exhibit.internal.pdf;

import fr.opposable.exhibit.internal.RefusedFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Reads back pages that were made here: as many as were made, and nothing blank that should not be. */
public final class PageProof {

    private PageProof() {}

    /**
     * {@return how many pages {@code copy} has}
     *
     * @param inked of each page made, whether it must show something; the first and the last are looked at
     * @throws RefusedFileException when the pages that were written do not show what they were made from
     */
    public static int of(Path copy, List<Boolean> inked) throws IOException {
        try (PDDocument document = PdfBytes.of(copy).open("")) {
            int pages = document.getNumberOfPages();
            if (pages != inked.size()) {
                throw new IllegalStateException("%d pages were made and %d are read".formatted(inked.size(), pages));
            }
            PageLook look = new PageLook(document);
            for (int page : pages == 1 ? List.of(0) : List.of(0, pages - 1)) {
                if (inked.get(page) && look.look(page).isBlank()) {
                    throw new RefusedFileException(
                            "blank-page",
                            "La page %d de la copie s'affiche blanche alors que l'original montre quelque chose."
                                    .formatted(page + 1),
                            "Exportez le fichier en PDF depuis le logiciel qui l'affiche.");
                }
            }
            return pages;
        }
    }
}
