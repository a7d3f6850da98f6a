package fr.opposable.rendering.internal;

import fr.opposable.rendering.TemplateLibrary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openpdf.text.pdf.BaseFont;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.xhtmlrenderer.pdf.ITextRenderer;

/**
 * The same pages as Flying Saucer's guide has one make them: text from the template, sheets written into it, parsed again, a new
 * renderer and fonts from files for each document, everything else as it comes. Not PDF/A. Kept to be compared with.
 */
public final class StockPress implements AutoCloseable {

    private final String page;
    private final TemplateEngine engine;
    private final String style;
    private final Path folder;
    private final List<Path> fonts = new ArrayList<>();

    public StockPress(TemplateLibrary library, String templateId) {
        page = TemplateLibrary.page(templateId);
        engine = Composer.engine(library, false);
        style = library.reach(templateId).stream()
                .filter(name -> name.endsWith(".css"))
                .sorted((a, b) -> b.compareTo(a))
                .map(library::text)
                .collect(Collectors.joining("\n", "<style>", "</style></head>"));
        try {
            folder = Files.createTempDirectory("stock-fonts");
            for (String name : TemplateLibrary.FONTS) {
                Path file = folder.resolve(name.substring(name.indexOf('/') + 1));
                Files.write(file, library.read(name));
                fonts.add(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lay out fonts for the comparison", e);
        }
    }

    /** {@return the size of the file} */
    public int print(Map<String, Object> model) {
        String text = engine.process(page, new Context(Locale.FRANCE, model))
                .replaceAll("<link [^>]*/>", "")
                .replace("</head>", style);
        ITextRenderer renderer = new ITextRenderer();
        try {
            for (Path font : fonts) {
                renderer.getFontResolver().addFont(font.toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read fonts for the comparison", e);
        }
        renderer.setDocumentFromString(text);
        renderer.layout();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        renderer.createPDF(pdf);
        return pdf.size();
    }

    @Override
    public void close() {
        try {
            for (Path font : fonts) {
                Files.deleteIfExists(font);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }
}
