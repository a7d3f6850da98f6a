package fr.opposable.rendering.internal;

import fr.opposable.kernel.Bytes;
import fr.opposable.rendering.DocumentProfile;
import fr.opposable.rendering.Pages;
import fr.opposable.rendering.RenderingException;
import fr.opposable.rendering.TemplateLibrary;
import fr.opposable.rendering.internal.word.WordPress;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.util.XRLog;

/**
 * Model to page tree to pages. Each document has a renderer of its own, so nothing of one document can show in the next; what is
 * dear to make, fonts, parsed sheets and matched styles, is kept between documents. Safe for use by several threads.
 */
public final class FlyingSaucerPress {

    static final int COMPRESSION = 6;

    private final TemplateLibrary library;
    private final FontShelf fonts;
    private final Composer composer;
    private final Map<List<String>, Queue<MemoStyles>> styles = new ConcurrentHashMap<>();

    public FlyingSaucerPress(TemplateLibrary library, FontShelf fonts) {
        XRLog.setLoggingEnabled(false);
        this.library = library;
        this.fonts = fonts;
        this.composer = new Composer(library);
    }

    /**
     * {@return the pages}
     *
     * @param mostPages how many there may be
     * @throws RenderingException when the template is at fault, or uses a character no font shows
     */
    public Pages print(String templateId, Map<String, ?> model, DocumentProfile profile, int mostPages) {
        return print(templateId, model, profile, mostPages, paragraphs -> {});
    }

    /**
     * {@return the pages}
     *
     * @param mostPages how many there may be
     * @param reader is shown the text, paragraph by paragraph, before it is set; what it throws stops the page
     * @throws RenderingException when the template is at fault, or uses a character no font shows
     */
    public Pages print(
            String templateId,
            Map<String, ?> model,
            DocumentProfile profile,
            int mostPages,
            Consumer<List<String>> reader) {
        try {
            return print(TemplateLibrary.page(templateId), composer, model, profile, mostPages, reader);
        } catch (RuntimeException e) {
            // Whatever the tools throw, the name of the template goes with it.
            throw RenderingException.of(templateId, e);
        }
    }

    /**
     * {@return the same pages as a Word document}
     *
     * @param mostPages how many there may be
     * @param figureRoom whether columns are made wider where their figures would be cut in another font
     * @param reader is shown the text, paragraph by paragraph, before it is set; what it throws stops the document
     * @throws RenderingException when the template is at fault, or what it holds has no counterpart in such a document
     */
    public Bytes word(
            String templateId,
            Map<String, ?> model,
            DocumentProfile profile,
            int mostPages,
            boolean figureRoom,
            Consumer<List<String>> reader) {
        try {
            return made(
                    TemplateLibrary.page(templateId),
                    composer,
                    model,
                    profile,
                    mostPages,
                    reader,
                    (composition, renderer, _) -> WordPress.print(
                            composition.document(),
                            renderer,
                            profile,
                            figureRoom,
                            reference ->
                                    library.read(TemplateText.resolve(TemplateLibrary.page(templateId), reference))));
        } catch (RuntimeException e) {
            throw RenderingException.of(templateId, e);
        }
    }

    /**
     * {@return the text that the pages would show, paragraph by paragraph}
     *
     * @throws RenderingException when the template is at fault
     */
    public List<String> text(String templateId, Map<String, ?> model) {
        try {
            return PageWords.of(
                    composer.compose(TemplateLibrary.page(templateId), model).document());
        } catch (RuntimeException e) {
            throw RenderingException.of(templateId, e);
        }
    }

    /**
     * {@return the page as XHTML, as it would be set}
     *
     * @throws RenderingException when the template is at fault
     */
    public String source(String templateId, Map<String, ?> model) {
        try {
            return PageSource.of(
                    composer.compose(TemplateLibrary.page(templateId), model).document());
        } catch (RuntimeException e) {
            throw RenderingException.of(templateId, e);
        }
    }

    private Pages print(
            String page,
            Composer words,
            Map<String, ?> model,
            DocumentProfile profile,
            int mostPages,
            Consumer<List<String>> reader) {
        return made(page, words, model, profile, mostPages, reader, (_, renderer, count) -> {
            SubsetTags.begin(profile.identity());
            ByteArrayOutputStream pdf = new ByteArrayOutputStream(48 * 1024);
            renderer.createPDF(pdf);
            return new Pages(Bytes.owning(pdf.toByteArray()), count);
        });
    }

    /** What is made of pages that are laid out. */
    private interface Finish<T> {

        /** {@return the file} */
        T of(Composer.Composition composition, ITextRenderer renderer, int pageCount);
    }

    private <T> T made(
            String page,
            Composer words,
            Map<String, ?> model,
            DocumentProfile profile,
            int mostPages,
            Consumer<List<String>> reader,
            Finish<T> finish) {
        Composer.Composition composition = words.compose(page, model);
        reader.accept(PageWords.of(composition.document()));
        var missing = composition.characters().outside(fonts.covered());
        if (!missing.isEmpty()) {
            throw new RenderingException("no font shows " + GlyphNames.of(missing));
        }
        Queue<MemoStyles> idle =
                styles.computeIfAbsent(sheetKey(page, composition), _ -> new ConcurrentLinkedQueue<>());
        MemoStyles look = idle.poll();
        if (look == null) {
            look = new MemoStyles(
                    new LibraryAgent(new ITextOutputDevice(1), 1, library, page),
                    StyleSheets.parse(library, composition.sheets()));
        }
        ITextRenderer renderer = laidOut(page, composition, look, profile);
        BlockBox root = Objects.requireNonNull(renderer.getRootBox());
        int count = Objects.requireNonNull(root.getLayer()).getPages().size();
        if (count > mostPages) {
            throw new RenderingException("%d pages; a document has %d at most".formatted(count, mostPages));
        }
        T made = finish.of(composition, renderer, count);
        look.rest();
        idle.add(look);
        return made;
    }

    private static List<String> sheetKey(String page, Composer.Composition composition) {
        return Stream.concat(Stream.of(page), composition.sheets().stream()).toList();
    }

    private ITextRenderer laidOut(
            String page, Composer.Composition composition, MemoStyles look, DocumentProfile profile) {
        ITextOutputDevice device = new ReadingDevice(ITextRenderer.DEFAULT_DOTS_PER_POINT);
        int dots = ITextRenderer.DEFAULT_DOTS_PER_PIXEL;
        ITextRenderer renderer = new ITextRenderer(
                device.getDotsPerPoint(),
                dots,
                device,
                new LibraryAgent(device, dots, library, page),
                new ShelfResolver(fonts.facesFor(composition.characters())));
        dress(renderer.getSharedContext(), look);
        renderer.setCompression(COMPRESSION);
        renderer.setListener(new ArchivalMarks(profile, profile.draft() ? new DraftMark(fonts.heaviest()) : null));
        renderer.setDocument(composition.document(), null, new LetterMarkup());
        renderer.layout();
        return renderer;
    }

    @SuppressWarnings("deprecation") // No other way to hand the engine styles that outlive a document.
    private static void dress(SharedContext context, MemoStyles look) {
        context.setCss(look);
        context.setLineBreakingStrategy(new SpaceBreaker());
    }
}
