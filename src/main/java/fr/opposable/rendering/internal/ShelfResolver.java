package fr.opposable.rendering.internal;

import fr.opposable.rendering.RenderingException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.sheet.FontFaceRule;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.FontDescription;
import org.xhtmlrenderer.pdf.FontFamily;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.render.FSFont;

/** Finds faces on the shelf, and nowhere else. */
final class ShelfResolver extends ITextFontResolver {

    private static final List<String> SERIF = List.of("serif", "source serif 4");
    private static final List<String> SANS = List.of("sans-serif", "source sans 3");

    private final List<FontDescription> sans;
    private final List<FontDescription> serif;

    ShelfResolver(Map<String, List<FontDescription>> faces) {
        sans = faces.getOrDefault("Source Sans 3", List.of());
        serif = faces.getOrDefault("Source Serif 4", List.of());
    }

    @Override
    public FSFont resolveFont(SharedContext context, FontSpecification spec) {
        List<FontDescription> family = family(spec.families());
        int face = spec.fontStyle() == IdentValue.ITALIC || spec.fontStyle() == IdentValue.OBLIQUE
                ? 2
                : convertWeightToInt(spec.fontWeight()) > 500 ? 1 : 0;
        return new ITextFSFont(family.get(face), spec.size());
    }

    private List<FontDescription> family(String @Nullable [] names) {
        if (names == null) {
            return sans;
        }
        for (String name : names) {
            String plain = name.replace("\"", "").toLowerCase(Locale.ROOT);
            if (SANS.contains(plain)) {
                return sans;
            }
            if (SERIF.contains(plain)) {
                return serif;
            }
        }
        throw new RenderingException("No font of templates/fonts is called " + List.of(names));
    }

    @Override
    protected Map<String, FontFamily> loadFonts() {
        return new HashMap<>();
    }

    @Override
    public void flushFontFaceFonts() {
        // Style sheets bring no fonts.
    }

    @Override
    public void importFontFaces(List<FontFaceRule> rules, UserAgentCallback agent) {
        if (!rules.isEmpty()) {
            throw new RenderingException("A style sheet brings no fonts; they are in templates/fonts");
        }
    }
}
