package fr.opposable.rendering.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;
import org.xhtmlrenderer.simple.extend.XhtmlCssOnlyNamespaceHandler;

/** How the layout engine reads our elements: always French, styled by sheets alone. */
final class LetterMarkup extends XhtmlCssOnlyNamespaceHandler {

    @Override
    public Optional<StylesheetInfo> getDefaultStylesheet() {
        return Optional.empty();
    }

    @Override
    public List<StylesheetInfo> getStylesheets(Document document) {
        return List.of();
    }

    @Override
    public String getLang(@Nullable Element element) {
        return "fr";
    }

    @Override
    public String getElementStyling(Element element) {
        return isPlain(element) ? "" : super.getElementStyling(element);
    }

    /** {@return whether only its name and class say how {@code element} looks} */
    static boolean isPlain(Element element) {
        return !element.hasAttributes()
                || !element.hasAttribute("style")
                        && !element.hasAttribute("colspan")
                        && !element.hasAttribute("rowspan");
    }
}
