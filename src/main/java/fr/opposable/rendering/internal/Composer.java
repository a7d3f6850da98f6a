package fr.opposable.rendering.internal;

import fr.opposable.rendering.RenderingException;
import fr.opposable.rendering.TemplateLibrary;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.cache.AlwaysValidCacheEntryValidity;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.templateresolver.TemplateResolution;
import org.thymeleaf.templateresource.StringTemplateResource;
import org.w3c.dom.Document;

/** Puts the words of a model into a template. Safe for use by several threads. */
final class Composer {

    /** A composed page, its style sheets in order, and what it is written with. */
    record Composition(Document document, List<String> sheets, CharacterSet characters) {}

    private final TemplateEngine engine;

    Composer(TemplateLibrary library) {
        engine = engine(library, true);
    }

    /** {@return a template engine; one that builds no tree writes text} */
    static TemplateEngine engine(TemplateLibrary library, boolean tree) {
        TemplateEngine engine = new TemplateEngine();
        engine.setDialect(new LetterDialect(tree));
        engine.setTemplateResolver(new LibraryResolver(library));
        engine.setMessageResolver(new NoMessages());
        engine.setLinkBuilders(Set.of());
        StandardCacheManager cache = new StandardCacheManager();
        cache.setExpressionCacheMaxSize(2000);
        engine.setCacheManager(cache);
        return engine;
    }

    /**
     * {@return the page}
     *
     * @param page its name in the library
     */
    Composition compose(String page, Map<String, ?> model) {
        PageTree.Sink sink = new PageTree.Sink(page, new CharacterSet());
        Map<String, @Nullable Object> variables = new HashMap<>(model);
        variables.put(PageTree.SINK, sink);
        engine.process(page, new Context(Locale.FRANCE, variables), Writer.nullWriter());
        Document document = Objects.requireNonNull(sink.document);
        if (document.getDocumentElement() == null) {
            throw new RenderingException(page + " is empty");
        }
        return new Composition(document, List.copyOf(sink.sheets), sink.characters);
    }

    /** Reads templates from the library, as XML, and keeps what was parsed. */
    private static final class LibraryResolver implements ITemplateResolver {

        private final TemplateLibrary library;

        LibraryResolver(TemplateLibrary library) {
            this.library = library;
        }

        @Override
        public String getName() {
            return "library";
        }

        @Override
        public Integer getOrder() {
            return 1;
        }

        @Override
        public TemplateResolution resolveTemplate(
                IEngineConfiguration configuration,
                @Nullable String owner,
                String template,
                @Nullable Map<String, Object> attributes) {
            String name = template.endsWith(".html") ? template : template + ".html";
            TemplateText text = TemplateText.of(name, library.text(name));
            text.references(home(owner == null ? name : owner));
            if (owner != null && !name.startsWith(home(owner)) && !name.startsWith("base/")) {
                throw new RenderingException("%s may not use %s".formatted(owner, name));
            }
            return new TemplateResolution(
                    new StringTemplateResource(text.text()),
                    true,
                    TemplateMode.XML,
                    false,
                    AlwaysValidCacheEntryValidity.INSTANCE);
        }

        private static String home(String name) {
            return name.substring(0, name.lastIndexOf('/') + 1);
        }
    }

    private static final class NoMessages extends AbstractMessageResolver {
        @Override
        public @Nullable String resolveMessage(
                @Nullable ITemplateContext context,
                @Nullable Class<?> origin,
                String key,
                @Nullable Object @Nullable [] parameters) {
            return null;
        }

        @Override
        public @Nullable String createAbsentMessageRepresentation(
                @Nullable ITemplateContext context,
                @Nullable Class<?> origin,
                String key,
                @Nullable Object @Nullable [] parameters) {
            return null;
        }
    }
}
