package fr.opposable.dossier;

import fr.opposable.kernel.Sha256;
import fr.opposable.rendering.TemplateLibrary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** Copies as they come to the binder: typed pages of any size and turn, with links and bookmarks. */
final class Sources {

    static final DossierWords WORDS = new DossierWords(
            "Pièces à l’appui de la requête en injonction de payer",
            "Tribunal de commerce de Quimper",
            "Imprimerie Fauvel",
            "Éditions de la Combe",
            "AFF-2026-0312",
            "Imprimerie Fauvel",
            LocalDate.of(2026, 11, 21),
            false);

    static final FilingProfile PROFILE = new FilingProfile(
            "essai", "essai", null, 60, true, true, false, "verified", "test", LocalDate.of(2026, 11, 21), "");

    private Sources() {}

    /** What stands on a page of typed matter. */
    interface Typing {
        void type(PDPageContentStream page, PDFont font, PDRectangle box) throws IOException;
    }

    /** Lines of text from edge to edge but for the margins. */
    static final Typing LINES = (page, font, box) -> {
        for (float y = 60; y < box.getHeight() - 60; y += 14) {
            write(page, font, box.getLowerLeftX() + 50, box.getLowerLeftY() + y, "Texte de la page, ligne sur ligne");
        }
    };

    static void write(PDPageContentStream page, PDFont font, float x, float y, String words) throws IOException {
        page.beginText();
        page.setFont(font, 10);
        page.newLineAtOffset(x, y);
        page.showText(words);
        page.endText();
    }

    /** A PDF of {@code boxes.size()} pages. */
    static Path typed(Path file, List<PDRectangle> boxes, int turn, Typing typing) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDFont font = PDType0Font.load(
                    document,
                    new ByteArrayInputStream(TemplateLibrary.onClassPath().read("fonts/source-serif-4-regular.ttf")),
                    true);
            PDDocumentOutline outline = new PDDocumentOutline();
            for (int i = 0; i < boxes.size(); i++) {
                PDPage page = new PDPage(boxes.get(i));
                page.setRotation(turn);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    typing.type(content, font, boxes.get(i));
                }
                outline.addLast(bookmark("Partie " + (i + 1), page));
            }
            PDOutlineItem inner = bookmark("Détail", document.getPage(boxes.size() - 1));
            outline.getFirstChild().addLast(inner);
            document.getDocumentCatalog().setDocumentOutline(outline);
            links(document);
            document.save(file.toFile());
        }
        return file;
    }

    private static PDOutlineItem bookmark(String title, PDPage page) {
        PDPageFitDestination destination = new PDPageFitDestination();
        destination.setPage(page);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(destination);
        return item;
    }

    private static void links(PDDocument document) throws IOException {
        PDAnnotationLink inside = new PDAnnotationLink();
        PDPageFitDestination last = new PDPageFitDestination();
        last.setPage(document.getPage(document.getNumberOfPages() - 1));
        inside.setDestination(last);
        inside.setRectangle(new PDRectangle(50, 50, 40, 10));
        PDAnnotationLink outside = new PDAnnotationLink();
        PDActionURI uri = new PDActionURI();
        uri.setURI("https://example.fr/cgv");
        outside.setAction(uri);
        outside.setRectangle(new PDRectangle(100, 50, 40, 10));
        document.getPage(0).setAnnotations(List.of(inside, outside));
    }

    /** Pieces numbered in the order of their copies. */
    static List<PieceFile> pieces(List<Path> copies, boolean isArchival) throws IOException {
        ExhibitList list = ExhibitList.inOrder(copies.stream()
                .map(copy -> new Piece(copy.toString(), title(copy), null, LocalDate.of(2026, 2, 1)))
                .toList());
        List<PieceFile> files = new ArrayList<>();
        for (int i = 0; i < copies.size(); i++) {
            Path copy = copies.get(i);
            int pages;
            try (PDDocument document = Loader.loadPDF(copy.toFile())) {
                pages = document.getNumberOfPages();
            }
            files.add(new PieceFile(
                    list.pieces().get(i),
                    copy,
                    pages,
                    copy,
                    Sha256.of(Files.readAllBytes(copy)),
                    "application/pdf",
                    "",
                    isArchival,
                    false));
        }
        return files;
    }

    private static String title(Path copy) {
        return "Document " + copy.getFileName().toString().replace(".pdf", "");
    }
}
