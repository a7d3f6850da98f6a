package fr.opposable.rendering;

import fr.opposable.golden.WordDocument;
import fr.opposable.rendering.internal.FontShelf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A template of a few lines in a folder, to try one thing. */
final class SmallTemplate {

    static final String ID = "trial/v1";

    private static final FontShelf FONTS = FontShelf.of(TemplateLibrary.onClassPath());

    private final Path folder;

    private SmallTemplate(Path folder) {
        this.folder = folder;
    }

    /** {@return a template in {@code folder} whose body is {@code body}} */
    static SmallTemplate of(Path folder, String body) {
        return page(
                folder, "<html xmlns:th=\"http://www.thymeleaf.org\"><head></head><body>" + body + "</body></html>");
    }

    static SmallTemplate page(Path folder, String page) {
        return new SmallTemplate(folder).file("trial/v1/letter.html", page);
    }

    SmallTemplate file(String name, String content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    Pages print(Map<String, Object> model) {
        return new PageRenderer(TemplateLibrary.of(folder), FONTS).render(ID, model, SpecimenLetter.profile());
    }

    WordDocument word(Map<String, Object> model) {
        return WordDocument.of(new PageRenderer(TemplateLibrary.of(folder), FONTS)
                .word(ID, model, SpecimenLetter.profile(), 3)
                .toArray());
    }

    String textOf(Map<String, Object> model) {
        try (PDDocument document = Loader.loadPDF(print(model).pdf().toArray())) {
            return new PDFTextStripper().getText(document).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }
}
