package fr.opposable.rendering.internal;

import fr.opposable.rendering.RenderingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.model.ICDATASection;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IComment;
import org.thymeleaf.model.IDocType;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IProcessingInstruction;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.ITemplateEnd;
import org.thymeleaf.model.ITemplateStart;
import org.thymeleaf.model.IText;
import org.thymeleaf.model.IXMLDeclaration;
import org.unbescape.html.HtmlEscape;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Builds the page tree from what the template engine says, event by event: no text is written and none is parsed, so a value can
 * never become markup.
 */
public final class PageTree extends AbstractTemplateHandler {

    /** The variable that carries the {@link Sink}; no template can spell it. */
    static final String SINK = " page";

    /** Makes empty trees; holds no state. */
    private static final DOMImplementation TREES = trees();

    private static final int MOST_NODES = 200_000;
    private static final int MOST_CHARACTERS = 4_000_000;
    private static final int DEEPEST = 100;

    /** Receives the tree of one rendering. */
    static final class Sink {
        final List<String> sheets = new ArrayList<>();
        final String page;
        final CharacterSet characters;

        @Nullable
        Document document;

        Sink(String page, CharacterSet characters) {
            this.page = page;
            this.characters = characters;
        }
    }

    private @Nullable Sink sink;
    private @Nullable Document document;
    private @Nullable Node current;
    private int nodes;
    private int characters;
    private final Deque<Node> above = new ArrayDeque<>();
    private final StringBuilder words = new StringBuilder();

    /** Called by the template engine, once a document. */
    public PageTree() {}

    @Override
    public void setContext(ITemplateContext context) {
        super.setContext(context);
        if (context.getVariable(SINK) instanceof Sink given) {
            sink = given;
            document = TREES.createDocument(null, null, null);
            given.document = document;
            current = document;
        } else {
            throw new IllegalStateException("A page is built into a sink");
        }
    }

    private static DOMImplementation trees() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The Java platform makes empty documents", e);
        }
    }

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
        above.push(here());
        if (above.size() > DEEPEST) {
            throw new RenderingException("elements are nested deeper than " + DEEPEST);
        }
        if (!holdsOnlyWords(tag)) {
            current = append(tag);
        }
    }

    @Override
    public void handleStandaloneElement(IStandaloneElementTag tag) {
        if (!holdsOnlyWords(tag)) {
            append(tag);
        }
    }

    @Override
    public void handleCloseElement(ICloseElementTag tag) {
        Node open = above.pop();
        if (open != here()) {
            endWords();
            current = open;
        }
    }

    /** {@return whether {@code tag}, which counts as an element all the same, only marks a place} */
    private boolean holdsOnlyWords(IProcessableElementTag tag) {
        if (++nodes > MOST_NODES) {
            throw new RenderingException("the page has more than %d elements".formatted(MOST_NODES));
        }
        return tag.getElementCompleteName().equals("span") && tag.getAllAttributes().length == 0;
    }

    @Override
    public void handleText(IText text) {
        addText(HtmlEscape.unescapeHtml(text.getText()));
    }

    @Override
    public void handleCDATASection(ICDATASection section) {
        addText(section.getContent());
    }

    private Element append(IProcessableElementTag tag) {
        endWords();
        String name = MarkupRules.element(tag.getElementCompleteName());
        Element element = tree().createElement(name);
        for (IAttribute attribute : tag.getAllAttributes()) {
            String attributeName = attribute.getAttributeCompleteName();
            if (attributeName.startsWith("xmlns") || name.equals("meta")) {
                continue;
            }
            String value = attribute.getValue() == null ? "" : HtmlEscape.unescapeHtml(attribute.getValue());
            MarkupRules.attribute(name, attributeName, value);
            element.setAttribute(attributeName, value);
        }
        if (name.equals("link") && "stylesheet".equals(element.getAttribute("rel"))) {
            to().sheets.add(TemplateText.resolve(to().page, element.getAttribute("href")));
        }
        here().appendChild(element);
        return element;
    }

    private void addText(String text) {
        characters += text.length();
        if (characters > MOST_CHARACTERS) {
            throw new RenderingException("the page has more than %d characters".formatted(MOST_CHARACTERS));
        }
        if (here() != document) {
            words.append(text);
        }
    }

    /** Puts down what was heard since the last element began or ended, as one text. */
    private void endWords() {
        if (words.isEmpty()) {
            return;
        }
        Node here = here();
        String collapsed = Spacing.collapsed(words.toString());
        words.setLength(0);
        if (collapsed.equals(" ") && MarkupRules.holdsNoText(here.getNodeName())) {
            return;
        }
        to().characters.addAll(collapsed);
        RaisedLetters.append(here, collapsed);
    }

    @Override
    public void handleDocType(IDocType docType) {
        throw new RenderingException("a template declares no document type");
    }

    @Override
    public void handleProcessingInstruction(IProcessingInstruction instruction) {
        throw new RenderingException("a template holds no processing instruction");
    }

    @Override
    public void handleXMLDeclaration(IXMLDeclaration declaration) {
        // Says nothing about the page.
    }

    @Override
    public void handleComment(IComment comment) {
        // For who reads the template, not for who reads the page.
    }

    @Override
    public void handleTemplateStart(ITemplateStart start) {
        // The tree is begun by setContext.
    }

    @Override
    public void handleTemplateEnd(ITemplateEnd end) {
        // The tree is read from the sink.
    }

    private Sink to() {
        return Objects.requireNonNull(sink);
    }

    private Document tree() {
        return Objects.requireNonNull(document);
    }

    private Node here() {
        return Objects.requireNonNull(current);
    }
}
