package fr.opposable.rendering.internal;

import fr.opposable.rendering.RenderingException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.context.StandardAttributeResolver;
import org.xhtmlrenderer.context.StyleReference;
import org.xhtmlrenderer.context.StylesheetFactoryImpl;
import org.xhtmlrenderer.css.extend.lib.DOMTreeResolver;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;
import org.xhtmlrenderer.css.newmatch.Matcher;
import org.xhtmlrenderer.css.newmatch.PageInfo;
import org.xhtmlrenderer.css.sheet.FontFaceRule;
import org.xhtmlrenderer.css.sheet.Stylesheet;
import org.xhtmlrenderer.extend.NamespaceHandler;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.extend.UserInterface;
import org.xhtmlrenderer.layout.SharedContext;

/**
 * The styles of one template's elements, remembered by path from document to document. The path is made of element names and
 * classes, which is all our selectors look at; so after a few documents nothing is matched any more. Used by one thread at a time.
 */
final class MemoStyles extends StyleReference {

    private static final int MOST_PATHS = 20_000;

    private final List<Stylesheet> sheets;
    private final UserAgentCallback agent;
    private final Map<String, PageInfo> pages = new HashMap<>();

    private Step root = new Step();
    private int paths;
    private Map<Element, Step> steps = new IdentityHashMap<>();
    private @Nullable NamespaceHandler markup;
    private @Nullable UserInterface user;
    private @Nullable SharedContext context;
    private @Nullable Matcher matcher;

    MemoStyles(UserAgentCallback agent, List<Stylesheet> sheets) {
        super(agent);
        this.agent = agent;
        this.sheets = sheets;
    }

    /** One element name and class below another; what it looks like. */
    private static final class Step {
        final Map<String, Step> below = new HashMap<>();
        final Map<String, Optional<CascadedStyle>> parts = new HashMap<>();

        @Nullable
        CascadedStyle style;
    }

    @Override
    public void setDocumentContext(SharedContext shared, NamespaceHandler handler, Document doc, UserInterface ui) {
        context = shared;
        markup = handler;
        user = ui;
        matcher = null;
        steps = new IdentityHashMap<>();
        if (paths > MOST_PATHS) {
            root = new Step();
            paths = 0;
        }
    }

    @Override
    public CascadedStyle getCascadedStyle(@Nullable Element element, boolean restyle) {
        if (element == null) {
            return CascadedStyle.emptyCascadedStyle;
        }
        if (!LetterMarkup.isPlain(element)) {
            return matcher().getCascadedStyle(element, restyle);
        }
        Step step = stepOf(element);
        CascadedStyle known = step.style;
        if (known == null) {
            known = matcher().getCascadedStyle(element, restyle);
            step.style = known;
        }
        return known;
    }

    @Override
    public @Nullable CascadedStyle getPseudoElementStyle(Node node, String pseudoElement) {
        Node owner = node.getNodeType() == Node.ELEMENT_NODE ? node : node.getParentNode();
        if (!(owner instanceof Element element)) {
            return null;
        }
        Step step = stepOf(element);
        Optional<CascadedStyle> known = step.parts.get(pseudoElement);
        if (known == null) {
            known = Optional.ofNullable(matcher().getPECascadedStyle(element, pseudoElement));
            step.parts.put(pseudoElement, known);
        }
        return known.orElse(null);
    }

    @Override
    public PageInfo getPageStyle(@Nullable String pageName, String pseudoPage) {
        return pages.computeIfAbsent(
                pageName + " " + pseudoPage, _ -> matcher().getPageCascadedStyle(pageName, pseudoPage));
    }

    private Step stepOf(Element element) {
        Step known = steps.get(element);
        if (known != null) {
            return known;
        }
        Step above = element.getParentNode() instanceof Element parent ? stepOf(parent) : root;
        String key = element.getNodeName() + "." + element.getAttribute("class");
        Step step = above.below.get(key);
        if (step == null) {
            step = new Step();
            above.below.put(key, step);
            paths++;
        }
        steps.put(element, step);
        return step;
    }

    private Matcher matcher() {
        Matcher made = matcher;
        if (made == null) {
            made = new Matcher(
                    new DOMTreeResolver(),
                    new StandardAttributeResolver(Objects.requireNonNull(markup), agent, Objects.requireNonNull(user)),
                    new StylesheetFactoryImpl(agent),
                    sheets,
                    Objects.requireNonNull(context).getMedia());
            if (!made.getFontFaceRules().isEmpty()) {
                throw new RenderingException("A style sheet brings no fonts; they are in templates/fonts");
            }
            matcher = made;
        }
        return made;
    }

    @Override
    public boolean isHoverStyled(Element element) {
        return false;
    }

    @Override
    public List<FontFaceRule> getFontFaceRules() {
        return List.of();
    }

    @Override
    public void flushStyleSheets() {
        // Sheets do not change while the program runs.
    }

    @Override
    public void flushAllStyleSheets() {
        // Sheets do not change while the program runs.
    }

    @Override
    public Set<String> getUnsupportedCssFeatures() {
        return Set.of();
    }

    /** Lets go of the last document. */
    void rest() {
        steps = new IdentityHashMap<>();
        matcher = null;
        context = null;
    }
}
