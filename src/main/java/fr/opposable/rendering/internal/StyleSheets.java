package fr.opposable.rendering.internal;

import fr.opposable.rendering.RenderingException;
import fr.opposable.rendering.TemplateLibrary;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xhtmlrenderer.css.parser.CSSParser;
import org.xhtmlrenderer.css.sheet.Stylesheet;
import org.xhtmlrenderer.css.sheet.StylesheetInfo.Origin;

/**
 * Reads style sheets from the library. A sheet imports nothing, fetches nothing, and selects by element, class and descent only, so
 * that the look of an element follows from its path (see {@link MemoStyles}).
 */
final class StyleSheets {

    /** How elements look before any sheet says so; the engine's own default sheet has three times as many rules. */
    private static final String ELEMENTS = """
            html, body, div, p, h1, h2, h3, h4, hr, ul, ol, dl, dt, dd { display: block; margin: 0; padding: 0 }
            head, link, meta, title { display: none }
            li { display: list-item }
            strong, b, th, h1, h2, h3, h4 { font-weight: bold }
            em, i { font-style: italic }
            sup { vertical-align: super; font-size: 0.7em; line-height: 1px }
            sub { vertical-align: sub; font-size: 0.7em; line-height: 1px }
            .ordinal { display: inline-block; white-space: nowrap }
            .ordinal sup { vertical-align: 0.35em; font-size: 0.68em }
            br:before { content: "\\A"; white-space: pre-line }
            table { display: table; border-collapse: separate; border-spacing: 0; text-indent: 0 }
            caption { display: table-caption }
            tr { display: table-row; vertical-align: inherit }
            col { display: table-column }
            colgroup { display: table-column-group }
            thead { display: table-header-group }
            tfoot { display: table-footer-group }
            tbody { display: table-row-group }
            td, th { display: table-cell; vertical-align: inherit; text-align: inherit; padding: 0 }
            img { display: inline-block }
            a { color: inherit; text-decoration: none }
            """;

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern FETCHES =
            Pattern.compile("@import|@font-face|@namespace|url\\s*\\(|expression|\\\\", Pattern.CASE_INSENSITIVE);
    private static final Pattern PRELUDE = Pattern.compile("([^{};]+)\\{");
    private static final Pattern UNPREDICTABLE =
            Pattern.compile("[\\[+~#]|:(?!before\\b|after\\b)[a-z-]+", Pattern.CASE_INSENSITIVE);

    private StyleSheets() {}

    /** {@return the sheets of the library called {@code names}, after that of the elements} */
    static List<Stylesheet> parse(TemplateLibrary library, List<String> names) {
        List<Stylesheet> sheets = new ArrayList<>();
        sheets.add(parse("elements", ELEMENTS, Origin.USER_AGENT));
        for (String name : names) {
            String text = library.text(name);
            check(name, COMMENT.matcher(text).replaceAll(" "));
            sheets.add(parse(name, text, Origin.AUTHOR));
        }
        return sheets;
    }

    private static void check(String name, String text) {
        Matcher fetches = FETCHES.matcher(text);
        if (fetches.find()) {
            throw new RenderingException("%s: a style sheet holds no '%s'".formatted(name, fetches.group()));
        }
        Matcher prelude = PRELUDE.matcher(text);
        while (prelude.find()) {
            String selector = prelude.group(1).strip();
            if (!selector.startsWith("@") && UNPREDICTABLE.matcher(selector).find()) {
                throw new RenderingException(
                        "%s: '%s' selects by more than elements, classes and descent".formatted(name, selector));
            }
        }
    }

    private static Stylesheet parse(String name, String text, Origin origin) {
        CSSParser parser = new CSSParser((uri, message) -> {
            throw new RenderingException("%s: %s".formatted(name, message));
        });
        try {
            return parser.parseStylesheet(name, origin, new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
