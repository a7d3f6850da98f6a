package fr.opposable.rendering.internal;

import fr.opposable.rendering.RenderingException;
import java.util.Set;
import java.util.regex.Pattern;

/** What a letter is made of. Anything else in a template is a mistake or an attack, and is refused by name. */
final class MarkupRules {

    private static final Set<String> ELEMENTS = Set.of(
            "html",
            "head",
            "title",
            "meta",
            "link",
            "body",
            "div",
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "span",
            "strong",
            "b",
            "em",
            "i",
            "sup",
            "sub",
            "br",
            "hr",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "colgroup",
            "col",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "a",
            "img");

    private static final Set<String> ATTRIBUTES = Set.of(
            "id", "class", "lang", "title", "charset", "name", "content", "rel", "href", "type", "src", "alt",
            "colspan", "rowspan", "scope", "style");

    /** The one thing data may decide about looks: the creditor's accent. */
    private static final Pattern ACCENT = Pattern.compile(
            "(color|border-color|border-top-color|border-bottom-color|border-left-color): ?#[0-9a-fA-F]{6};?");

    /** Where nothing but elements is expected, so that the indentation of the template need not be laid out. */
    private static final Set<String> NO_TEXT =
            Set.of("html", "head", "body", "table", "thead", "tbody", "tfoot", "tr", "colgroup", "ul", "ol", "dl");

    private MarkupRules() {}

    static String element(String name) {
        if (!ELEMENTS.contains(name)) {
            throw new RenderingException("<%s> is not an element of our pages".formatted(name));
        }
        return name;
    }

    static void attribute(String element, String name, String value) {
        boolean fits =
                switch (name) {
                    case "href" -> element.equals("link") || element.equals("a") && value.startsWith("#");
                    case "src" -> element.equals("img");
                    case "style" -> ACCENT.matcher(value).matches();
                    default -> ATTRIBUTES.contains(name);
                };
        if (!fits) {
            throw new RenderingException("<%s %s=\"%s\"> is not written in our pages".formatted(element, name, value));
        }
    }

    static boolean holdsNoText(String element) {
        return NO_TEXT.contains(element);
    }
}
