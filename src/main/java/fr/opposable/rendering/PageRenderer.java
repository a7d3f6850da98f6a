package fr.opposable.rendering;

import fr.opposable.kernel.Bytes;
import fr.opposable.rendering.internal.FlyingSaucerPress;
import fr.opposable.rendering.internal.FontShelf;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Sets documents on pages: a template and its words in, a PDF/A-2b file out. The same input makes the same bytes, on any thread and
 * in any run. Safe for use by several threads; make one and share it, fonts are read at the start.
 */
public final class PageRenderer {

    /** Pages of a letter, at most: more is a mistake of the data. */
    private static final int MOST_PAGES = 50;

    private final FlyingSaucerPress press;
    private final GlyphCoverage coverage;

    public PageRenderer(TemplateLibrary library) {
        this(library, FontShelf.of(library));
    }

    /** With fonts already read. */
    PageRenderer(TemplateLibrary library, FontShelf fonts) {
        this.press = new FlyingSaucerPress(library, fonts);
        this.coverage = new GlyphCoverage(fonts);
    }

    /**
     * {@return the pages of {@code templateId} with the words of {@code model}}
     *
     * @param templateId as {@code relance-1/v1}
     * @param model names to texts, truth values, whole numbers, maps and lists of these, formatted for print
     * @param profile what the file says of itself
     * @throws RenderingException when the template is at fault; names it, and the cause
     */
    public Pages render(String templateId, Map<String, Object> model, DocumentProfile profile) {
        return render(templateId, model, profile, MOST_PAGES);
    }

    /** {@return the same, for a document that may have {@code mostPages}} */
    public Pages render(String templateId, Map<String, Object> model, DocumentProfile profile, int mostPages) {
        return press.print(templateId, model, profile, mostPages);
    }

    /** The same pages; {@code reader} is shown their text, paragraph by paragraph, before it is set, and may refuse it by throwing. */
    public Pages render(
            String templateId, Map<String, Object> model, DocumentProfile profile, Consumer<List<String>> reader) {
        return press.print(templateId, model, profile, MOST_PAGES, reader);
    }

    /**
     * {@return the same pages as a Word document, to be edited: the same words, looks as named styles} The pages are the version, this is a
     * copy for courtesy. The same input makes the same bytes.
     *
     * @throws RenderingException when the template is at fault, or holds what such a document cannot
     */
    public Bytes word(
            String templateId, Map<String, Object> model, DocumentProfile profile, Consumer<List<String>> reader) {
        return press.word(templateId, model, profile, MOST_PAGES, false, reader);
    }

    /** {@return the same, for a document that may have {@code mostPages}} */
    public Bytes word(String templateId, Map<String, Object> model, DocumentProfile profile, int mostPages) {
        return press.word(templateId, model, profile, mostPages, false, paragraphs -> {});
    }

    /**
     * {@return the same, for a court paper: its figures have room in any font a reader's program may take; the columns of a letter stay
     * those of the pages}
     */
    public Bytes courtWord(String templateId, Map<String, Object> model, DocumentProfile profile, int mostPages) {
        return press.word(templateId, model, profile, mostPages, true, paragraphs -> {});
    }

    /**
     * {@return the text of the pages, paragraph by paragraph, without setting them}
     *
     * @throws RenderingException when the template is at fault
     */
    public List<String> text(String templateId, Map<String, Object> model) {
        return press.text(templateId, model);
    }

    /**
     * {@return the page as XHTML, in the elements templates are made of: what another format is written from}
     *
     * @throws RenderingException when the template is at fault
     */
    public String source(String templateId, Map<String, Object> model) {
        return press.source(templateId, model);
    }

    /** {@return what the fonts of these pages can show} */
    public GlyphCoverage coverage() {
        return coverage;
    }
}
